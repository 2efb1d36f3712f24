/** A chat without a file, kept in one, so that a postmortem can link its messages. */
import { Uri, type WorkspaceFolder, window, workspace } from "vscode";
import type { ChatSource } from "./chat-source.ts";
import { l10n } from "./l10n.ts";

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
  const keep = `$(save) ${l10n.t("Save the chat…")}`;
  const leave = `$(circle-slash) ${l10n.t("Do not save it")}`;
  const choice = await window.showQuickPick(
    [
      { label: keep, detail: l10n.t("Each event of the timeline links to its message.") },
      { label: leave, detail: l10n.t("Events have their times only; the chat stays open, unsaved.") }
    ],
    {
      title: l10n.t("Chat without a File"),
      placeHolder: l10n.t("Shall the chat be saved, so that the postmortem can link it?")
    }
  );
  if (!choice) return "cancelled";
  if (choice.label === leave) return null;
  const file = await window.showSaveDialog({
    title: l10n.t("Save the Chat"),
    defaultUri: draft === null ? Uri.joinPath(folder.uri, "chat.txt") : besides(Uri.parse(draft, true)),
    filters: { [l10n.t("Text")]: ["txt", "log"] }
  });
  if (!file) return "cancelled";
  await workspace.fs.writeFile(file, new TextEncoder().encode(text));
  return file;
}

/** `postmortems/ledger.md` → `postmortems/ledger-chat.txt` */
function besides(draft: Uri): Uri {
  return draft.with({ path: draft.path.replace(/(?:\.[^./]*)?$/, "-chat.txt") });
}
