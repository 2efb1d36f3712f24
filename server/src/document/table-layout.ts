/** Tables with their pipes under each other. */
import { type Span, sourceOf } from "../markdown/block.ts";
import { displayWidth } from "../text/display-width.ts";
import { type Edit, replaceSpan } from "./edits.ts";
import type { Alignment, TableLine, WrittenTable } from "./written-table.ts";

/** Columns as wide as their widest cells. Only lines that change are written anew, and no cell says anything else. */
export function alignTable({ head, delimiter, alignments, rows }: WrittenTable): Edit[] {
  const widths = widthsOf([head, ...rows], delimiter.cells.length);
  const lines: (readonly [Span, string])[] = [head, ...rows].map(({ span, cells }) => [
    span,
    tableLine(
      cells.map(({ text }) => text),
      widths,
      alignments
    )
  ]);
  const dashes = delimiter.cells.map((_, column) => dashesFor(widths[column] ?? 3, alignments[column] ?? null));
  return [...lines, [delimiter.span, tableLine(dashes, widths, [])] as const].flatMap(([span, line]) =>
    sourceOf(span) === line ? [] : [replaceSpan(span, line)]
  );
}

/** A whole table, `rows` without line ends. The first row names the columns; all are as long as it is. */
export function tableOf(rows: readonly (readonly string[])[]): string[] {
  const [head = [], ...rest] = rows;
  const widths = head.map((_, column) =>
    rows.reduce((widest, row) => Math.max(widest, displayWidth(row[column] ?? "")), 3)
  );
  const dashes = widths.map(width => dashesFor(width, null));
  return [head, dashes, ...rest].map(cells => tableLine(cells, widths, []));
}

/** One line of a table. Cells that are wider than their column move what is behind them. */
export function tableLine(
  cells: readonly string[],
  widths: readonly number[],
  alignments: readonly Alignment[]
): string {
  const padded = cells.map((text, column) => pad(text, widths[column] ?? 0, alignments[column] ?? null));
  return `| ${padded.join(" | ")} |`;
}

function widthsOf(lines: readonly TableLine[], columns: number): number[] {
  return Array.from({ length: columns }, (_, column) =>
    lines.reduce((widest, { cells }) => Math.max(widest, displayWidth(cells[column]?.text ?? "")), 3)
  );
}

function dashesFor(width: number, alignment: Alignment): string {
  switch (alignment) {
    case "left":
      return `:${"-".repeat(width - 1)}`;
    case "right":
      return `${"-".repeat(width - 1)}:`;
    case "center":
      return `:${"-".repeat(width - 2)}:`;
    default:
      return "-".repeat(width);
  }
}

function pad(text: string, width: number, alignment: Alignment): string {
  const blanks = Math.max(0, width - displayWidth(text));
  const before = alignment === "right" ? blanks : alignment === "center" ? Math.floor(blanks / 2) : 0;
  return `${" ".repeat(before)}${text}${" ".repeat(blanks - before)}`;
}
