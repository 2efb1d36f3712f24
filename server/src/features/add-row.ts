/** A further row of the table under the cursor, or item of the timeline, with what is known of it. */
import { parseDay } from "../document/days.ts";
import { insertAfter } from "../document/edits.ts";
import { rowBelow } from "../document/insert-row.ts";
import { minutesPerDay } from "../document/instants.ts";
import { cellsOfNewRow } from "../document/new-row.ts";
import type { OpsDocument } from "../document/ops-document.ts";
import { eventBelow } from "../document/postmortem/new-event.ts";
import { type Present, unknownTime } from "../document/postmortem/time-behind.ts";
import { tableAt } from "../document/table-at.ts";
import { writtenTable } from "../document/written-table.ts";
import type { DocumentChange, LocalTime, Position } from "../protocol.ts";
import { changeOf } from "./document-change.ts";

/**
 * Below the row under the cursor; on the head at the end of the table. Then the cursor stands where something is to be
 * written first. `null` outside of tables and timelines.
 */
export function addRowAt(
  document: OpsDocument,
  position: Position,
  now: LocalTime,
  style: Present["style"] = "document"
): DocumentChange | null {
  const present = presentOf(now, style);
  const place = tableAt(document, position);
  const written = place && writtenTable(place.table);
  if (!written) return addEventAt(document, position, present);
  const { table } = place;
  const at = place.row < 0 ? table.rows.length - 1 : place.row;
  const cells = cellsOfNewRow(document, table, at, present);
  const { place: end, line, starts } = rowBelow(written, at, cells);
  const open = cells.findIndex(text => text === "" || text.includes(unknownTime));
  const column = Math.max(open, 0);
  const text = cells[column]?.includes(unknownTime) ? unknownTime : "";
  const start = (starts[column] ?? 0) + (text === "" ? 0 : (cells[column]?.indexOf(text) ?? 0));
  const below = document.rangeOf(end).end.line + 1;
  return {
    ...changeOf(document, [insertAfter(end, `${document.lineEnd}${line}`)]),
    selection: { start: { line: below, character: start }, end: { line: below, character: start + text.length } }
  };
}

/** Below the item under the cursor, where a timeline is a list. */
function addEventAt(document: OpsDocument, { line }: Position, now: Present | null): DocumentChange | null {
  if (document.kind !== "postmortem") return null;
  for (const timeline of document.chronology.timelines) {
    const event = eventBelow(document, timeline, line, now);
    if (!event) continue;
    const open = event.line.indexOf(unknownTime);
    const below = document.rangeOf(event.place).end.line + 1;
    const [start, end] = open < 0 ? [event.line.length, event.line.length] : [open, open + unknownTime.length];
    return {
      ...changeOf(document, [insertAfter(event.place, `${document.lineEnd}${event.line}`), ...event.renumbered]),
      selection: { start: { line: below, character: start }, end: { line: below, character: end } }
    };
  }
  return null;
}

/** `null` for what is no time. */
function presentOf({ day, minutes, offset }: LocalTime, style: Present["style"]): Present | null {
  const date = parseDay(day);
  return date === null ? null : { at: date * minutesPerDay + minutes - offset, style };
}
