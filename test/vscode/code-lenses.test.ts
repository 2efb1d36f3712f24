import assert from "node:assert/strict";
import { type CodeLens, ConfigurationTarget, commands, Range, window, workspace } from "vscode";
import { closeAll, judged, openText } from "./editor.ts";

const checklist = `# Release Checklist: ledger-api v5.0.0

**Release date**: 2026-03-25

## Go/No-Go

| Criteria           | Owner         | Status |
| ------------------ | ------------- | ------ |
| Load test passes   | @ledger-perf  | ___    |
| Support is briefed | @support-lead | GO     |

## Rollback procedure

1. Redeploy the previous image.
`;

async function titles(): Promise<readonly (string | undefined)[]> {
  const uri = window.activeTextEditor?.document.uri;
  const lenses = await commands.executeCommand<CodeLens[]>("vscode.executeCodeLensProvider", uri, 10);
  return lenses.map(({ command }) => command?.title);
}

describe("code lenses", () => {
  afterEach(async () => {
    await workspace.getConfiguration("gonogo").update("codeLens", undefined, ConfigurationTarget.Workspace);
    await closeAll();
  });

  it("say what a document comes to, and follow an edit", async () => {
    const editor = await openText(checklist);
    await judged(editor.document);
    assert.deepEqual(await titles(), ["1 of 2 go · 1 open · next: Load test passes"]);
    await editor.edit(edit => edit.replace(new Range(8, 39, 8, 42), "GO "));
    await judged(editor.document);
    assert.deepEqual(await titles(), ["2 of 2 go"]);
  });
});
