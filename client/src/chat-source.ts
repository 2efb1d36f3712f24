/** Where the chat of an incident is: in a file, in what is open or selected, or on the clipboard. */
import { env, type QuickPickItem, type TextDocument, type Uri, window, workspace } from "vscode";
import { l10n } from "./l10n.ts";

/** The text of a chat, or of a part of one. */
export interface ChatSource {
  readonly text: string;
  /** How the person knows it. */
  readonly name: string;
  /** The document that it stands in; `null` for the clipboard, of which nothing is opened before there is a draft. */
  readonly document: TextDocument | null;
  /** The line of that document on which the text begins. */
  readonly line: number;
}

interface SourceItem extends QuickPickItem {
  readonly read: () => Promise<ChatSource | undefined>;
}

/** The chat in a file, else the one that the person chooses; `undefined` when they cancel. */
export async function chooseChat(file: Uri | undefined): Promise<ChatSource | undefined> {
  if (file) return inFile(file);
  const items = [...inEditor(), clipboard(), otherFile()];
  const choice = await window.showQuickPick(items, {
    title: l10n.t("Draft Postmortem from Chat"),
    placeHolder: l10n.t("Where is the chat of the incident?")
  });
  return choice?.read();
}

function inEditor(): SourceItem[] {
  const editor = window.activeTextEditor;
  if (!editor || editor.document.getText().trim() === "") return [];
  const { document, selection } = editor;
  const name = document.isUntitled ? document.fileName : workspace.asRelativePath(document.uri);
  const lines = selection.end.line - selection.start.line + 1;
  const selected: SourceItem = {
    label: `$(selection) ${l10n.t("Selection")}`,
    description: lines === 1 ? l10n.t("1 line of {0}", name) : l10n.t("{0} lines of {1}", lines, name),
    read: async () => ({
      // From the start of its first line on: half a line is no message.
      text: document.getText(selection.with(selection.start.with(undefined, 0))),
      name: l10n.t("the selection in {0}", name),
      document,
      line: selection.start.line
    })
  };
  const whole: SourceItem = {
    label: `$(comment-discussion) ${l10n.t("Active editor")}`,
    description: name,
    read: async () => ({ text: document.getText(), name, document, line: 0 })
  };
  return selection.isEmpty ? [whole] : [selected, whole];
}

/** Read only when it is chosen: what else is on the clipboard concerns nobody. */
const clipboard = (): SourceItem => ({
  label: `$(clippy) ${l10n.t("Clipboard")}`,
  description: l10n.t("a chat copied from its window"),
  read: async () => ({ text: await env.clipboard.readText(), name: l10n.t("the clipboard"), document: null, line: 0 })
});

const otherFile = (): SourceItem => ({
  label: `$(folder-opened) ${l10n.t("File…")}`,
  description: l10n.t("a log, a transcript, or an export as JSON"),
  read: async () => {
    const [file] =
      (await window.showOpenDialog({
        title: l10n.t("Chat of the Incident"),
        openLabel: l10n.t("Draft Postmortem"),
        filters: { [l10n.t("Chats")]: ["txt", "log", "json", "md", "vtt", "srt"], [l10n.t("All files")]: ["*"] }
      })) ?? [];
    return file && inFile(file);
  }
});

async function inFile(file: Uri): Promise<ChatSource> {
  const document = await workspace.openTextDocument(file);
  return { text: document.getText(), name: workspace.asRelativePath(file), document, line: 0 };
}
