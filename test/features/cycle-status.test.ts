/** The next status under the cursor. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { cycleStatus } from "../../server/src/features/cycle-status.ts";
import { applyFix } from "../../server/src/fix.ts";
import { checklist } from "../support/checklist.ts";
import { atCursor } from "../support/cursor.ts";
import { declared, readOurs } from "../support/documents.ts";

/** A document after the status at its cursor went on; `null` where there is none. */
function cycled(marked: string): string | null {
  const { text, range } = atCursor(marked);
  const change = cycleStatus(readOurs(text), range.start);
  return change && applyFix(text, { title: "", edits: change.edits, automatic: false });
}

const row = (status: string) => checklist.replace("| ___    |", `| ${status} |`);

describe("the status of a criterion", () => {
  it("goes from open to GO, NO-GO, N/A and back, and the columns stay in line", () => {
    assert.equal(cycled(row("⟦⟧___   ")), row("GO    "));
    assert.equal(cycled(row("GO⟦⟧    ")), row("NO-GO "));
    assert.equal(cycled(row("NO-⟦⟧GO ")), row("N/A — [reason]"));
    assert.equal(cycled(row("N/A — ⟦⟧[reason]")), row("___           "));
  });

  it("is meant wherever the cursor stands on its line", () => {
    assert.equal(cycled(row("___   ").replace("Load test", "Load⟦⟧ test")), row("GO    "));
  });

  it("is in the words of the document", () => {
    const own = checklist.replace("| GO     |", "| ✅     |");
    assert.equal(cycled(own.replace("___", "⟦⟧___")), own.replace("___", "✅ "));
    const mixed = checklist.replace("| GO     |", "| Go     |");
    assert.equal(cycled(mixed.replace("Go     |", "Go⟦⟧     |")), mixed.replace("Go     |", "No-Go  |"));
  });
});

/** The status cell `from` of a criterion after it went on; the message where it stays. */
function next(from: string): string {
  const { text, range } = atCursor(row(`⟦⟧${from}`));
  const change = cycleStatus(readOurs(text), range.start);
  assert.ok(change, from);
  const after = applyFix(text, { title: "", edits: change.edits, automatic: false });
  return change.message ?? /@ledger-perf +\| (.*) \|$/m.exec(after)?.[1]?.trimEnd() ?? after;
}

describe("what stands with a status", () => {
  it("is kept: notes, links, emphasis", () => {
    for (const [from, to] of [
      ["GO (2026-03-01)", "NO-GO (2026-03-01)"],
      ["GO<br>since Monday", "NO-GO<br>since Monday"],
      ["[GO](https://ci.example/go)", "[NO-GO](https://ci.example/go)"],
      ["[NO-GO](https://ci.example/go)", "[N/A](https://ci.example/go)"],
      ["[N/A](https://ci.example/go)", "[TBD](https://ci.example/go)"],
      ["[TBD](https://ci.example/go)", "[GO](https://ci.example/go)"],
      ["PASS @ledger-oncall", "FAIL @ledger-oncall"],
      ["NO-GO — 4 % failed", "N/A — 4 % failed"],
      ["N/A — no database", "TBD — no database"],
      ["TBD — no database", "GO — no database"],
      ["pending (due 14:00)", "GO (due 14:00)"],
      ["**GO**", "**NO-GO**"],
      ["**NO-GO**", "**N/A** — [reason]"],
      ["**N/A** — [reason]", "**TBD**"],
      ["**TBD**", "**GO**"],
      ["~~NO-GO~~ GO", "~~NO-GO~~ NO-GO"],
      ["Go with conditions: canary only", "No-Go with conditions: canary only"],
      ["[status]", "GO"],
      ["In progress", "GO"]
    ] as const)
      assert.equal(next(from), to);
  });

  it("does not become the word of another criterion", () => {
    const noted = checklist.replace("| GO     |", "| GO @x  |");
    assert.equal(cycled(noted.replace("___", "⟦⟧___")), noted.replace("___", "GO "));
  });
});

describe("the style of a status", () => {
  it("is that of its counterpart", () => {
    for (const [from, to] of [
      ["🟢 GO", "🔴 NO-GO"],
      ["✅ Go", "❌ No-Go"],
      ["✅", "❌"],
      ["Ready", "Not ready"],
      ["Ja", "Nein"],
      ["Sí", "No"],
      ["Oui", "Non"],
      ["Sim", "Não"],
      ["Freigegeben", "Nicht freigegeben"]
    ] as const)
      assert.equal(next(from), to);
  });
});

describe("a refusal", () => {
  it("never becomes GO by one key", () => {
    for (const from of ["Nein", "Abgelehnt", "Non", "Não", "No", "Rechazado", "却下", "Nicht freigegeben", "❌ NO-GO"])
      assert.equal(next(from), "N/A — [reason]");
  });

  it("that nobody understands stays, and is said to", () => {
    assert.equal(next("Nope, never"), "'Nope, never' is no status that is known: write GO, NO-GO or N/A.");
    assert.equal(next("Go-live done"), "'Go-live done' says more than a status: change it by hand.");
    const boxes = row("☑ Yes ☐ No").replace("Load test", "Load⟦⟧ test");
    assert.equal(cycled(boxes), boxes.replace("⟦⟧", ""));
  });
});

