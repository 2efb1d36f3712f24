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
