/** A postmortem from the chat of its incident, opened beside it. */
import { Uri, ViewColumn, window, workspace } from "vscode";
import { type ChatPlace, type Draft, type DraftPostmortemParams, methods } from "../../server/src/protocol.ts";
import { type ChatSource, chooseChat } from "./chat-source.ts";
import { keepChat } from "./keep-chat.ts";
import { l10n } from "./l10n.ts";
import { showNewDocument } from "./new-document.ts";
import { askAboutDocument, today } from "./new-document-questions.ts";
import { warn } from "./notices.ts";
import type { Session } from "./session.ts";

export const draftPostmortemTitle = (): string => l10n.t("Draft Postmortem from Chat");

/**
 * Asks where the chat is and what happened, and opens the draft beside the chat: as a file where the workspace keeps
 * postmortems, else untitled. Nothing happens when the person cancels.
 *
 * @param pointedAt the chat, where somebody has pointed at it
 * @throws {Error} when the file cannot be opened or the server does not answer
 */
export async function draftPostmortem(pointedAt: Uri | undefined, request: Session["request"]): Promise<void> {
  const chat = await chooseChat(pointedAt);
  if (!chat) return;
  const answers = await askAboutDocument({
    heading: draftPostmortemTitle(),
    prompt: l10n.t("What happened to which service (leave it empty to fill it in later)"),
    example: l10n.t("Checkout errors after the certificate renewal")
  });
  if (!answers) return;
  const { folder, parameters } = answers;
  const draftFrom = (source: ChatPlace | null): Promise<Draft> =>
    request<Draft>(methods.draftPostmortem, {
      ...parameters,
      text: chat.text,
      source
    } satisfies DraftPostmortemParams);

  const file = chat.document === null || chat.document.isUntitled ? null : chat.document.uri;
  const draft = await draftFrom(file && { uri: file.toString(), line: chat.line });
  if ("reason" in draft) {
    void warn(l10n.t("No chat could be read from {0}: {1}.", chat.name, draft.reason));
    return;
  }
  const kept = file === null && folder ? await keepChat(chat, draft.uri, folder) : null;
  if (kept === "cancelled") return;
  const linked = kept ? await draftFrom({ uri: kept.toString(), line: 0 }) : draft;
  await showChat(chat, kept);
  await showNewDocument("reason" in linked ? draft : linked, ViewColumn.Beside);
}

/** In the language of the chat, as all that a document says. */
const exampleTitle = "ledger-api rejected postings";

/**
 * The same from the example chat, with nothing asked: as a file in the folder, beside which nothing of the person's lies.
 *
 * @throws {Error} when the file cannot be opened or the server does not answer
 */
export async function draftExample(file: Uri, folder: Uri, request: Session["request"]): Promise<void> {
  const chat = await chooseChat(file);
  if (!chat) return;
  const draft = await request<Draft>(methods.draftPostmortem, {
    ...{ title: exampleTitle, today: today(), workspaceFolder: folder.toString() },
    ...{ text: chat.text, source: { uri: file.toString(), line: 0 } }
  } satisfies DraftPostmortemParams);
  if ("reason" in draft) throw new Error(draft.reason);
  const uri = draft.uri ?? Uri.joinPath(folder, "ledger-api-rejected-postings.md").toString();
  await showChat(chat, null);
  await showNewDocument({ ...draft, uri }, ViewColumn.Beside, file => file.path.startsWith(folder.path));
}

/** Shows the chat where it is, or in the active group. */
async function showChat({ document, text }: ChatSource, kept: Uri | null): Promise<void> {
  const chat = kept
    ? await workspace.openTextDocument(kept)
    : (document ?? (await workspace.openTextDocument({ language: "plaintext", content: text })));
  const shown = window.visibleTextEditors.find(editor => editor.document === chat);
  await window.showTextDocument(chat, { preview: false, viewColumn: shown?.viewColumn ?? ViewColumn.Active });
}
