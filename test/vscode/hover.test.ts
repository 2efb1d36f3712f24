import assert from "node:assert/strict";
import {
  commands,
  type DocumentSymbol,
  type FoldingRange,
  type Hover,
  MarkdownString,
  Position,
  type SemanticTokens,
  type TextEditor,
  workspace
} from "vscode";
import { closeAll, fileOf, judged, open, openText } from "./editor.ts";

const runbook = `# Runbook: ledger-api rejects postings

## Step 1 — Check

If errors stay high, jump to 3b.

## Step 3 — Mitigate

### 3a. Throttle

Less load.

### 3b. Roll back

1. Redeploy the image of yesterday:

   \`\`\`sh
   helm rollback ledger
   \`\`\`

2. Wait for @ledger-oncall.
`;

const checklist = `# Release Checklist: ledger-api v5.0.0

**Release date**: 2026-03-25

## Go/No-Go

| Criteria         | Owner        | Status |
| ---------------- | ------------ | ------ |
| Load test passes | @ledger-perf | ___    |
`;

async function hoverOver(editor: TextEditor, words: string): Promise<Hover[]> {
  const { document } = editor;
  const at = document.positionAt(document.getText().indexOf(words) + 1);
  return commands.executeCommand<Hover[]>(
    "vscode.executeHoverProvider",
    document.uri,
    new Position(at.line, at.character)
  );
}

function textsOf(hovers: readonly Hover[]): string[] {
  return hovers.flatMap(({ contents }) =>
    contents.map(each => (each instanceof MarkdownString ? each.value : String(each)))
  );
}

function names(symbols: readonly DocumentSymbol[]): string[] {
  return symbols.flatMap(({ name, children }) => [name, ...names(children)]);
}

describe("what is shown in a document", () => {
  afterEach(closeAll);

  it("is a step, over a reference to it", async () => {
    const editor = await openText(runbook);
    await judged(editor.document);
    const hovers = await hoverOver(editor, "3b.");
    const [text] = textsOf(hovers).filter(each => each.includes("Step 3b"));
    assert.match(text ?? "", /Roll back \(line 13\)\n- Redeploy the image of yesterday:\n- `helm rollback ledger`/);
    for (const { contents } of hovers)
      for (const each of contents) assert.ok(!(each instanceof MarkdownString && each.isTrusted), "no command can run");
  });

  it("is in its outline what headings do not show", async () => {
    const editor = await openText(checklist);
    await judged(editor.document);
    const symbols = await commands.executeCommand<DocumentSymbol[]>(
      "vscode.executeDocumentSymbolProvider",
      editor.document.uri
    );
    assert.ok(names(symbols).includes("Load test passes"), names(symbols).join(", "));
  });

  it("folds with what Markdown folds, none over another", async () => {
    // VS Code's Markdown support remembers documents without a file by their names, which come again.
    const file = fileOf("runbooks/folds.md");
    await workspace.fs.writeFile(file, new TextEncoder().encode(runbook));
    const editor = await open("runbooks/folds.md");
    await judged(editor.document);
    const ranges = await commands.executeCommand<FoldingRange[]>(
      "vscode.executeFoldingRangeProvider",
      editor.document.uri
    );
    const starts = ranges.map(({ start }) => start);
    assert.equal(new Set(starts).size, starts.length, "one fold for each line");
    for (const line of [2, 12, 14])
      assert.ok(
        starts.includes(line),
        `line ${line} folds: ${ranges.map(({ start, end }) => `${start}-${end}`).join(", ")}`
      );
    await closeAll();
    await workspace.fs.delete(file);
  });

  it("is coloured in every theme, whatever it says of semantic colours", async () => {
    const editor = await openText(checklist);
    await judged(editor.document);
    const { uri } = editor.document;
    const scope = { uri, languageId: "markdown" };
    assert.equal(workspace.getConfiguration("editor", scope).get("semanticHighlighting.enabled"), true);
    const tokens = await commands.executeCommand<SemanticTokens>("vscode.provideDocumentSemanticTokens", uri);
    assert.equal(tokens.data.length, 10, "an owner and an open status");
  });
});
