/** The commands that edit what stands under the cursor, by their ids. */
import { type LocalTime, methods } from "../../server/src/protocol.ts";
import type { DocumentCommand } from "./document-command.ts";
import { l10n } from "./l10n.ts";

export interface EditCommand extends DocumentCommand {
  /** As the command palette shows it. */
  readonly title: () => string;
}

const noTable = (): string => l10n.t("There is no table of an operational document under the cursor.");

export const editCommands: Readonly<Record<string, EditCommand>> = {
  "gonogo.cycleStatus": {
    title: () => l10n.t("Cycle Status or Toggle Box"),
    method: methods.cycleStatus,
    nothing: () => l10n.t("There is no status and no box on this line.")
  },
  "gonogo.alignTable": { title: () => l10n.t("Align Table"), method: methods.alignTable, nothing: noTable },
  "gonogo.addRow": {
    title: () => l10n.t("Add Row"),
    method: methods.addRow,
    nothing: () => l10n.t("There is no table and no timeline of an operational document under the cursor."),
    parameters: () => ({ now: localTime(new Date()) })
  },
  "gonogo.sortTimeline": {
    title: () => l10n.t("Sort Timeline"),
    method: methods.sortTimeline,
    nothing: () => l10n.t("There is no timeline in this document.")
  },
  "gonogo.convertActionItems": {
    title: () => l10n.t("Convert Action Items"),
    method: methods.convertActionItems,
    nothing: () => l10n.t("There are no action items in this document.")
  },
  "gonogo.insertMermaid": {
    title: () => l10n.t("Insert Picture as Mermaid"),
    method: methods.insertMermaid,
    nothing: () => l10n.t("There is a picture of postmortems, runbooks and release checklists only.")
  },
  "gonogo.draftRetrospective": {
    title: () => l10n.t("Draft Retrospective"),
    method: methods.draftRetrospective,
    nothing: () => l10n.t("This is no release checklist.")
  }
};

function localTime(now: Date): LocalTime {
  const pad = (value: number): string => String(value).padStart(2, "0");
  return {
    day: `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`,
    minutes: now.getHours() * 60 + now.getMinutes(),
    offset: -now.getTimezoneOffset()
  };
}
