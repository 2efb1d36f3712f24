/** Commands that edit what stands under the cursor. */
import assert from "node:assert/strict";
import { commands, Selection } from "vscode";
import { closeAll, judged, openText } from "./editor.ts";

const checklist = (status: string) => `# Release Checklist: ledger-api v5.0.0

**Release date**: 2026-03-25

## Go/No-Go

| Criteria           | Owner         | Status |
| ------------------ | ------------- | ------ |
| Load test passes   | @ledger-perf  | ${status} |
`;

describe("Cycle Status", () => {
  afterEach(closeAll);

  it("goes on in the cell under the cursor, and leaves the columns in line", async () => {
    const editor = await openText(checklist("___   "));
    editor.selection = new Selection(8, 40, 8, 40);
    for (const status of ["GO    ", "NO-GO "]) {
      await judged(editor.document);
      await commands.executeCommand("gonogo.cycleStatus");
      assert.equal(editor.document.getText(), checklist(status));
      assert.equal(editor.selection.active.character, 40);
    }
  });
});

describe("Add Row", () => {
  afterEach(closeAll);

  it("puts the cursor where something is to be written first", async () => {
    const editor = await openText(checklist("GO    "));
    editor.selection = new Selection(8, 4, 8, 4);
    await judged(editor.document);
    await commands.executeCommand("gonogo.addRow");
    assert.equal(editor.document.lineAt(9).text, "|                    |               | ___    |");
    assert.deepEqual(editor.selection, new Selection(9, 2, 9, 2));
  });
});

describe("Align Table", () => {
  afterEach(closeAll);

  it("puts the pipes under each other in one step that can be undone", async () => {
    const text = checklist("GO").replace("| Load test passes   |", "| Load test |");
    const editor = await openText(text);
    editor.selection = new Selection(8, 4, 8, 4);
    await judged(editor.document);
    await commands.executeCommand("gonogo.alignTable");
    assert.equal(editor.document.lineAt(8).text, "| Load test | @ledger-perf | GO     |");
    await commands.executeCommand("undo");
    assert.equal(editor.document.getText(), text);
  });
});
