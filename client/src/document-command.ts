/** Commands that edit what stands under the cursor: the server says how, the editor does it. */
import { Range, Selection, type TextEditor, TextEditorRevealType, window } from "vscode";
import type { DocumentChange, EditParams, Range as PlainRange } from "../../server/src/protocol.ts";
import type { Session } from "./session.ts";

export interface DocumentCommand {
  readonly method: string;
  /** What is told where there is nothing that the command could change. */
  readonly nothing: () => string;
  /** What the server needs besides the place. */
  readonly parameters?: () => object;
}

/** Edits the document of an editor, else the active one; does nothing without one, or where somebody has typed on meanwhile. */
export async function editDocument(
  { method, nothing, parameters }: DocumentCommand,
  request: Session["request"],
  editor = window.activeTextEditor
): Promise<void> {
  if (!editor) return;
  const { document } = editor;
  const { version } = document;
  const change = await request<DocumentChange | null>(method, { ...placeOf(editor), ...parameters?.() });
  if (document.version !== version) return;
  await apply(editor, change ?? { edits: [], message: nothing() });
}

/** Where the cursor stands. */
export function placeOf({ document, selection: { active } }: TextEditor): EditParams {
  return { uri: document.uri.toString(), position: { line: active.line, character: active.character } };
}

/** Makes a change, and says what there is to say. The cursor stays where it was unless the change says otherwise. */
async function apply(editor: TextEditor, { edits, selection, message }: DocumentChange): Promise<void> {
  if (message !== undefined) void window.setStatusBarMessage(message, 4000);
  if (edits.length === 0) return;
  const before = editor.selection;
  await editor.edit(builder => {
    for (const { range, newText } of edits) builder.replace(rangeOf(range), newText);
  });
  editor.selection = selection ? selected(selection) : before;
  if (selection) editor.revealRange(editor.selection, TextEditorRevealType.InCenterIfOutsideViewport);
}

/** A range of the protocol as one of the editor. */
export function rangeOf({ start, end }: PlainRange): Range {
  return new Range(start.line, start.character, end.line, end.character);
}

function selected(range: PlainRange): Selection {
  const { start, end } = rangeOf(range);
  return new Selection(start, end);
}
