/** The status under the cursor, set to the next one. */
import { Range, type TextEditor, window } from "vscode";
import { type CycleStatusParams, type DocumentEdit, methods } from "../../server/src/protocol.ts";
import type { Session } from "./session.ts";

/** Does nothing without an editor, and where no status stands on the line. */
export async function cycleStatus(request: Session["request"]): Promise<void> {
  const editor = window.activeTextEditor;
  if (!editor) return;
  const { document, selection } = editor;
  const { version } = document;
  const { line, character } = selection.active;
  const parameters: CycleStatusParams = { uri: document.uri.toString(), position: { line, character } };
  const edit = await request<DocumentEdit | null>(methods.cycleStatus, parameters);
  // Meanwhile somebody may have typed on.
  if (!edit || document.version !== version) return;
  await applied(editor, edit);
  editor.selection = selection;
}

async function applied(editor: TextEditor, { range: { start, end }, newText }: DocumentEdit): Promise<void> {
  const range = new Range(start.line, start.character, end.line, end.character);
  await editor.edit(builder => builder.replace(range, newText));
}
