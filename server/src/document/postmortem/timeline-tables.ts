/** Tables of events: the column that holds the time may be called anything. */
import type { Prose } from "../facts.ts";
import { columnIndex, type Row, type Table } from "../tables.ts";
import { findZone } from "../time-zones.ts";
import { type DateMark, dateAlone, leadingInstant, type Stream, type WrittenEvent } from "./written-events.ts";

/** The events of a table as a stream; `null` for a table of anything else. `isNamed`: it stands under the name of a timeline. */
export function streamOfTable(table: Table, isNamed: boolean): Stream | null {
  const at = timeColumn(table);
  if (at < 0) return null;
  const dateAt = dateColumn(table, at);
  const rows = table.rows.flatMap(row => rowOf(row, at, dateAt));
  const events = rows.filter(row => row.type === "event");
  if (events.length === 0 || (!isNamed && !tells(table, events))) return null;
  const head = table.columns[at]?.name ?? "";
  return { section: table.section, isNamed, rows, table, zone: findZone(head) };
}

/** The column that is called so, else the first in which half of the cells begin with a time. */
function timeColumn(table: Table): number {
  const named = columnIndex(table, "time");
  if (named >= 0 && share(table, named, cell => leadingInstant(cell) !== null) > 0) return named;
  return table.columns.findIndex(
    (_, at) => share(table, at, cell => leadingInstant(cell)?.instant.time != null) >= 0.5
  );
}

/** A column of dates beside that of the times. */
function dateColumn(table: Table, at: number): number {
  return table.columns.findIndex(
    (_, index) => index !== at && share(table, index, cell => dateAlone(cell) !== null) >= 0.5
  );
}

/** How large a part of the cells of a column that are not blank are such; 0 of none. */
function share({ rows }: Table, at: number, isSuch: (cell: Prose) => boolean): number {
  const cells = rows.flatMap(({ cells }) => cells[at] ?? []).filter(({ text }) => text !== "");
  return cells.length === 0 ? 0 : cells.filter(isSuch).length / cells.length;
}

function rowOf(row: Row, at: number, dateAt: number): (WrittenEvent | DateMark)[] {
  const cell = row.cells[at];
  if (!cell) return [];
  const marks: DateMark[] = [];
  const dated = row.cells[dateAt];
  const date = dated ? dateAlone(dated) : null;
  if (date) marks.push({ type: "date", date });
  const told = row.cells.filter((_, index) => index !== at && index !== dateAt).map(({ text }) => text);
  const alone = told.every(text => text === "") ? dateAlone(cell) : null;
  if (alone) return [...marks, { type: "date", date: alone }];
  const leading = leadingInstant(cell);
  if (!leading) return marks;
  const text = [leading.rest, ...told].filter(each => each !== "").join(" — ");
  return [
    ...marks,
    { type: "event", form: "table", words: cell, instant: leading.instant, text, span: row.span, level: 0, row }
  ];
}

/** Whether a table under another name tells what happened, rather than measure something every ten minutes. */
function tells(table: Table, events: readonly WrittenEvent[]): boolean {
  const timed = events.filter(({ instant }) => instant.time !== null);
  if (timed.length < 2 || table.columns.length < 2) return false;
  // Under another name `11.50` is a figure.
  if (!timed.some(({ words, instant }) => /[:：h時]|[ap]\.?m/i.test(words.text.slice(instant.start, instant.end))))
    return false;
  if (columnIndex(table, "due") >= 0 || columnIndex(table, "ticket") >= 0) return false;
  const hasEvents = columnIndex(table, "time") >= 0 && columnIndex(table, "event") >= 0;
  const lengths = timed.map(({ text }) => text.length).sort((one, other) => one - other);
  return hasEvents || (lengths[Math.floor(lengths.length / 2)] ?? 0) >= 25;
}
