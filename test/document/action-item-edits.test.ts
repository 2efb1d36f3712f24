/** Lists of action items that become tables: nothing of them is lost, and nothing around them changes. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { applyFix } from "../../server/src/fix.ts";
import { declared, judge, readOurs } from "../support/documents.ts";

const head = "- **Author**: @core\n\n## Action Items\n\nText.\n\n";

/** What stands behind the text above the items, once the fix whose title begins so is applied; `null` without one. */
function fixed(items: string, title: string, lineEnd = "\n"): string | null {
  const text = declared("postmortem", `${head}${items}\nEnd.\n`).replace(/\n/g, lineEnd);
  const problem = judge(readOurs(text)).problems.find(({ rule }) => rule === "missing-owner");
  const fix = problem?.fixes.find(each => each.title.startsWith(title));
  if (!fix) return null;
  const [before = "", after = ""] = applyFix(text, fix).split(`Text.${lineEnd}${lineEnd}`);
  assert.equal(before, declared("postmortem", head).split("Text.")[0]?.replace(/\n/g, lineEnd));
  assert.ok(after.endsWith(`${lineEnd}End.${lineEnd}`), after);
  return after.slice(0, -`${lineEnd}End.${lineEnd}`.length).replace(/\r\n/g, "\n");
}

describe("a list of action items", () => {
  it("becomes a table, with what it says of dates, tickets, types and states", () => {
    const items = "- [ ] Alert on `a|b`, by 2026-04-01\n- [x] Raise the pool (#12) [prevent]\n";
    const expected = [
      "| Action                         | Owner | Due        | Ticket        | Type                         | Status |",
      "| ------------------------------ | ----- | ---------- | ------------- | ---------------------------- | ------ |",
      "| Alert on `a\\|b`, by 2026-04-01 | @core | 2026-04-01 | [Ticket link] | [Prevent, detect or mitigate] | open   |",
      "| Raise the pool (#12) [prevent] | @core | [Due date] | #12           | Prevent                      | Done   |"
    ];
    for (const lineEnd of ["\n", "\r\n"]) {
      const table = fixed(items, "Turn", lineEnd)?.trimEnd().split("\n") ?? [];
      assert.deepEqual(table.map(unpadded), expected.map(unpadded));
      assert.equal(new Set(table.map(line => line.length)).size, 1, "the columns are aligned");
    }
  });

  it("becomes one whatever its marks, also over several lines", () => {
    for (const items of [
      "* Alert\n* Raise\n",
      "1. Alert\n2. Raise\n",
      "- Alert\n\n- Raise\n",
      "- Alert\n  on *saturation*\n- Raise\n"
    ]) {
      const table = fixed(items, "Turn") ?? "";
      assert.equal(table.trimEnd().split("\n").length, 4, items);
      assert.ok(/^\| Alert/m.test(table) && /^\| Raise/m.test(table), table);
    }
  });

  it("becomes none where something would be lost", () => {
    for (const items of [
      "- Alert\n  - detail\n- Raise\n",
      "- Alert\n\n  More text.\n",
      "- Alert\n\nText.\n\n- Raise\n",
      "> - Alert\n> - Raise\n"
    ]) {
      assert.equal(fixed(items, "Turn"), null, items);
    }
  });

  it("is assigned as a whole, but for what is done", () => {
    assert.equal(fixed("- Alert\n- [x] Test\n- Raise.\n", "Assign"), "- Alert (@core)\n- [x] Test\n- Raise. (@core)\n");
  });
});

/** Without the spaces that align it. */
function unpadded(line: string): string {
  return line.replace(/ +\|/g, " |").replace(/-+/g, "-");
}
