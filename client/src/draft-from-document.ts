/** Drafts from the document in the active editor, opened beside it. */
import { type QuickPickItem, ViewColumn, window } from "vscode";
import { type Draft, type DraftChoice, type DraftFromParams, methods } from "../../server/src/protocol.ts";
import { l10n } from "./l10n.ts";
import { showNewDocument } from "./new-document.ts";
import { askAboutDocument, type NewDocumentAnswers, today } from "./new-document-questions.ts";
import { warn } from "./notices.ts";
import type { Session } from "./session.ts";

/** A kind of draft that a command can make. */
export interface DraftCommand {
  /** As the palette calls it. */
  readonly title: () => string;
  /** What is to be asked first; `undefined` when the person cancels. */
  readonly ask: () => Promise<DraftChoice | undefined>;
}

export const draftCommands: Readonly<Record<string, DraftCommand>> = {
  "gonogo.draftUpdate": { title: updateTitle, ask: askAboutUpdate },
  "gonogo.draftRunbook": {
    title: runbookTitle,
    ask: async () => {
      const answers = await askAboutDocument({
        heading: runbookTitle(),
        prompt: l10n.t("The alert or the procedure (leave it empty to take what the postmortem says)"),
        example: l10n.t("Payment failure rate above 1 %")
      });
      return answers && { ...answers.parameters, draft: "runbook" };
    }
  },
  "gonogo.draftTemplate": {
    title: () => l10n.t("Draft Template from Document"),
    ask: async () => ({ title: "", today: today(), draft: "template" })
  }
};

/**
 * Opens a draft beside the document that it is made from. Nothing happens when the person cancels, or where no document
 * is open.
 *
 * @throws {Error} when the server does not answer
 */
export async function draftFromDocument({ ask }: DraftCommand, request: Session["request"]): Promise<void> {
  const uri = window.activeTextEditor?.document.uri.toString();
  if (uri === undefined) return;
  const answers = await ask();
  if (!answers) return;
  const draft = await request<Draft>(methods.draftFrom, { ...answers, uri } satisfies DraftFromParams);
  if ("reason" in draft) void warn(l10n.t("Nothing was drafted: {0}.", draft.reason));
  else await showNewDocument(draft, ViewColumn.Beside);
}

interface AudienceItem extends QuickPickItem {
  readonly audience: "external" | "internal";
}

function audiences(): readonly AudienceItem[] {
  return [
    {
      label: l10n.t("External"),
      detail: l10n.t("For customers and partners: no host names, no people, no promise that nobody owns."),
      audience: "external"
    },
    {
      label: l10n.t("Internal"),
      detail: l10n.t("For colleagues: with services and owners."),
      audience: "internal"
    }
  ];
}

function updateTitle(): string {
  return l10n.t("Draft Stakeholder Update from Postmortem");
}

function runbookTitle(): string {
  return l10n.t("Draft Runbook from Postmortem");
}

async function askAboutUpdate(): Promise<DraftChoice | undefined> {
  const heading = updateTitle();
  const placeHolder = l10n.t("Who reads the update?");
  const choice = await window.showQuickPick(audiences(), { title: heading, placeHolder });
  if (!choice) return undefined;
  const answers: NewDocumentAnswers | undefined = await askAboutDocument({
    heading,
    prompt: l10n.t("Subject: service and status (leave it empty to fill it in later)"),
    example: l10n.t("Checkout: payments work again")
  });
  return answers && { ...answers.parameters, draft: "stakeholder-update", audience: choice.audience };
}
