/** Where a cursor stands: on which line, in which cell of which table, behind which label. */
import type { BlockText } from "../markdown/block.ts";
import type { Position } from "../protocol.ts";
import type { DocumentBase, Place } from "./document-base.ts";
import { type Fact, type Label, proseOf, type Span } from "./facts.ts";
import { tableAt } from "./table-at.ts";
import type { Column, Row, Table } from "./tables.ts";

/** The line that a cursor stands on, without its end. */
export interface CursorLine {
  readonly block: BlockText;
  /** Where it starts: an offset in the block. */
  readonly start: number;
  /** What stands in front of the cursor. */
  readonly before: string;
  /** What stands behind it. */
  readonly after: string;
}

/** On a longer line nobody writes; a program wrote it. */
const longest = 4_000;

/** The line of a place; `null` on a line that is too long to be one that somebody writes. */
export function lineAt({ block, offset }: Place): CursorLine | null {
  const { source } = block;
  const before = /(?<![^\r\n])[^\r\n]*$/.exec(source.slice(Math.max(0, offset - longest - 1), offset))?.[0] ?? "";
  const after = /^[^\r\n]*/.exec(source.slice(offset, offset + longest + 1))?.[0] ?? "";
  return before.length > longest || after.length > longest
    ? null
    : { block, start: offset - before.length, before, after };
}

/** Whether a span begins on a line, or reaches over it. */
function touches({ block, start, before, after }: CursorLine, span: Span): boolean {
  return span.block === block && span.start <= start + before.length + after.length && span.end >= start;
}

/** A cell under the cursor. Characters are counted on its line. */
export interface CellPlace {
  readonly table: Table;
  readonly row: Row;
  readonly column: Column;
  /** Behind the pipe that opens it. */
  readonly from: number;
  /** In front of the pipe that closes it, else the end of the line. */
  readonly to: number;
  /** Whether a pipe closes it. */
  readonly isClosed: boolean;
}

/** The cell that a cursor stands in, also in a row that is only begun; `null` elsewhere, and in the head of a table. */
export function cellAt(document: DocumentBase, position: Position, line: CursorLine): CellPlace | null {
  const found = tableAt(document, position);
  const row = found?.table.rows[found.row];
  return found && row && touches(line, row.span) ? cellOfRow(found.table, row, line) : null;
}

function cellOfRow(table: Table, row: Row, { start, before, after }: CursorLine): CellPlace | null {
  const text = before + after;
  const first = Math.max(0, row.span.start - start);
  // A pipe divides cells also inside code, unless it is escaped.
  const pipes = [...text.matchAll(/\\.|\|/g)].flatMap(({ 0: found, index }) =>
    found === "|" && index >= first ? [index] : []
  );
  if (pipes.length === 0 || before.length < first) return null;
  const borders = text[first] === "|" ? pipes : [first - 1, ...pipes];
  const opened = borders.filter(pipe => pipe < before.length);
  const column = table.columns[opened.length - 1];
  const close = borders[opened.length];
  const from = (opened.at(-1) ?? 0) + 1;
  return column ? { table, row, column, from, to: close ?? text.length, isClosed: close !== undefined } : null;
}

/** The value of a label that a cursor stands in: `**Owner:** …`. Characters are counted on its line. */
export interface LabelPlace {
  readonly label: Label;
  /** Behind the colon and the marks around it. */
  readonly from: number;
}

/** The label in front of a cursor on its line; `null` where there is none. */
export function labelAt({ facts }: Place, line: CursorLine): LabelPlace | null {
  for (const fact of facts) {
    if (fact.type !== "paragraph" && fact.type !== "item" && fact.type !== "heading") continue;
    for (const { label } of fact.prose?.lines ?? []) {
      if (!label || !touches(line, label.name.span)) continue;
      const end = label.name.span.end - line.start;
      const marks = /^[*_]{0,3}[ \t]?[:：]?[*_]{0,3}/.exec(line.before.slice(end))?.[0];
      if (end >= 0 && marks !== undefined && /[:：]/.test(line.before.slice(0, end + marks.length)))
        return { label, from: end + marks.length };
    }
  }
  return null;
}

/** Whether a cursor stands in a block of code, in front matter, or on the line of a fence. */
export function isInBlockOfCode({ facts, offset }: Place, { before, after }: CursorLine): boolean {
  if (/^[\s>]*(?:[-*+][ \t]+)?(?:`{3}|~{3})/.test(before + after)) return true;
  return facts.some(fact => isSource(fact) && fact.content.span.start <= offset && offset <= fact.content.span.end);
}

function isSource(fact: Fact): fact is Extract<Fact, { readonly type: "code" | "front-matter" }> {
  return fact.type === "code" || fact.type === "front-matter";
}

/** Whether a placeholder is all that stands in a stretch of a line. */
export function isPlaceholderAt({ facts, block }: Place, start: number, end: number): boolean {
  if (start >= end) return false;
  return facts.some(fact =>
    proseOf(fact).some(({ span, placeholders }) =>
      span.block === block && span.start <= start && end <= span.end
        ? placeholders.some(each => each.span.start <= start && end <= each.span.end)
        : false
    )
  );
}
