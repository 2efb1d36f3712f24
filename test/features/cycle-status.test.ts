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

describe("a box", () => {
  const list = (box: string) => declared("runbook", `# Runbook: ledger\n\n1. Look.\n   - ${box} *Queue* is empty ⟦⟧\n`);

  it("is ticked, and no longer", () => {
    assert.equal(cycled(list("[ ]")), list("[x]").replace("⟦⟧", ""));
    assert.equal(cycled(list("[X]")), list("[ ]").replace("⟦⟧", ""));
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

describe("nothing changes", () => {
  it("where neither a criterion nor a box stands", () => {
    assert.equal(cycled(checklist.replace("Redeploy", "⟦⟧Redeploy")), null);
    assert.equal(cycled(checklist.replace("| Criteria", "| ⟦⟧Criteria")), null);
  });
});
