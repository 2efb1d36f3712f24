/** What the command palette offers; the titles are in package.json. */
import { commands, type Disposable, type LogOutputChannel, Uri } from "vscode";
import { codeActionKinds } from "../../server/src/protocol.ts";
import { assignOwner } from "./assign-owner.ts";
import type { Attempt } from "./attempt.ts";
import type { ConfigurationView } from "./configuration-view.ts";
import { copyReadinessSummary, copyReviewComment } from "./copy-markdown.ts";
import { editDocument } from "./document-command.ts";
import { draftCommands, draftFromDocument } from "./draft-from-document.ts";
import { draftPostmortem, draftPostmortemTitle } from "./draft-postmortem.ts";
import { editCommands } from "./edit-commands.ts";
import { l10n } from "./l10n.ts";
import { addLastWorkedRow, lastWorkedTitle } from "./last-worked.ts";
import { goToOpenItem } from "./open-items.ts";
import { openReport, openReportTitle } from "./report.ts";
import { reviewDocument } from "./reviewing/review-document.ts";
import { type ScaffoldCommand, startDocument } from "./scaffold.ts";
import type { Session } from "./session.ts";

export const commandIds = {
  newReleaseChecklist: "gonogo.newReleaseChecklist",
  newPostmortem: "gonogo.newPostmortem",
  newRunbook: "gonogo.newRunbook",
  newStakeholderUpdate: "gonogo.newStakeholderUpdate",
  draftPostmortem: "gonogo.draftPostmortem",
  addLastWorked: "gonogo.addLastWorked",
  fillPlaceholders: "gonogo.fillPlaceholders",
  assignOwner: "gonogo.assignOwner",
  copyReadinessSummary: "gonogo.copyReadinessSummary",
  reviewDocument: "gonogo.reviewDocument",
  copyReviewComment: "gonogo.copyReviewComment",
  nextOpenItem: "gonogo.nextOpenItem",
  previousOpenItem: "gonogo.previousOpenItem",
  openReport: "gonogo.openReport",
  showConfiguration: "gonogo.showConfiguration",
  restartServer: "gonogo.restartServer",
  showLog: "gonogo.showLog"
} as const;

const scaffolds: Readonly<Record<string, ScaffoldCommand>> = {
  [commandIds.newReleaseChecklist]: {
    kind: "release-checklist",
    heading: () => l10n.t("New Release Checklist"),
    example: () => l10n.t("Payment service v2.4.0")
  },
  [commandIds.newPostmortem]: {
    kind: "postmortem",
    heading: () => l10n.t("New Postmortem"),
    example: () => l10n.t("Checkout errors after the certificate renewal")
  },
  [commandIds.newRunbook]: {
    kind: "runbook",
    heading: () => l10n.t("New Runbook"),
    example: () => l10n.t("Payment failure rate above 1 %")
  },
  [commandIds.newStakeholderUpdate]: {
    kind: "stakeholder-update",
    heading: () => l10n.t("New Stakeholder Update"),
    example: () => l10n.t("Checkout: degraded performance")
  }
};

/** What commands work with. */
export interface CommandTargets {
  readonly session: Session;
  readonly configuration: ConfigurationView;
  readonly log: LogOutputChannel;
  readonly attempt: Attempt;
}

/** Registers every command; disposing of the result takes them back. */
export function registerCommands({ session, configuration, log, attempt }: CommandTargets): Disposable[] {
  return [
    ...Object.entries(scaffolds).map(([id, scaffold]) =>
      commands.registerCommand(id, () => attempt(scaffold.heading, () => startDocument(scaffold, session.request)))
    ),
    commands.registerCommand(commandIds.draftPostmortem, (place: unknown) =>
      attempt(draftPostmortemTitle, () => draftPostmortem(place instanceof Uri ? place : undefined, session.request))
    ),
    ...Object.entries(draftCommands).map(([id, command]) =>
      commands.registerCommand(id, () => attempt(command.title, () => draftFromDocument(command, session.request)))
    ),
    commands.registerCommand(commandIds.addLastWorked, () =>
      attempt(lastWorkedTitle, () => addLastWorkedRow(session.request))
    ),
    commands.registerCommand(commandIds.fillPlaceholders, () =>
      commands.executeCommand("editor.action.codeAction", { kind: codeActionKinds.fillPlaceholders, apply: "first" })
    ),
    ...Object.entries(editCommands).map(([id, command]) =>
      commands.registerCommand(id, () => attempt(command.title, () => editDocument(command, session.request)))
    ),
    commands.registerCommand(commandIds.assignOwner, () =>
      attempt(
        () => l10n.t("Assign Owner"),
        () => assignOwner(session.request)
      )
    ),
    commands.registerCommand(commandIds.copyReadinessSummary, () =>
      attempt(
        () => l10n.t("Copy Readiness Summary"),
        () => copyReadinessSummary(session.request)
      )
    ),
    commands.registerCommand(commandIds.reviewDocument, () =>
      attempt(
        () => l10n.t("Review Document"),
        () => reviewDocument(session.request)
      )
    ),
    commands.registerCommand(commandIds.copyReviewComment, () =>
      attempt(
        () => l10n.t("Copy Review Comment"),
        () => copyReviewComment(session.request)
      )
    ),
    commands.registerCommand(commandIds.nextOpenItem, () =>
      attempt(
        () => l10n.t("Next Open Item"),
        () => goToOpenItem("next", session.request)
      )
    ),
    commands.registerCommand(commandIds.previousOpenItem, () =>
      attempt(
        () => l10n.t("Previous Open Item"),
        () => goToOpenItem("previous", session.request)
      )
    ),
    commands.registerCommand(commandIds.openReport, () => attempt(openReportTitle, () => openReport(session.request))),
    commands.registerCommand(commandIds.showConfiguration, () =>
      attempt(() => l10n.t("Show Effective Configuration"), configuration.show)
    ),
    commands.registerCommand(commandIds.restartServer, session.restart),
    commands.registerCommand(commandIds.showLog, () => log.show())
  ];
}
