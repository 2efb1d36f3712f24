import assert from "node:assert/strict";
import { type CompletionItem, type CompletionList, commands, Position, type TextEditor } from "vscode";
import { closeAll, judged, open, openText } from "./editor.ts";

const checklist = `# Release Checklist: ledger-api v5.0.0

**Release date**: 2026-03-25

## Go/No-Go

| Criteria           | Owner         | Status |
| ------------------ | ------------- | ------ |
| Load test passes   | @ledger-perf  | ___    |
| Support is briefed |               | GO     |
`;

/** What we offer: names of words in the document are offered by others. */
async function offered({ document }: TextEditor, at: Position, trigger?: string): Promise<CompletionItem[]> {
  await judged(document);
  const list = await commands.executeCommand<CompletionList>(
    "vscode.executeCompletionItemProvider",
    document.uri,
    at,
    trigger
  );
  return list.items.filter(({ sortText }) => /^\d{4}$/.test(sortText ?? ""));
}

const labels = (items: readonly CompletionItem[]) =>
  items.map(({ label }) => (typeof label === "string" ? label : label.label));

describe("completion", () => {
  afterEach(closeAll);

  it("offers owners in an owner cell, and a pipe asks for them", async () => {
    const editor = await openText(checklist);
    assert.deepEqual(labels(await offered(editor, new Position(9, 23))).slice(0, 1), ["@ledger-perf"]);
    await editor.edit(edit => edit.insert(new Position(10, 0), "| Smoke test |"));
    assert.deepEqual(labels(await offered(editor, new Position(10, 14), "|")).slice(0, 1), ["@ledger-perf"]);
  });

  it("offers statuses where one is open", async () => {
    const editor = await openText(checklist);
    const items = await offered(editor, new Position(8, 42));
    assert.deepEqual(labels(items), ["GO", "NO-GO", "CONDITIONAL GO", "N/A — [reason]"]);
    assert.equal(items[0]?.filterText, "___ GO");
  });

  it("offers who commits to the repository, once its extension has told", async () => {
    const editor = await open("postmortems/2026-02-03-certificate.md");
    const line = editor.document.lineCount;
    await editor.edit(edit => edit.insert(new Position(line, 0), "\n\n- **Follow-up owner**: \n"));
    const at = editor.document.lineAt(editor.document.lineCount - 2).range.end;
    let found = false;
    // Each question waits for its answer; the second or third finds what the first began to look for.
    for (let asked = 0; asked < 500 && !found; asked++)
      found = labels(await offered(editor, at)).includes("ledger-committer");
    assert.ok(found);
  });
});
