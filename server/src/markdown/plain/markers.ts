/** What begins an item. */
import { isThematicBreak } from "./headings.ts";
import { inDoubt, matchAtHead, type Page } from "./page.ts";

export interface Marker {
  /** The character that the items of a list share: their bullet, or what stands behind their numbers. */
  readonly sign: string;
  /** Of an ordered list; how many digits it has does not matter to readers. */
  readonly number: number | null;
  readonly digits: number;
  /** Where the content begins; `null` if there is none, `inDoubt` if it is indented code or stands behind a tab. */
  readonly content: number | null;
}

const mark = /(?:([-*+])|(\d{1,9})([.)]))(?:( {1,4})(?=[^ \t\r\n])| *(?=[\r\n]|$)|(?=[ \t]))/y;

export function markerAt(page: Page, line: number): Marker | null {
  const found = matchAtHead(page, line, mark);
  const behind = mark.lastIndex;
  if (!found || isThematicBreak(page, line)) return null;
  const [, bullet, number = "", delimiter = "", gap] = found;
  return {
    sign: bullet ?? delimiter,
    number: bullet ? null : Number(number),
    digits: number.length,
    content: gap ? behind : behind === page.ends[line] ? null : inDoubt
  };
}
