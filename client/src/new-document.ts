/** New documents in the editor: where they belong, how they are written, and how they are shown. */
import {
  Range as EditorRange,
  Uri,
  type ViewColumn,
  WorkspaceEdit,
  type WorkspaceFolder,
  window,
  workspace
} from "vscode";
import type { Range, Scaffold } from "../../server/src/protocol.ts";
import { l10n } from "./l10n.ts";
import { warn } from "./notices.ts";

/**
 * Opens a new document with its first placeholder selected: as a file where it has a place, else untitled.
 *
 * @param mayLieAt where files may be written: anywhere in the workspace
 */
export async function showNewDocument(
  { text, uri, selection }: Scaffold,
  viewColumn?: ViewColumn,
  mayLieAt = (file: Uri): boolean => workspace.getWorkspaceFolder(file) !== undefined
): Promise<void> {
  const file = uri === null ? undefined : await write(Uri.parse(uri, true), text, mayLieAt);
  const document = file
    ? await workspace.openTextDocument(file)
    : await workspace.openTextDocument({ language: "markdown", content: text });
  const options = { selection: toEditor(selection), preview: false };
  await window.showTextDocument(document, viewColumn === undefined ? options : { ...options, viewColumn });
}

/** The folder of what the person is working on; asked for only where several could be meant. */
export async function chooseFolder(): Promise<WorkspaceFolder | undefined | "cancelled"> {
  const active = window.activeTextEditor && workspace.getWorkspaceFolder(window.activeTextEditor.document.uri);
  const folders = workspace.workspaceFolders ?? [];
  if (active) return active;
  if (folders.length < 2) return folders[0];
  return (await window.showWorkspaceFolderPick({ placeHolder: l10n.t("Folder for the new document") })) ?? "cancelled";
}

/**
 * Writes a new file, under the suggested name or the next one that is free; undo removes it again.
 *
 * @returns where it was written; `undefined`, after a word to the person, when the place takes no new file
 */
async function write(suggested: Uri, text: string, mayLieAt: (file: Uri) => boolean): Promise<Uri | undefined> {
  const contents = new TextEncoder().encode(text);
  for (let number = 1; number <= 100; number++) {
    const file = numbered(suggested, number);
    if (!mayLieAt(file)) break;
    if (await exists(file)) continue;
    const edit = new WorkspaceEdit();
    edit.createFile(file, { contents, overwrite: false });
    if (await workspace.applyEdit(edit)) return file;
    // Taken meanwhile: the next name. Refused: no name will do.
    if (!(await exists(file))) break;
  }
  const place = workspace.asRelativePath(suggested);
  void warn(l10n.t("{0} could not be written. The document is open without a file: save it where you like.", place));
  return undefined;
}

/** `2026-03-02-checkout.md` is followed by `2026-03-02-checkout-2.md`. */
function numbered(file: Uri, number: number): Uri {
  return number === 1 ? file : file.with({ path: file.path.replace(/(\.[^./]*)?$/, `-${number}$1`) });
}

async function exists(file: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(file);
    return true;
  } catch {
    return false;
  }
}

function toEditor({ start, end }: Range): EditorRange {
  return new EditorRange(start.line, start.character, end.line, end.character);
}
