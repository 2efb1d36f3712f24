/** The lines above a go/no-go table, a timeline and the history of a runbook. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { parseDay } from "../../server/src/document/days.ts";
import { codeLensesOf } from "../../server/src/features/code-lenses.ts";
import { checklist } from "../support/checklist.ts";
import { declared, readOurs, textAt } from "../support/documents.ts";

/** Each lens with what stands below it. */
function lenses(text: string, path?: string): (readonly [string, string | undefined])[] {
  const today = parseDay("2026-11-21");
  assert.ok(today !== null);
  return codeLensesOf(readOurs(text, path), { today, staleAfter: 90 }).map(({ range, command }) => [
    textAt(text, range),
    command?.title
  ]);
}

describe("a lens over criteria", () => {
  it("counts them, and names the next that is open", () => {
    assert.deepEqual(lenses(checklist), [["Go/No-Go", "1 of 2 go · 1 open · next: Load test passes"]]);
  });

  it("counts what is no-go and conditional, and not what is waived or not applicable", () => {
    const rows = [
      "GO",
      "NO-GO",
      "CONDITIONAL GO: watch it (@qa)",
      "N/A — no clients",
      "WAIVED by @qa: none yet",
      "___"
    ];
    const table = rows.map((status, index) => `| Check ${index + 1} | @qa | ${status} |`).join("\n");
    const text = checklist.replace(/\| Load[\s\S]*GO {5}\|/, table);
    assert.deepEqual(lenses(text), [["Go/No-Go", "1 of 4 go · 1 conditional · 1 no-go · 1 open · next: Check 6"]]);
  });

  it("is over each of several tables", () => {
    const more = "\n## Sign-off\n\n| Area | Owner | Status |\n| - | - | - |\n| Support | @support-lead | GO |\n";
    assert.deepEqual(
      lenses(checklist + more).map(([place]) => place),
      ["Go/No-Go", "Sign-off"]
    );
  });

  it("is over no template", () => {
    assert.deepEqual(lenses(checklist, "templates/release.md"), []);
  });
});

describe("a lens over a timeline", () => {
  const timeline = (...rows: string[]) =>
    declared("postmortem", `# Postmortem: ledger\n\n## Timeline (UTC)\n\n${rows.map(row => `- ${row}`).join("\n")}\n`);

  it("tells how long each moment took from the start", () => {
    assert.deepEqual(
      lenses(timeline("09:10 Outage starts", "09:14 Outage detected", "10:21 Impact mitigated", "11:10 Resolved")),
      [["Timeline (UTC)", "detected +4 min · mitigated +1 h 11 min · resolved +2 h"]]
    );
  });

  it("goes over midnight, and over days", () => {
    assert.deepEqual(
      lenses(
        timeline("2026-03-12 23:50 Outage starts", "2026-03-13 00:05 Outage detected", "2026-03-15 03:50 Resolved")
      ),
      [["Timeline (UTC)", "detected +15 min · resolved +2 d 4 h"]]
    );
  });

  it("is none where no start is told, or nothing after it", () => {
    assert.deepEqual(lenses(timeline("09:14 Outage detected", "11:10 Resolved")), []);
    assert.deepEqual(lenses(timeline("09:10 Outage starts", "09:12 somebody looks")), []);
  });
});

describe("a lens over the last use of a runbook", () => {
  const runbook = (text: string) => declared("runbook", `# Runbook: ledger\n\n${text}\n`);

  it("says how long ago it was, and how long it holds", () => {
    const table = "## When this runbook last worked\n\n| Date | Cause |\n| - | - |\n| 2026-04-22 | Deploy |";
    assert.deepEqual(lenses(runbook(`${table}\n\nOlder than 60 days: STALE.`)), [
      ["When this runbook last worked", "last worked 213 days ago, limit 60"]
    ]);
    assert.deepEqual(lenses(runbook("**Last reviewed**: 2026-11-20")), [
      ["**Last reviewed**: 2026-11-20", "last reviewed yesterday, limit 90"]
    ]);
  });

  it("is none where nothing is recorded", () => {
    assert.deepEqual(lenses(runbook("Restart it.")), []);
  });
});
