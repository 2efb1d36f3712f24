/** What a selection grows to. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { SelectionRange } from "vscode-languageserver-protocol";
import { selectionRangesOf } from "../../server/src/features/selection-ranges.ts";
import { checklist } from "../support/checklist.ts";
import { atCursor } from "../support/cursor.ts";
import { readOurs, textAt } from "../support/documents.ts";

/** The texts that are selected one after the other, each shortened to its first and its last word. */
function grown(marked: string): string[] {
  const { text, range } = atCursor(marked);
  const [selection] = selectionRangesOf(readOurs(text), [range.start]);
  const texts: string[] = [];
  for (let each: SelectionRange | undefined = selection; each; each = each.parent) texts.push(textAt(text, each.range));
  for (const [index, inner] of texts.entries()) assert.ok((texts[index + 1] ?? inner).includes(inner), inner);
  return texts.map(each =>
    each.replace(/^(.{1,14})[\s\S]*?(.{0,14})$/, (_, start, end) => (end ? `${start}…${end}` : start))
  );
}

describe("a selection", () => {
  it("grows from a cell over row, table and section to the document", () => {
    assert.deepEqual(grown(checklist.replace("Support is", "Sup⟦⟧port is")), [
      "Support is bri…efed",
      "| Support is b…ead | GO     |",
      "| Criteria    …ead | GO     |",
      "## Go/No-Go…ead | GO     |",
      "# Release Chec…revious image."
    ]);
  });

  it("grows from a line over its item, its list and its section", () => {
    const runbook =
      "# Runbook: ledger\n\n## Mitigate\n\n1. Restart:\n   - the first⟦⟧ one\n   - the second one\n2. Wait\n\n## Escalate\n\nCall @ledger-lead.\n";
    assert.deepEqual(grown(runbook), [
      "the first one",
      "- the first on…e",
      "- the first on…the second one",
      "1. Restart:…the second one",
      "1. Restart:…2. Wait",
      "## Mitigate…2. Wait",
      "# Runbook: led… @ledger-lead."
    ]);
  });

  it("is at least the document, wherever it begins", () => {
    const [beyond] = selectionRangesOf(readOurs(checklist), [{ line: 999, character: 9 }]);
    assert.ok(beyond);
    assert.deepEqual(selectionRangesOf(readOurs(checklist), []), []);
    const [blank] = selectionRangesOf(readOurs(checklist), [{ line: 1, character: 0 }]);
    assert.equal(blank?.range.start.line, 0);
  });
});
