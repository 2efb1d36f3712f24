/** Enter at the end of a row of a timeline or of action items goes on with a row, for those who format while they type. */
import type { TextEdit } from "vscode-languageserver-protocol";
import { rowBelow } from "../document/insert-row.ts";
import { cellsOfNewRow, timelineOfTable } from "../document/new-row.ts";
import type { OpsDocument } from "../document/ops-document.ts";
import { tableAt } from "../document/table-at.ts";
import type { Table } from "../document/tables.ts";
import { type TableLine, textBelow, type WrittenCell, writtenTable } from "../document/written-table.ts";
import type { Position } from "../protocol.ts";

/** `position`: where the cursor stands after Enter, on a new line. A row in which nothing was written goes with it. */
export function continueRow(document: OpsDocument, position: Position): TextEdit[] {
  const above = { line: position.line - 1, character: 0 };
  const place = tableAt(document, above);
  if (!place || place.row < 0 || !isContinued(document, place.table)) return [];
  const written = writtenTable(place.table);
  const row = written?.rows[place.row];
  // What stands behind the cursor was cut off: the row is in two.
  const rest = row && textBelow({ ...row, span: document.wholeOf(row.span) });
  if (!written || !row || rest === undefined || !["", written.prefix.trim()].includes(rest.trim())) return [];
  const { line } = position;
  const newLine = { start: { line, character: 0 }, end: { line, character: rest.length } };
  const cells = cellsOfNewRow(document, place.table, place.row, null);
  if (place.row > 0 && saysNothing(row, cellsOfNewRow(document, place.table, place.row - 1, null))) {
    const start = document.rangeOf(row.span).start;
    return [{ range: { start: { ...start, character: 0 }, end: newLine.end }, newText: "" }];
  }
  return [{ range: newLine, newText: rowBelow(written, place.row, cells).line }];
}

function isContinued(document: OpsDocument, table: Table): boolean {
  if (document.kind !== "postmortem") return false;
  const own = new Set(table.rows.map(({ span }) => span));
  const isOfActions = document.actionItems.some(({ items }) => items.some(({ row }) => row !== null && own.has(row)));
  return isOfActions || timelineOfTable(document, table) !== null;
}

/** Whether a row holds no more than what it began with: what anybody may have written is no such thing. */
function saysNothing({ cells }: TableLine, begun: readonly string[]): boolean {
  const isBegun = ({ text }: WrittenCell, at: number): boolean =>
    text === "" || text === begun[at] || (at === 0 && isCountedTo(text, begun[at] ?? ""));
  return cells.some(({ text }) => text === "") && cells.every(isBegun);
}

/** Whether a number is the one before another, written likewise: the next number counts this row, too. */
function isCountedTo(text: string, next: string): boolean {
  const [own, other] = [text, next].map(each => /^(#?)(\d{1,6})([.)]?)$/.exec(each));
  return !!own && !!other && own[1] === other[1] && own[3] === other[3] && Number(own[2]) + 1 === Number(other[2]);
}
