/** Plain blocks, one below the other. */
import { readFence, readIndentedCode } from "./code.ts";
import { readDefinitions } from "./definitions.ts";
import { isThematicBreak, readHeading, readThematicBreak, readUnderlinedHeading } from "./headings.ts";
import { readHtml } from "./html.ts";
import { readList } from "./lists.ts";
import { readNote } from "./notes.ts";
import {
  firstCharacter,
  type Holder,
  inDoubt,
  indentOf,
  isBlank,
  isWritten,
  type Page,
  type ReadBlocks
} from "./page.ts";
import { beginningOf, readParagraph } from "./paragraphs.ts";
import { readQuote } from "./quotes.ts";
import { readTable } from "./tables.ts";

/**
 * Reads the top-level blocks from `start` on, up to a blank line between two of them. Returns the line behind them, or
 * `inDoubt`. A list or a note has taken the blank lines below it.
 */
export function readStretch(page: Page, start: number, holder: Holder): number {
  page.isOpen = false;
  page.columns = [];
  let line = start;
  do line = readBlock(page, line, 0, holder);
  while (line !== inDoubt && isWritten(page, line) && !isBlank(page, line - 1));
  return line;
}

const readBlocks: ReadBlocks = (page, start, column, holder) => {
  let line = start;
  while (line < page.heads.length) {
    if (isBlank(page, line)) {
      line++;
      continue;
    }
    // How wide a tab is depends on where it stands.
    if (indentOf(page, line, column) < 0) return firstCharacter(page, line) === "\t" ? inDoubt : line;
    if (holder.children.length > 0 && isBlank(page, line - 1)) holder.spread = true;
    line = readBlock(page, line, column, holder);
    if (line === inDoubt) return inDoubt;
  }
  return line;
};

/** Reads the block that starts on a line, whatever it is. Returns the line behind it, or `inDoubt`. */
function readBlock(page: Page, line: number, column: number, holder: Holder): number {
  if (indentOf(page, line, column) > 3) return readIndentedCode(page, line, column, holder);
  // What does not start a block may go on with the paragraph above it, although that stands further to the right.
  if (page.isOpen && beginningOf(page, line) !== "block" && !isThematicBreak(page, line)) return inDoubt;
  page.isOpen = false;
  return (
    readMarkedBlock(page, line, column, holder) ??
    readUnderlinedHeading(page, line, column, holder) ??
    readTable(page, line, column, holder) ??
    readParagraph(page, line, column, holder)
  );
}

/** Reads what shows by its first character. */
function readMarkedBlock(page: Page, line: number, column: number, holder: Holder): number | undefined {
  switch (firstCharacter(page, line)) {
    case "#":
      return readHeading(page, line, holder);
    case "`":
    case "~":
      return readFence(page, line, column, holder);
    case "<":
      return readHtml(page, line, holder);
    case "[":
      return readNote(page, line, holder, readBlocks) ?? readDefinitions(page, line, column, holder);
    case ">":
      return column === 0 ? readQuote(page, line, holder, readBlocks) : inDoubt;
    case "\t":
      return inDoubt;
    default:
      return mayBeMark.test(firstCharacter(page, line))
        ? (readThematicBreak(page, line, holder) ?? readList(page, line, column, holder, readBlocks))
        : undefined;
  }
}

const mayBeMark = /[-+*_\d]/;
