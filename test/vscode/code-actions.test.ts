import assert from "node:assert/strict";
import { ConfigurationTarget, commands, languages, type TextEditor, type Uri, window, workspace } from "vscode";
import { closeAll, eventually, fileOf, findings, openText, ruleOf } from "./editor.ts";

const checklist = (row: string, more = "") => `# Release Checklist: ledger-api v5.0.0

**Release date**: 2026-03-25

## Go/No-Go

| Criteria | Owner | Status |
| -------- | ----- | ------ |
${row}

## Rollback procedure

1. Redeploy the previous image.
${more}`;

async function opened(file: Uri, text: string): Promise<TextEditor> {
  await workspace.fs.writeFile(file, new TextEncoder().encode(text));
  return window.showTextDocument(await workspace.openTextDocument(file), { preview: false });
}

describe("code actions", () => {
  const file = () => fileOf("releases/ledger-v9.0.0.md");
  afterEach(async () => {
    await workspace.getConfiguration("editor").update("codeActionsOnSave", undefined, ConfigurationTarget.Workspace);
    await closeAll();
    await workspace.fs.delete(file()).then(undefined, () => {});
  });

  it("fix all that needs no judgement when a document is saved", async () => {
    await workspace
      .getConfiguration("editor")
      .update("codeActionsOnSave", { "source.fixAll.gonogo": "explicit" }, ConfigurationTarget.Workspace);
    const { document } = await opened(file(), checklist("| Load test of `a | b` | @ledger-perf | GO |"));
    await eventually("the finding", () => findings(document).some(each => ruleOf(each) === "table-shape"));
    const end = document.lineAt(document.lineCount - 1).range.end;
    await window.activeTextEditor?.edit(edit => edit.insert(end, "Text.\n"));
    await document.save();
    await eventually("no finding", () => findings(document).every(each => ruleOf(each) !== "table-shape"));
    assert.equal(document.getText(), checklist("| Load test of `a \\| b` | @ledger-perf | GO |", "Text.\n"));
  });

  it("fill all placeholders, one after the other", async () => {
    const editor = await openText(checklist("| Load test | [owner] | GO |", "\nSee [X].\n"));
    await eventually("findings", () => languages.getDiagnostics(editor.document.uri).length > 0);
    await commands.executeCommand("gonogo.fillPlaceholders");
    const selected = (): string => editor.document.getText(editor.selection);
    await eventually("the first placeholder", () => selected() === "[owner]");
    await commands.executeCommand("type", { text: "@ledger-perf" });
    await commands.executeCommand("jumpToNextSnippetPlaceholder");
    await eventually("the second placeholder", () => selected() === "[X]");
    await commands.executeCommand("type", { text: "the log" });
    assert.equal(editor.document.getText(), checklist("| Load test | @ledger-perf | GO |", "\nSee the log.\n"));
  });
});
