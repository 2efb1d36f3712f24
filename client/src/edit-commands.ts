/** The commands that edit what stands under the cursor, by their ids. */
import { type LocalTime, methods } from "../../server/src/protocol.ts";
import type { DocumentCommand } from "./document-command.ts";

export interface EditCommand extends DocumentCommand {
  /** As the command palette shows it. */
  readonly title: string;
}

const noTable = "There is no table of an operational document under the cursor.";

export const editCommands: Readonly<Record<string, EditCommand>> = {
  "gonogo.cycleStatus": {
    title: "Cycle Status or Toggle Box",
    method: methods.cycleStatus,
    nothing: "There is no status and no box on this line."
  },
  "gonogo.alignTable": { title: "Align Table", method: methods.alignTable, nothing: noTable },
  "gonogo.addRow": {
    title: "Add Row",
    method: methods.addRow,
    nothing: "There is no table and no timeline of an operational document under the cursor.",
    parameters: () => ({ now: localTime(new Date()) })
  },
  "gonogo.sortTimeline": {
    title: "Sort Timeline",
    method: methods.sortTimeline,
    nothing: "There is no timeline in this document."
  },
  "gonogo.convertActionItems": {
    title: "Convert Action Items",
    method: methods.convertActionItems,
    nothing: "There are no action items in this document."
  },
  "gonogo.insertMermaid": {
    title: "Insert Picture as Mermaid",
    method: methods.insertMermaid,
    nothing: "There is a picture of postmortems, runbooks and release checklists only."
  },
  "gonogo.draftRetrospective": {
    title: "Draft Retrospective",
    method: methods.draftRetrospective,
    nothing: "This is no release checklist."
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
