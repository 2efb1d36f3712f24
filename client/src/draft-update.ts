/** A stakeholder update from the postmortem in the active editor, opened beside it. */
import { type QuickPickItem, ViewColumn, window } from "vscode";
import { type Draft, type DraftUpdateParams, methods } from "../../server/src/protocol.ts";
import { showNewDocument } from "./new-document.ts";
import { askAboutDocument } from "./new-document-questions.ts";
import type { Session } from "./session.ts";

export const draftUpdateTitle = "Draft Stakeholder Update from Postmortem";

interface AudienceItem extends QuickPickItem {
  readonly audience: DraftUpdateParams["audience"];
}

const audiences: readonly AudienceItem[] = [
  {
    label: "External",
    detail: "For customers and partners: no host names, no people, no promise that nobody owns.",
    audience: "external"
  },
  { label: "Internal", detail: "For colleagues: with services and owners.", audience: "internal" }
];

/**
 * Asks for whom the update is and for its subject, and opens the draft beside the postmortem. Nothing happens when the
 * person cancels, or where no document is open.
 *
 * @throws {Error} when the server does not answer
 */
export async function draftUpdate(request: Session["request"]): Promise<void> {
  const uri = window.activeTextEditor?.document.uri.toString();
  if (uri === undefined) return;
  const choice = await window.showQuickPick(audiences, {
    title: draftUpdateTitle,
    placeHolder: "Who reads the update?"
  });
  if (!choice) return;
  const answers = await askAboutDocument({
    heading: draftUpdateTitle,
    prompt: "Subject: service and status (leave it empty to fill it in later)",
    example: "Checkout: payments work again"
  });
  if (!answers) return;
  const parameters: DraftUpdateParams = { ...answers.parameters, uri, audience: choice.audience };
  const draft = await request<Draft>(methods.draftUpdate, parameters);
  if ("reason" in draft) void window.showWarningMessage(`No update was drafted: ${draft.reason}.`);
  else await showNewDocument(draft, ViewColumn.Beside);
}
