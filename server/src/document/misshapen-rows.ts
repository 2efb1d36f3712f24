/** Rows of tables that do not have the cells of their head. */

import { sourceOf } from "../markdown/block.ts";
import type { DocumentBase } from "./document-base.ts";
import { type Edit, insertAfter, insertBefore, isInColumn, replaceSpan } from "./edits.ts";
import type { Prose, Span } from "./facts.ts";
import { byFact } from "./gathering.ts";
import { byTable, type Row } from "./tables.ts";

export interface MisshapenRow {
  /** `swallowed`: a line of text below the table, which Markdown takes for its last row. */
  readonly type: "short" | "long" | "swallowed";
  readonly written: number;
  readonly wanted: number;
  /** The row; of a long one the cells that nobody sees. */
  readonly span: Span;
  /** What gives it its cells, where the row itself shows how. */
  readonly edits: ((wholeOf: DocumentBase["wholeOf"]) => readonly Edit[]) | null;
}

/**
 * The rows with too few or too many cells, in tables with a column whose meaning is known. A row of one cell heads a
 * group of rows.
 */
export const misshapenRows = byTable(table => {
  if (table.columns.every(column => column.role === null)) return [];
  const wanted = table.columns.length;
  return table.rows.flatMap((row, index) => shapeOf(row, wanted, index === table.rows.length - 1) ?? []);
});

function shapeOf(row: Row, wanted: number, isLast: boolean): MisshapenRow | null {
  const { written, span, cells } = row;
  if (written === wanted) return null;
  const source = sourceOf(span);
  if (written > wanted) {
    const first = cells[wanted] as Prose;
    const last = cells[written - 1] as Prose;
    const hidden = { ...span, start: first.span.start, end: last.span.end };
    return {
      type: "long",
      written,
      wanted,
      span: hidden.start < hidden.end ? hidden : span,
      edits: escapes(row, wanted)
    };
  }
  if (!source.includes("|")) {
    // An attribute list of a site generator belongs to the table above.
    if (!isLast || /^\s*\{/.test(source)) return null;
    return { type: "swallowed", written, wanted, span, edits: null };
  }
  if (written === 1) return null;
  const closing = /\|[ \t]*$/.test(source) ? "" : " |";
  return {
    type: "short",
    written,
    wanted,
    span,
    edits: () => [insertAfter(span, closing + "   |".repeat(wanted - written))]
  };
}

/** Backslashes before the pipes inside code, where just these are too many. */
function escapes({ span, written }: Row, wanted: number): MisshapenRow["edits"] {
  const source = sourceOf(span);
  const pipes: number[] = [];
  for (const code of source.matchAll(/(?<!`)(`{1,2})(?!`)[^`]{1,2000}?(?<!`)\1(?!`)/g)) {
    for (const pipe of code[0].matchAll(/(?<!\\)\|/g)) pipes.push(code.index + pipe.index);
  }
  if (pipes.length !== written - wanted) return null;
  const { block, start } = span;
  const inCode = new Set(pipes);
  return wholeOf => {
    const edits: Edit[] = [];
    let added = 0;
    for (const { index } of source.matchAll(/(?<!\\)\|/g)) {
      const at = start + index;
      const place = { block, start: at, end: at };
      if (inCode.has(index)) {
        added++;
        edits.push(insertBefore(place, "\\"));
      } else {
        if (added > 0 && isInColumn(wholeOf(place)))
          for (const edit of narrowed({ ...place, start }, added)) edits.push(edit);
        added = 0;
      }
    }
    return edits;
  };
}

/** Takes as many spaces from the end of a cell as came into it, if there are so many, so that the columns stay in line. */
function narrowed({ block, start, end }: Span, added: number): Edit[] {
  let from = end;
  while (from > start && end - from < added && block.source.startsWith("  ", from - 2)) from--;
  return from < end ? [replaceSpan({ block, start: from, end }, "")] : [];
}

/** A table that nobody sees: the line of dashes has another number of columns than the line above it. */
export interface UnseenTable {
  readonly names: number;
  readonly dashes: number;
  /** The line of dashes. */
  readonly span: Span;
}

/** The texts that were meant as tables. */
export const unseenTables = byFact((fact): readonly UnseenTable[] => {
  if (fact.type !== "paragraph") return [];
  const [head, line] = fact.prose.lines;
  if (!head || !line || !dashes.test(line.text)) return [];
  const [names, columns] = [cellsIn(sourceOf(head.span)), cellsIn(sourceOf(line.span))];
  return names > 1 && names !== columns ? [{ names, dashes: columns, span: line.span }] : [];
});

const dashes = /^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*){1,200}\|?$/;

function cellsIn(row: string): number {
  return row
    .trim()
    .replace(/^\||(?<!\\)\|$/g, "")
    .split(/(?<!\\)\|/).length;
}
