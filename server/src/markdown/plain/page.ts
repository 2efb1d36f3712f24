/** The lines of a source while its blocks are read. All offsets are UTF-16 units from the start of the source, 0-based. */
import type { BlockContent, DefinitionContent } from "mdast";
import type { InlineText } from "./texts.ts";

export interface Page {
  readonly source: string;
  /** Where each line starts; in a quote, behind its mark. */
  readonly starts: readonly number[];
  /** Where each line ends, without its terminator. */
  readonly ends: readonly number[];
  /**
   * Where what is not read yet of a line begins: at its first character that is no space; behind the mark of an item once
   * that is read. For a line of spaces and tabs, its end.
   */
  readonly heads: number[];
  /** What stands inside the lines of the blocks that were read. It is read when all definitions are known. */
  readonly texts: InlineText[];
  /** Whether the line above belongs to a paragraph or a table that ended only since the next line stands further left. */
  isOpen: boolean;
  /** Whether the top-level block above is a list or a note. */
  isBelowList: boolean;
  /** Where the lines of the items and notes begin that are being read, from the outermost to the innermost. */
  columns: readonly number[];
  readonly isQuote: boolean;
}

/** What holds blocks: a document, an item, a quote, a note. */
export interface Holder {
  readonly type?: string;
  readonly children: (BlockContent | DefinitionContent)[];
  /** Whether there are blank lines between them. */
  spread?: boolean | null | undefined;
}

/** What a reader of blocks returns instead of a line when remark is to decide. */
export const inDoubt = -1;

/** Reads all blocks of a holder whose lines go on at `column`. Returns the first line that is not its own, or `inDoubt`. */
export type ReadBlocks = (page: Page, line: number, column: number, holder: Holder) => number;

export function pageOf(source: string): Page {
  const starts: number[] = [];
  const ends: number[] = [];
  const heads: number[] = [];
  for (let start = 0; start < source.length; ) {
    const found = source.indexOf("\n", start);
    const next = found < 0 ? source.length : found + 1;
    const end = found < 0 ? next : found > start && source.charCodeAt(found - 1) === 13 ? found - 1 : found;
    starts.push(start);
    ends.push(end);
    heads.push(headOf(source, start, end));
    start = next;
  }
  return { source, starts, ends, heads, texts: [], isOpen: false, isBelowList: false, columns: [], isQuote: false };
}

/** The first character from `start` on that is no space; `end` if there are only spaces and tabs. */
export function headOf(source: string, start: number, end: number): number {
  let head = start;
  while (head < end && source.charCodeAt(head) === 32) head++;
  let blank = head;
  while (blank < end && isSpace(source.charCodeAt(blank))) blank++;
  return blank === end ? end : head;
}

/** A space or a tab. */
export function isSpace(code: number): boolean {
  return code === 32 || code === 9;
}

export function isBlank({ heads, ends }: Page, line: number): boolean {
  return heads[line] === ends[line];
}

/** Whether there is such a line, and something on it. */
export function isWritten(page: Page, line: number): boolean {
  return line < page.heads.length && !isBlank(page, line);
}

/** The first character of what is not read yet of a line. */
export function firstCharacter({ source, heads }: Page, line: number): string {
  return source.charAt(heads[line] as number);
}

/** How many columns the unread part of a line stands behind `column`; less than 0 for one that stands before it. */
export function indentOf({ heads, starts }: Page, line: number, column: number): number {
  return (heads[line] as number) - (starts[line] as number) - column;
}

/** Where a text that starts at `start` ends on its line: before the spaces there. */
export function textEnd({ source, ends }: Page, line: number, start: number): number {
  let end = ends[line] as number;
  while (end > start && source.charCodeAt(end - 1) === 32) end--;
  return end;
}

/** What `pattern`, a sticky one, finds where the unread part of a line begins. */
export function matchAtHead({ source, heads }: Page, line: number, pattern: RegExp): RegExpExecArray | null {
  pattern.lastIndex = heads[line] as number;
  return pattern.exec(source);
}

/** Where the next line starts behind one that ends at `end`. */
export function behindTerminator(source: string, end: number): number {
  return source.startsWith("\r\n", end) ? end + 2 : Math.min(end + 1, source.length);
}
