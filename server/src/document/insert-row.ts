/** Puts a row into a table. */
import { type Span, sourceOf } from "../markdown/block.ts";
import { displayWidth } from "../text/display-width.ts";
import { tableLine } from "./table-layout.ts";
import { lineEndOf, type TableLine, type WrittenTable } from "./written-table.ts";

export interface InsertedRow {
  /** The end of the line below which it stands. */
  readonly place: Span;
  /** With the indentation or the marks of quotes of the table. */
  readonly line: string;
  /** Where each cell begins in the line (0-based, UTF-16). */
  readonly starts: readonly number[];
}

/** A row with these cells below the row `at`; `-1`: below the head. Its pipes stand under those above it. */
export function rowBelow({ delimiter, rows, alignments, prefix }: WrittenTable, at: number, cells: readonly string[]) {
  const above = rows[at] ?? delimiter;
  const model = above.cells.length >= cells.length ? above : delimiter;
  const line = `${prefix}${tableLine(cells, widthsOf(model), alignments)}`;
  return { place: lineEndOf(above), line, starts: startsIn(line, prefix.length, cells) } satisfies InsertedRow;
}

/** How wide its cells are without a blank on either side. */
function widthsOf({ cells }: TableLine): number[] {
  return cells.map(({ span }) => Math.max(1, displayWidth(sourceOf(span)) - 2));
}

/** The texts as they stand one behind the other; a blank cell begins behind its first blank. */
function startsIn(line: string, from: number, cells: readonly string[]): number[] {
  let at = from;
  return cells.map(text => {
    const pipe = line.indexOf("|", at);
    const start = text === "" ? pipe + 2 : line.indexOf(text, pipe + 1);
    at = Math.max(pipe + 1, start + text.length);
    return start;
  });
}
