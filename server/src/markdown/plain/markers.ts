/** What begins an item. */
import { isThematicBreak } from "./headings.ts";
import { inDoubt, matchAtHead, type Page } from "./page.ts";

export interface Marker {
  /** The character that the items of a list share: their bullet, or what stands behind their numbers. */
  readonly sign: string;
  /** Of an ordered list; how many digits it has does not matter to readers. */
  readonly number: number | null;
  readonly digits: number;
  /** Where the content begins; `inDoubt` for an empty item, or one that begins with indented code. */
  readonly content: number;
}

const mark = /(?:([-*+])|(\d{1,9})([.)]))(?: {1,4}(?=[^ \t\r\n])|(?=[ \t\r\n]|$))/y;

export function markerAt(page: Page, line: number): Marker | null {
  const found = matchAtHead(page, line, mark);
  if (!found || isThematicBreak(page, line)) return null;
  const [whole, bullet, number = "", delimiter = ""] = found;
  return {
    sign: bullet ?? delimiter,
    number: bullet ? null : Number(number),
    digits: number.length,
    content: whole.endsWith(" ") ? mark.lastIndex : inDoubt
  };
}
