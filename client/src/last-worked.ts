/** Tells in a runbook that it was used, and worked, in the incident of the postmortem in the active editor. */
import { type QuickPickItem, Range, Selection, TextEditorRevealType, Uri, ViewColumn, window, workspace } from "vscode";
import { type LastWorkedAnswer, type LastWorkedParams, methods } from "../../server/src/protocol.ts";
import { l10n } from "./l10n.ts";
import { warn } from "./notices.ts";
import type { Session } from "./session.ts";

export const lastWorkedTitle = (): string => l10n.t("Add 'Last Worked' Row to Runbook");

interface RunbookItem extends QuickPickItem {
  readonly runbook: string;
}

/**
 * Adds the row and shows it, unsaved. Where several runbooks were used the person chooses; where the postmortem does not
 * tell that the one it links was, they are asked.
 *
 * @throws {Error} when the server does not answer
 */
export async function addLastWorkedRow(request: Session["request"]): Promise<void> {
  const uri = window.activeTextEditor?.document.uri.toString();
  if (uri === undefined) return;
  const ask = (parameters: LastWorkedParams): Promise<LastWorkedAnswer> => request(methods.lastWorked, parameters);
  let answer = await ask({ uri });
  if ("choices" in answer) {
    const items = answer.choices.map((runbook): RunbookItem => ({ label: nameOf(runbook), runbook }));
    const placeHolder = l10n.t("Which runbook worked?");
    const choice = await window.showQuickPick(items, { title: lastWorkedTitle(), placeHolder });
    if (!choice) return;
    answer = await ask({ uri, runbook: choice.runbook });
  } else if ("reason" in answer && answer.runbook !== null) {
    const add = l10n.t("Add It Anyway");
    const { reason, runbook } = answer;
    const message = l10n.t("{0} was left as it is: {1}.", nameOf(runbook), reason);
    const choice = await warn(message, add);
    if (choice !== add) return;
    answer = await ask({ uri, runbook });
  }
  if ("edits" in answer) await edit(answer);
  else if ("reason" in answer) void warn(l10n.t("No row was added: {0}.", answer.reason));
}

function nameOf(runbook: string): string {
  return workspace.asRelativePath(Uri.parse(runbook, true));
}

async function edit({ runbook, edits }: Extract<LastWorkedAnswer, { readonly edits: unknown }>): Promise<void> {
  const document = await workspace.openTextDocument(Uri.parse(runbook, true));
  const editor = await window.showTextDocument(document, { viewColumn: ViewColumn.Beside, preview: false });
  await editor.edit(builder => {
    for (const { range, newText } of edits) {
      const { start, end } = range;
      builder.replace(new Range(start.line, start.character, end.line, end.character), newText);
    }
  });
  const first = edits.reduce((least, { range }) => Math.min(least, range.start.line), document.lineCount);
  const place = editor.document.lineAt(Math.min(first + 1, editor.document.lineCount - 1)).range;
  editor.selection = new Selection(place.start, place.start);
  editor.revealRange(place, TextEditorRevealType.InCenterIfOutsideViewport);
}
