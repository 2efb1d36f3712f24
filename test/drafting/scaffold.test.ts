/** A new document reads as its own kind, invents nothing, and reports only what is left to fill. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { check } from "../../server/src/check.ts";
import { parseDay } from "../../server/src/document/days.ts";
import { readDocument, sourceReader } from "../../server/src/document/ops-document.ts";
import { scaffold } from "../../server/src/drafting/scaffold.ts";
import type { ScaffoldKind } from "../../server/src/protocol.ts";

const kinds: readonly ScaffoldKind[] = ["release-checklist", "postmortem", "runbook", "stakeholder-update"];
const today = "2026-03-20";
const titles = [
  "",
  "ledger-api v5.0.0",
  "Ledger: late & slow?",
  "$& $1 $today",
  "a | b",
  "[link](x) `code` *bold*",
  "# x\n## y",
  "日本語",
  "a".repeat(300)
];
const reader = sourceReader();

function judged(text: string) {
  const document = readDocument(reader.read(text), "untitled-1");
  const day = parseDay(today);
  assert.ok(document && day !== null);
  return { document, judgement: check(document, { today: day }) };
}

for (const kind of kinds) {
  describe(`a new ${kind}`, () => {
    for (const title of titles) {
      it(`reads as its own kind with the title ${JSON.stringify(title.slice(0, 40))}`, () => {
        const { text } = scaffold({ kind, title, today, author: undefined });
        const { document, judgement } = judged(text);
        assert.equal(document.kind, kind);
        assert.equal(document.mode, "instance");
        assert.equal(judgement.verdict, "open");
        assert.doesNotMatch(text.replace(/\{\{today\}\}$/m, ""), /\{\{(?:title|author)\}\}/);
      });
    }

    it("reports only what is left to fill", () => {
      const { judgement } = judged(scaffold({ kind, title: "ledger-api", today }).text);
      const rules = new Set(judgement.problems.map(problem => problem.rule));
      for (const rule of rules)
        assert.ok(["placeholder", "unfilled-status", "missing-owner", "missing-due-date"].includes(rule), rule);
      assert.ok(judgement.problems.every(problem => problem.severity !== "error"));
      assert.ok(judgement.open > 0);
    });

    it("selects its first placeholder", () => {
      const { text, selection } = scaffold({ kind, title: "ledger-api", today, author: "ledger-oncall" });
      const line = text.split("\n")[selection.start.line] ?? "";
      const selected = line.slice(selection.start.character, selection.end.character);
      assert.equal(selection.start.line, selection.end.line);
      const first = judged(text).judgement.problems[0];
      assert.deepEqual(first?.range, selection, `the first finding is the selected ${selected}`);
    });

    it("takes over what is known, and nothing else", () => {
      const { text } = scaffold({ kind, title: "ledger-api rejects postings", today, author: "ledger-oncall" });
      assert.match(text, /ledger-api rejects postings/);
      assert.equal(text.match(/\d{4}-\d{2}-\d{2}/g)?.every(date => date === today) ?? true, true);
      const anonymous = scaffold({ kind, title: "ledger-api rejects postings", today }).text;
      assert.equal(anonymous.includes("ledger-oncall"), false);
    });
  });
}

describe("a title that is none", () => {
  it("is cut where nobody would read on", () => {
    const title = (written: string) => judged(scaffold({ kind: "runbook", title: written, today }).text).document.title;
    const words = "disk is full ".repeat(20_000);
    assert.equal(title(`${"\r\n".repeat(400)}${words}`)?.text, `Runbook: ${words.slice(0, 300)}…`);
    assert.equal(title("a".repeat(300))?.text, `Runbook: ${"a".repeat(300)}`);
    assert.equal(title(`${"a".repeat(299)}🟢 b`)?.text, `Runbook: ${"a".repeat(299)}…`);
  });
});

describe("markup in a title", () => {
  it("is shown as it was typed", () => {
    const { document } = judged(scaffold({ kind: "runbook", title: "a_b [x] `c` | <d> *e*", today }).text);
    assert.equal(document.title?.text, "Runbook: a_b [x] `c` | <d> *e*");
  });
});
