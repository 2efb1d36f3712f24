/** After Enter went on with a row, the cursor stands in its first blank cell: an edit from a server cannot say where it goes. */
import { type Disposable, Selection, type TextDocument, type TextEdit, window, workspace } from "vscode";
import type { Middleware } from "vscode-languageclient";

/** For formatting on type; nothing moves where the row was not written, or somebody has written on. */
export function rowCursor(): Middleware {
  let waiting: Disposable | undefined;
  return {
    async provideOnTypeFormattingEdits(document, position, character, options, token, next) {
      const edits = await next(document, position, character, options, token);
      waiting?.dispose();
      const [edit, more] = edits ?? [];
      if (!edit || more || !edit.newText.includes("|")) return edits;
      waiting = workspace.onDidChangeTextDocument(change => {
        if (change.document !== document) return;
        waiting?.dispose();
        enterRow(document, edit);
      });
      return edits;
    }
  };
}

function enterRow(document: TextDocument, { range, newText }: TextEdit): void {
  const { line } = range.start;
  const editor = window.activeTextEditor;
  const blank = /\|( +)(?=\|)/.exec(newText);
  if (!blank || editor?.document !== document || editor.selections.length > 1) return;
  if (editor.selection.active.line !== line || document.lineAt(line).text !== newText) return;
  const at = document.lineAt(line).range.start.translate(0, blank.index + 2);
  editor.selection = new Selection(at, at);
}
