/** Pipe tables. */
import type { AlignType, Table, TableCell, TableRow } from "mdast";
import { positionOf } from "./nodes.ts";
import { type Holder, inDoubt, indentOf, isWritten, matchAtHead, type Page } from "./page.ts";
import { beginningOf } from "./paragraphs.ts";

const delimiterRow = /(?:[|:]|-(?![ \t]))[-:| \t]*(?=[\r\n]|$)/y;

/** Whether a line may be the second of a table, or what underlines a heading. */
export function isDelimiterRow(page: Page, line: number): boolean {
  return matchAtHead(page, line, delimiterRow) !== null;
}

/**
 * Whether a delimiter row at the left edge makes no table of the line above it, for that has not as many cells: while
 * somebody adds a column, all rows are one paragraph.
 */
export function isMisfit(page: Page, line: number): boolean {
  const { source, starts, heads, ends, isQuote } = page;
  const isAtEdge = (at: number): boolean => heads[at] === starts[at];
  if (isQuote || line === 0 || !isAtEdge(line) || !isAtEdge(line - 1)) return false;
  const cells = delimitersOf(page, line);
  if (!cells) return false;
  if (cells.length > 1 && cells.includes("")) return true;
  const above = source.slice(starts[line - 1], ends[line - 1]);
  return cells.every(isDelimiter) && !isDoubtfulRow(above) && cellsOf(above).starts.length !== cells.length;
}

/** Reads a table. Returns the line behind it, `inDoubt`, or nothing where the second line is none of a table. */
export function readTable(page: Page, first: number, column: number, { children }: Holder): number | undefined {
  const isHead =
    isWritten(page, first + 1) && indentOf(page, first + 1, column) >= 0 && isDelimiterRow(page, first + 1);
  if (!isHead || isMisfit(page, first + 1)) return undefined;
  if (indentOf(page, first, column) !== 0 || indentOf(page, first + 1, column) !== 0) return inDoubt;
  const align = alignments(page, first + 1);
  const head = readRow(page, first);
  if (!align || head?.children.length !== align.length) return inDoubt;

  const rows = [head];
  let line = first + 2;
  for (; isWritten(page, line); line++) {
    const indent = indentOf(page, line, column);
    if (indent < 0) {
      page.isOpen = true;
      break;
    }
    const beginning = page.source.charAt(page.heads[line] as number) === "|" ? "text" : beginningOf(page, line);
    if (beginning === "block") break;
    const row = indent === 0 && beginning === "text" ? readRow(page, line) : null;
    if (!row) return inDoubt;
    rows.push(row);
  }
  const position = positionOf(page.heads[first] as number, page.ends[line - 1] as number);
  const table: Table = { type: "table", align, children: rows, position };
  children.push(table);
  return line;
}

/** How the delimiter row aligns its columns. */
function alignments(page: Page, line: number): AlignType[] | null {
  const cells = delimitersOf(page, line);
  if (!cells?.every(isDelimiter)) return null;
  return cells.map(cell => {
    const [left, right] = [cell.startsWith(":"), cell.endsWith(":")];
    return left && right ? "center" : left ? "left" : right ? "right" : null;
  });
}

/** What stands between the pipes of a delimiter row. */
function delimitersOf(page: Page, line: number): string[] | null {
  const row = page.source.slice(page.heads[line], page.ends[line]).trim();
  if (!row.includes("|")) return null;
  const inside = row.replace(/^\||\|$/g, "");
  return inside.split("|").map(cell => cell.trim());
}

function isDelimiter(cell: string): boolean {
  return /^:?-+:?$/.test(cell);
}

/** Reads a row; what stands in its cells is put aside. */
function readRow(page: Page, line: number): TableRow | null {
  const start = page.heads[line] as number;
  const end = page.ends[line] as number;
  const row = page.source.slice(start, end);
  if (isDoubtfulRow(row)) return null;
  const { starts, stop } = cellsOf(row);
  const cells = starts.map((from, index) => {
    const next = starts[index + 1];
    const cell: TableCell = {
      type: "tableCell",
      children: [],
      position: positionOf(start + from, start + (next ?? row.length))
    };
    let textStart = row.charCodeAt(from) === pipe ? from + 1 : from;
    let textEnd = next ?? stop;
    while (textStart < textEnd && row.charCodeAt(textStart) === space) textStart++;
    while (textStart < textEnd && row.charCodeAt(textEnd - 1) === space) textEnd--;
    if (textStart < textEnd)
      page.texts.push({
        page,
        nodes: cell.children,
        start: start + textStart,
        end: start + textEnd,
        line,
        last: line,
        columns: [],
        isParagraph: false,
        boxed: null
      });
    return cell;
  });
  return { type: "tableRow", children: cells, position: positionOf(start, end) };
}

/** Escapes mean something else in code that stands in a cell, and a pipe alone heads nothing. */
function isDoubtfulRow(row: string): boolean {
  return row.trim() === "|" || row.includes("\t") || (row.includes("\\") && row.includes("`"));
}

const space = 32;
const backslash = 92;
const pipe = 124;

/** Where the cells of a row start, with their pipes, and where the last one stops: at a pipe at the end of the row. */
function cellsOf(row: string): { readonly starts: readonly number[]; readonly stop: number } {
  const starts = row.charCodeAt(0) === pipe ? [] : [0];
  let end = row.length;
  while (row.charCodeAt(end - 1) === space) end--;
  for (let at = 0; at < end; at++) {
    const character = row.charCodeAt(at);
    if (character === backslash) at++;
    else if (character === pipe) {
      if (at === end - 1 && starts.length > 0) return { starts, stop: at };
      starts.push(at);
    }
  }
  return { starts, stop: end };
}
