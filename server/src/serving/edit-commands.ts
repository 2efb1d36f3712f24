/** The commands that edit what stands under the cursor, each with the request that asks for it. */
import type { Day } from "../document/days.ts";
import type { OpsDocument } from "../document/ops-document.ts";
import { draftRetrospective } from "../drafting/retrospective.ts";
import { addRowAt } from "../features/add-row.ts";
import { alignTableAt } from "../features/align-table.ts";
import { assignOwnerAt } from "../features/assign-owner.ts";
import { convertActionItemsAt } from "../features/convert-action-items.ts";
import { cycleStatus } from "../features/cycle-status.ts";
import { insertMermaid } from "../features/insert-mermaid.ts";
import { sortTimelineAt } from "../features/sort-timeline.ts";
import { type AddRowParams, type AssignOwnerParams, type DocumentChange, methods, type Settings } from "../protocol.ts";
import { t } from "../text/translate.ts";
import type { ReadyDocument } from "./answering.ts";

/** What the client says; each command reads what its request has. */
export type AnyEditParams = AddRowParams & AssignOwnerParams;

interface EditCommand {
  readonly method: string;
  /** For the log. */
  readonly name: string;
  /** As editors offer it that have no such command; none where something has to be asked first. */
  readonly title?: () => string;
  edit(document: ReadyDocument, parameters: AnyEditParams, settings: Settings): DocumentChange | null;
}

export const editCommands: readonly EditCommand[] = [
  {
    method: methods.cycleStatus,
    name: "Cycle Status",
    title: () => t`Set the next status, or toggle the box`,
    edit: ({ model }, { position }) => cycleStatus(model, position)
  },
  {
    method: methods.alignTable,
    name: "Align Table",
    title: () => t`Align this table`,
    edit: ({ model }, { position }) => alignTableAt(model, position)
  },
  {
    method: methods.addRow,
    name: "Add Row",
    title: () => t`Add a row below`,
    edit: ({ model }, { position, now }, { timeStyle }) => addRowAt(model, position, now, timeStyle)
  },
  {
    method: methods.assignOwner,
    name: "Assign Owner",
    edit: ({ model }, { position, owner }) => assignOwnerAt(model, position, owner)
  },
  {
    method: methods.sortTimeline,
    name: "Sort Timeline",
    title: () => t`Sort this timeline`,
    edit: ({ model }, { position }) => sortTimelineAt(model, position)
  },
  {
    method: methods.convertActionItems,
    name: "Convert Action Items",
    title: () => t`Turn these action items from a list into a table, or back`,
    edit: ({ model }, { position }) => convertActionItemsAt(model, position)
  },
  {
    method: methods.insertMermaid,
    name: "Insert Picture as Mermaid",
    edit: ({ model }) => insertMermaid(model)
  },
  {
    method: methods.draftRetrospective,
    name: "Draft Retrospective",
    edit: ({ model, today }) => retrospectiveOf(model, today)
  }
];

/** What the checklist says of its release, in its retrospective; or why there is nothing to write. */
function retrospectiveOf(model: OpsDocument, today: Day): DocumentChange | null {
  if (model.kind !== "release-checklist") return null;
  const drafted = draftRetrospective(model, today);
  return "edits" in drafted ? { edits: drafted.edits } : { edits: [], message: sentenceOf(drafted.reason) };
}

/** "the section is written already" → "The section is written already." */
function sentenceOf(clause: string): string {
  return t`${clause.charAt(0).toUpperCase() + clause.slice(1)}.`;
}