describe("a box", () => {
  const list = (box: string) => declared("runbook", `# Runbook: ledger\n\n1. Look.\n   - ${box} *Queue* is empty ⟦⟧\n`);

  it("is ticked, and no longer", () => {
    assert.equal(cycled(list("[ ]")), list("[x]").replace("⟦⟧", ""));
    assert.equal(cycled(list("[X]")), list("[ ]").replace("⟦⟧", ""));
    assert.equal(cycled(list("☐")), list("☑").replace("⟦⟧", ""));
    assert.equal(cycled(list("☑")), list("☐").replace("⟦⟧", ""));
  });

  it("is meant on every line of its item, and without a text", () => {
    const wrapped = (box: string) =>
      declared("runbook", `# Runbook: ledger\n\n- [ ] Queue\n- ${box} Look,\n  wait⟦⟧\n`);
    assert.equal(cycled(wrapped("[ ]")), wrapped("[x]").replace("⟦⟧", ""));
    const blank = (box: string) => declared("runbook", `# Runbook: ledger\n\n- ${box} ⟦⟧\n- [ ] Queue\n`);
    assert.equal(cycled(blank("[ ]")), blank("[x]").replace("⟦⟧", ""));
    assert.equal(cycled(blank("[x]")), blank("[ ]").replace("⟦⟧", ""));
  });
});

describe("a box in a cell", () => {
  const table = (cells: string) =>
    declared("runbook", `# Runbook: ledger\n\n| Done | Check | Notes |\n| --- | --- | --- |\n| ${cells} |\n`);

  it("is ticked, and no longer, however it is drawn", () => {
    for (const [open, ticked] of [
      ["[ ]", "[x]"],
      ["☐", "☑"],
      ["⬜", "✅"]
    ]) {
      assert.equal(cycled(table(`⟦⟧${open} | Queue | ok`)), table(`${ticked} | Queue | ok`));
      assert.equal(cycled(table(`${ticked} | Que⟦⟧ue | ok`)), table(`${open} | Queue | ok`));
    }
  });

  it("is, of several, the one under the cursor", () => {
    assert.equal(cycled(table("☐ Yes ⟦⟧☐ No | Queue | ok")), table("☐ Yes ☑ No | Queue | ok"));
    assert.equal(cycled(table("☐ Y⟦⟧es ☐ No | Queue | ok")), null);
  });

  it("is none where a mark stands before words", () => {
    assert.equal(cycled(table("✅ seen | Que⟦⟧ue | ok")), null);
  });

  it("goes before the status of its row where the cursor is in its cell", () => {
    const own = checklist.replace("Load test passes  ", "[ ] Load test pass");
    assert.equal(cycled(own.replace("[ ] Load", "[⟦⟧ ] Load")), own.replace("[ ] Load", "[x] Load"));
    assert.equal(cycled(own.replace("___", "⟦⟧___")), own.replace("___", "GO "));
  });
});

describe("a status in a list of criteria", () => {
  const list = (item: string) => checklist.replace(/\| Criteria[\s\S]*?\n\n/, `- **Backup**: ✅\n${item}\n\n`);

  it("goes on as in a table", () => {
    assert.equal(cycled(list("- Load test: ⟦⟧GO")), list("- Load test: NO-GO"));
    assert.equal(cycled(list("- Load⟦⟧ test — **NO-GO**")), list("- Load test — **N/A — [reason]**"));
    assert.equal(cycled(list("- Load test: ⟦⟧pending")), list("- Load test: ✅"));
  });

  it("gives way to a box unless the cursor is in it", () => {
    assert.equal(cycled(list("- [ ] Load⟦⟧ test: GO")), list("- [x] Load test: GO"));
    assert.equal(cycled(list("- [ ] Load test: G⟦⟧O")), list("- [ ] Load test: NO-GO"));
  });
});

describe("nothing changes", () => {
  it("where neither a criterion nor a box stands", () => {
    assert.equal(cycled(checklist.replace("Redeploy", "⟦⟧Redeploy")), null);
    assert.equal(cycled(checklist.replace("| Criteria", "| ⟦⟧Criteria")), null);
  });
});

const actions = (...statuses: readonly string[]): string => `# Postmortem: ledger-api rejected postings

- **Incident date**: 2026-03-12

## Action Items

| Action | Owner | Due | Status |
| --- | --- | --- | --- |
${statuses.map((status, index) => `| Alert on lag above ${index + 1} s | @ledger-oncall | 2026-04-01 | ${status} |`).join("\n")}
`;

/** The status cell of the first item after it went on, beside others; the message where it stays. */
function nextAction(from: string, ...others: readonly string[]): string {
  const { text, range } = atCursor(actions(`⟦⟧${from}`, ...others));
  const change = cycleStatus(readOurs(text), range.start);
  assert.ok(change, from);
  const after = applyFix(text, { title: "", edits: change.edits, automatic: false });
  return change.message ?? /above 1 s \| @ledger-oncall \| 2026-04-01 \|(.*)\|$/m.exec(after)?.[1]?.trim() ?? after;
}

describe("the status of an action item in a table", () => {
  it("goes from open to in progress, done and back", () => {
    assert.deepEqual(
      ["Open", "In progress", "Done", ""].map(status => nextAction(status)),
      ["In progress", "Done", "Open", "In progress"]
    );
  });

  it("is in the words of the document", () => {
    assert.equal(nextAction("TODO", "WIP", "Closed"), "WIP");
    assert.equal(nextAction("WIP", "TODO", "✅ Closed"), "✅ Closed");
    assert.equal(nextAction("open"), "in progress");
    assert.equal(nextAction("Offen"), "In Arbeit");
    assert.equal(nextAction("対応中"), "完了");
    assert.equal(nextAction("", "Erledigt"), "In Arbeit");
  });

  it("stays where it says more than that", () => {
    for (const status of ["Won't do", "Done in [LED-1](https://tracker.example/LED-1)", "**Open**", "Blocked by legal"])
      assert.match(nextAction(status), /says more than how far the item is: change it by hand\.$/);
  });
});
