/** A chat without a file, kept in one, so that a postmortem can link its messages. */
import { Uri, type WorkspaceFolder, window, workspace } from "vscode";
import type { ChatSource } from "./chat-source.ts";

const keep = "$(save) Save the chat…";
const leave = "$(circle-slash) Do not save it";

/**
 * Asks whether the chat is saved, and where.
 *
 * @param draft the address of the postmortem, beside which it is suggested; `null` for one without a file
 * @returns where it was saved, `null` where the person does not want that
 * @throws {Error} when the file cannot be written
 */
export async function keepChat(
  { text }: ChatSource,
  draft: string | null,
  folder: WorkspaceFolder
): Promise<Uri | null | "cancelled"> {
  const choice = await window.showQuickPick(
    [
      { label: keep, detail: "Each event of the timeline links to its message." },
      { label: leave, detail: "Events have their times only; the chat stays open, unsaved." }
    ],
    { title: "Chat without a File", placeHolder: "Shall the chat be saved, so that the postmortem can link it?" }
  );
  if (!choice) return "cancelled";
  if (choice.label === leave) return null;
  const file = await window.showSaveDialog({
    title: "Save the Chat",
    defaultUri: draft === null ? Uri.joinPath(folder.uri, "chat.txt") : besides(Uri.parse(draft, true)),
    filters: { Text: ["txt", "log"] }
  });
  if (!file) return "cancelled";
  await workspace.fs.writeFile(file, new TextEncoder().encode(text));
  return file;
}

/** `postmortems/ledger.md` → `postmortems/ledger-chat.txt` */
function besides(draft: Uri): Uri {
  return draft.with({ path: draft.path.replace(/(?:\.[^./]*)?$/, "-chat.txt") });
}
