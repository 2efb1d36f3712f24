/** A table as it is written: its lines and what stands between the pipes, for those who change it. */
import { type BlockText, pointAt, type Span, sourceOf } from "../markdown/block.ts";
import type { Table } from "./tables.ts";

export type Alignment = "left" | "right" | "center" | null;

export interface WrittenCell {
  /** As it is written, without the blanks around it. */
  readonly text: string;
  /** All that stands between its pipes. */
  readonly span: Span;
}

export interface TableLine {
  /** Without the indentation or the marks of quotes before it, and without the blanks behind it. */
  readonly span: Span;
  readonly cells: readonly WrittenCell[];
}

export interface WrittenTable {
  readonly head: TableLine;
  /** The line that says how columns are aligned. */
  readonly delimiter: TableLine;
  readonly alignments: readonly Alignment[];
  readonly rows: readonly TableLine[];
  /** What a further line begins with: indentation, marks of quotes. */
  readonly prefix: string;
}

/** The lines of a table; `null` where its source does not show them. */
export function writtenTable({ head, rows }: Table): WrittenTable | null {
  const { block } = head;
  const below = block.lines[pointAt(block, head.start).line + 1];
  if (below === undefined) return null;
  const rest = block.source.slice(below, endOfLine(block, below));
  const prefix = /^[ \t>]*/.exec(rest)?.[0] ?? "";
  const delimiter = lineAt(block, below + prefix.length);
  if (!delimiter.cells.every(({ text }) => /^:?-+:?$/.test(text))) return null;
  return {
    head: lineAt(block, head.start),
    delimiter,
    alignments: delimiter.cells.map(({ text }) => alignmentOf(text)),
    rows: rows.map(({ span }) => lineAt(span.block, span.start)),
    prefix
  };
}

/** The end of a line, behind the blanks at its end. */
export function lineEndOf({ span: { block, end } }: TableLine): Span {
  const at = endOfLine(block, end);
  return { block, start: at, end: at };
}

/** What stands on the line below one of a table, in the same block; `undefined` where there is none. */
export function textBelow({ span: { block, end } }: TableLine): string | undefined {
  const start = block.lines[pointAt(block, end).line + 1];
  return start === undefined ? undefined : block.source.slice(start, endOfLine(block, start));
}

function lineAt(block: BlockText, start: number): TableLine {
  const source = block.source.slice(start, endOfLine(block, start));
  const span = { block, start, end: start + source.replace(/(?<![ \t])[ \t]+$/, "").length };
  return { span, cells: cellsOf(span) };
}

function endOfLine({ source }: BlockText, start: number): number {
  const end = source.indexOf("\n", start);
  if (end < 0) return source.length;
  return source[end - 1] === "\r" && end > start ? end - 1 : end;
}

/** What stands between the pipes of a line, as GFM divides it: an escaped pipe is text, also in code. */
function cellsOf(span: Span): WrittenCell[] {
  const { block, start } = span;
  const source = sourceOf(span);
  const cells: WrittenCell[] = [];
  let from = source.startsWith("|") ? 1 : 0;
  const add = (to: number): void => {
    const text = source.slice(from, to).replace(/^[ \t]+|(?<![ \t])[ \t]+$/g, "");
    cells.push({ text, span: { block, start: start + from, end: start + to } });
  };
  for (const { 0: mark, index } of source.matchAll(/\\[\\|]|\|/g)) {
    if (mark !== "|" || index < from) continue;
    add(index);
    from = index + 1;
  }
  if (from < source.length) add(source.length);
  return cells;
}

function alignmentOf(dashes: string): Alignment {
  const [left, right] = [dashes.startsWith(":"), dashes.endsWith(":")];
  if (left && right) return "center";
  return left ? "left" : right ? "right" : null;
}
