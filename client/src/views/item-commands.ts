/** What can be done with a row of our views: in its document, which is shown beside the list without taking the keys. */
import { commands, type Disposable, env, Selection, type TextEditor, Uri, ViewColumn, window, workspace } from "vscode";
import { methods } from "../../../server/src/protocol.ts";
import { assignOwner } from "../assign-owner.ts";
import type { Attempt } from "../attempt.ts";
import { editDocument, rangeOf } from "../document-command.ts";
import { l10n } from "../l10n.ts";
import type { Session } from "../session.ts";
import { markdownList, type ViewNode } from "./node.ts";

/** Registers the commands; each is given the row that it is called on. */
export function registerItemCommands(request: Session["request"], attempt: Attempt): Disposable[] {
  const deeds: readonly (readonly [string, () => string, (node: ViewNode) => Promise<void>])[] = [
    [
      "gonogo.item.assignOwner",
      () => l10n.t("Assign Owner"),
      node => inDocument(node, editor => assignOwner(request, editor))
    ],
    [
      "gonogo.item.cycleStatus",
      () => l10n.t("Set Next Status"),
      node =>
        inDocument(node, editor => {
          const nothing = (): string => l10n.t("There is no status and no box on this line.");
          return editDocument({ method: methods.cycleStatus, nothing }, request, editor);
        })
    ],
    ["gonogo.item.openTicket", () => l10n.t("Open Ticket"), openTicket],
    ["gonogo.item.copy", () => l10n.t("Copy as Markdown"), copy],
    ["gonogo.item.openToSide", () => l10n.t("Open to the Side"), openToSide]
  ];
  return deeds.map(([id, title, act]) =>
    commands.registerCommand(id, (node: ViewNode | undefined) => attempt(title, async () => node && act(node)))
  );
}

/** Shows the place of a row, and does something there; not where the document has changed since the row was made. */
async function inDocument({ target }: ViewNode, act: (editor: TextEditor) => Promise<void>): Promise<void> {
  if (!target) return;
  const document = await workspace.openTextDocument(Uri.parse(target.uri));
  if (target.version !== null && document.version !== target.version) {
    void window.setStatusBarMessage(l10n.t("The document has just changed: try again."), 4000);
    return;
  }
  const { start } = rangeOf(target.range);
  const selection = new Selection(start, start);
  await act(await window.showTextDocument(document, { preserveFocus: true, selection }));
}

async function openTicket({ ticket }: ViewNode): Promise<void> {
  // Whatever else a document names is not opened from here.
  if (ticket !== null && /^https?:\/\//i.test(ticket)) await env.openExternal(Uri.parse(ticket, true));
}

async function copy(node: ViewNode): Promise<void> {
  await env.clipboard.writeText(markdownList([node]));
  void window.setStatusBarMessage(l10n.t("Copied as Markdown."), 4000);
}

async function openToSide({ target }: ViewNode): Promise<void> {
  if (!target) return;
  const selection = rangeOf(target.range);
  await window.showTextDocument(Uri.parse(target.uri), { viewColumn: ViewColumn.Beside, selection });
}
