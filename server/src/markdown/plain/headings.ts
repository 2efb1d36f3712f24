/** Headings and thematic breaks. */
import type { Heading } from "mdast";
import { positionOf } from "./nodes.ts";
import { type Holder, inDoubt, indentOf, isWritten, matchAtHead, type Page, textEnd } from "./page.ts";

const headingMark = /#{1,6}(?=[ \t\r\n]|$) */y;

export function isHeading(page: Page, line: number): boolean {
  return matchAtHead(page, line, headingMark) !== null;
}

/** Reads a heading. Returns the line behind it, `inDoubt`, or nothing where no heading starts. */
export function readHeading(page: Page, line: number, { children }: Holder): number | undefined {
  const mark = matchAtHead(page, line, headingMark)?.[0];
  if (mark === undefined) return undefined;
  const from = page.heads[line] as number;
  const start = from + mark.length;
  const end = textEnd(page, line, start);
  // Marks at the end may be a closing sequence, and a tab around a text belongs to none.
  if (end > start && /^\t|[#\t]$/.test(page.source.slice(start, end))) return inDoubt;
  const heading: Heading = {
    type: "heading",
    depth: mark.trimEnd().length as Heading["depth"],
    children: [],
    position: positionOf(from, page.ends[line] as number)
  };
  children.push(heading);
  if (end > start)
    page.texts.push({
      page,
      nodes: heading.children,
      start,
      end,
      line,
      last: line,
      columns: [],
      isParagraph: false,
      boxed: null
    });
  return line + 1;
}

const underline = /(?:(=)=*|-+)[ \t]*(?=[\r\n]|$)/y;

/** Whether a line makes a heading of one above it. */
export function isUnderline(page: Page, line: number): boolean {
  return matchAtHead(page, line, underline) !== null;
}

/** Reads a heading of one line above its underline. Returns the line behind it, `inDoubt`, or nothing for other blocks. */
export function readUnderlinedHeading(
  page: Page,
  line: number,
  column: number,
  { children }: Holder
): number | undefined {
  if (!isWritten(page, line + 1)) return undefined;
  const indent = indentOf(page, line + 1, column);
  const found = indent >= 0 && indent <= 3 ? matchAtHead(page, line + 1, underline) : null;
  if (!found) return undefined;
  const { source, heads, ends, texts } = page;
  const start = heads[line] as number;
  const end = textEnd(page, line, start);
  // It may define a label, and white space at its end counts.
  if (source.charAt(start) === "[" || end < (ends[line] as number) || source.charAt(end - 1) === "\t") return inDoubt;
  const position = positionOf(start, ends[line + 1] as number);
  const heading: Heading = { type: "heading", depth: found[1] ? 1 : 2, children: [], position };
  children.push(heading);
  texts.push({
    page,
    nodes: heading.children,
    start,
    end,
    line,
    last: line,
    columns: [],
    isParagraph: false,
    boxed: null
  });
  return line + 2;
}

const thematicBreak = /([-*_])(?:[ \t]*\1){2,}[ \t]*(?=[\r\n]|$)/y;

export function isThematicBreak(page: Page, line: number): boolean {
  return matchAtHead(page, line, thematicBreak) !== null;
}

export function readThematicBreak(page: Page, line: number, { children }: Holder): number | undefined {
  if (!isThematicBreak(page, line)) return undefined;
  children.push({ type: "thematicBreak", position: positionOf(page.heads[line] as number, page.ends[line] as number) });
  return line + 1;
}
