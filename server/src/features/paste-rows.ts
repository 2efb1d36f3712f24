/** Rows from a spreadsheet become rows of the table under the cursor, or a table of their own. */
import { insertAfter, replaceSpan } from "../document/edits.ts";
import { rowBelow } from "../document/insert-row.ts";
import { normalName } from "../document/names.ts";
import type { OpsDocument } from "../document/ops-document.ts";
import { tableAt } from "../document/table-at.ts";
import { tableOf } from "../document/table-layout.ts";
import type { Table } from "../document/tables.ts";
import { type WrittenTable, writtenTable } from "../document/written-table.ts";
import type { PastedRows, Position } from "../protocol.ts";
import { pastedRows } from "../text/spreadsheet.ts";
import { changeOf } from "./document-change.ts";

/** `html`: the same as the clipboard has it for those who know tables. `null` for what is no rows. */
export function pasteRowsAt(
  document: OpsDocument,
  position: Position,
  { text, html }: { readonly text: string; readonly html: string | null }
): PastedRows | null {
  const rows = pastedRows(text, html)?.map(row => row.map(cellText));
  if (!rows) return null;
  const place = tableAt(document, position);
  const written = place && writtenTable(place.table);
  if (!written) return newTable(document, rows);
  const at = columnAt(document, written, place.row, position);
  const cells = placed(place.table, at, rows);
  const lines = cells.map(row => rowBelow(written, place.row, row));
  const { lineEnd } = document;
  const own = written.rows[place.row];
  const [first] = lines;
  if (!first) return null;
  // A row in which nothing stands yet was made for this.
  const isBlank = own?.cells.every(cell => cell.text === "") === true;
  const all = lines.map(({ line }) => line).join(lineEnd);
  const edit =
    own && isBlank
      ? replaceSpan(own.span, all.slice(written.prefix.length))
      : insertAfter(first.place, `${lineEnd}${all}`);
  return { inTable: true, text: "", edits: changeOf(document, [edit]).edits };
}

/** Its first row names the columns. A single row or column is no table. */
function newTable({ lineEnd }: OpsDocument, rows: readonly (readonly string[])[]): PastedRows | null {
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  if (rows.length < 2 || width < 2) return null;
  const full = rows.map(row => Array.from({ length: width }, (_, column) => row[column] ?? ""));
  return { inTable: false, text: `${tableOf(full).join(lineEnd)}${lineEnd}`, edits: [] };
}

/** The column under the cursor. */
function columnAt(document: OpsDocument, { rows, head }: WrittenTable, row: number, { character }: Position): number {
  const { cells } = rows[row] ?? head;
  const at = cells.findIndex(({ span }) => character <= document.rangeOf(span).end.character);
  return at < 0 ? cells.length - 1 : at;
}

/**
 * Each cell in its column: by their names where the first row has names of columns; else from the first column on, or from
 * the one under the cursor where the rest has room for them. What has no column is told in the last one.
 */
function placed({ columns }: Table, at: number, rows: readonly (readonly string[])[]): string[][] {
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  const names = columns.map(({ name }) => normalName(name));
  const named = rows[0]?.map(cell => names.indexOf(normalName(cell))) ?? [];
  const hasNames = rows.length > 1 && named.length > 0 && named.every(each => each >= 0);
  const from = width < columns.length && at + width <= columns.length ? at : 0;
  return (hasNames ? rows.slice(1) : rows).map(row => {
    const cells = columns.map(() => "");
    for (const [index, text] of row.entries()) {
      const column = hasNames ? (named[index] ?? columns.length - 1) : Math.min(from + index, columns.length - 1);
      cells[column] = [cells[column], text].filter(Boolean).join(" ");
    }
    return cells;
  });
}

/** As it is written in a cell. */
function cellText(text: string): string {
  return text
    .replace(/(?<!\s)\s*[\r\n]+\s*/g, "<br>")
    .replace(/\t/g, " ")
    .replace(/((?<!\\)\\*)\|/g, "$1$1\\|");
}
