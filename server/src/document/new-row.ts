/** What a further row of a table begins with: its time, its number, the status of what nobody decided. Nothing else is known. */
import type { OpsDocument } from "./ops-document.ts";
import { type Present, timeBehind } from "./postmortem/time-behind.ts";
import type { Timeline } from "./postmortem/timeline.ts";
import { statusOf } from "./statuses.ts";
import { columnIndex, type Table } from "./tables.ts";

/** The cells of a row below the row `at` (`-1`: below the head), as they are written. */
export function cellsOfNewRow(document: OpsDocument, table: Table, at: number, now: Present | null): string[] {
  const cells = table.columns.map(() => "");
  const timed = timeOfNewRow(document, table, at, now);
  if (timed) cells[timed.column] = timed.text;
  else if (table.rows.length > 0) cells[0] = nextNumber(table) ?? "";
  const column = columnIndex(table, "status");
  const status = column < 0 ? null : openStatus(document, table, column);
  if (status !== null) cells[column] = status;
  return cells;
}

/** The timeline that a table is, if it is one. */
export function timelineOfTable(document: OpsDocument, table: Table): Timeline | null {
  if (document.kind !== "postmortem") return null;
  return document.chronology.timelines.find(each => each.table === table) ?? null;
}

/** The time behind that of the row above, written like it: that of now at the end of today's timeline. */
function timeOfNewRow(
  document: OpsDocument,
  table: Table,
  at: number,
  now: Present | null
): { readonly column: number; readonly text: string } | null {
  const timeline = timelineOfTable(document, table);
  const rows = new Set(table.rows.slice(0, at + 1));
  const above = timeline?.events.filter(({ row }) => row !== null && rows.has(row)).at(-1);
  const model = above ?? timeline?.events[0];
  if (!timeline || !model?.row) return null;
  const { start, end } = model.when.span;
  const column = model.row.cells.findIndex(({ span }) => span.start <= start && end <= span.end);
  if (column < 0) return null;
  const isLast = above !== undefined && at === table.rows.length - 1;
  return { column, text: timeBehind(model, isLast ? now : null) };
}

/** Of a column that numbers the rows one by one, the next number; `null` for any other. */
function nextNumber({ columns, rows }: Table): string | null {
  if (columns[0]?.role != null) return null;
  const numbers = rows.map(({ cells }) => /^(#?)(\d{1,6})([.)]?)$/.exec(cells[0]?.text.trim() ?? ""));
  const [first] = numbers;
  const last = numbers.at(-1);
  if (!first || !last) return null;
  const isCounted = numbers.every((each, index) => each && Number(each[2]) === Number(first[2]) + index);
  return isCounted ? `${last[1]}${Number(last[2]) + 1}${last[3]}` : null;
}

/** What the table writes for what is open: the one word that all others have, or where people decide, the usual blank. */
function openStatus(document: OpsDocument, { rows }: Table, column: number): string | null {
  const cells = rows.flatMap(({ cells }) => cells[column] ?? []).filter(({ text }) => text.trim() !== "");
  const open = cells.filter(cell => statusOf(cell, document.vocabulary) === "unfilled");
  const [first] = open;
  const own = new Set(rows.map(({ span }) => span));
  const isDecided = document.kind === "release-checklist" && document.criteria.some(({ row }) => own.has(row));
  if (!first) return isDecided ? "___" : null;
  const isUsual = open.length === cells.length || isDecided;
  return isUsual && first.text.length <= 20 ? first.text : isDecided ? "___" : null;
}
