/** Definitions of link labels, each on a line of its own. */
import { normalizeIdentifier } from "micromark-util-normalize-identifier";
import { positionOf } from "./nodes.ts";
import { firstCharacter, type Holder, inDoubt, isWritten, matchAtHead, type Page } from "./page.ts";
import { beginningOf, readParagraph } from "./paragraphs.ts";

/** A label and a target that mean what is written, and a title in double quotes. */
const definition =
  /\[([^[\]\\&\s^](?:[^[\]\\&\r\n]{0,200}[^[\]\\&\s])?)\]: *((?!<)(?:[^\s()\\&]|&(?!#|[A-Za-z0-9]{1,32};)|\([^\s()\\&]*\))+)(?: +"([^"\\&\r\n]*)")?(?=[\r\n]|$)/y;

/**
 * Reads definitions at the left edge up to a blank line. Returns the line behind them, `inDoubt`, or nothing where the
 * first line is none.
 */
export function readDefinitions(page: Page, first: number, column: number, holder: Holder): number | undefined {
  const { starts, heads } = page;
  let line = first;
  for (; isWritten(page, line); line++) {
    const [whole, label = "", url = "", title = null] = matchAtHead(page, line, definition) ?? [];
    if (whole === undefined) return line === first ? undefined : readTextBelow(page, line, column, holder);
    const start = heads[line] as number;
    if (column > 0 || page.isQuote || start !== starts[line]) return inDoubt;
    holder.children.push({
      type: "definition",
      identifier: normalizeIdentifier(label).toLowerCase(),
      label,
      title,
      url,
      position: positionOf(start, start + whole.length)
    });
  }
  return line;
}

/** What begins with a letter below definitions is no title, and nothing else either. */
function readTextBelow(page: Page, line: number, column: number, holder: Holder): number {
  const isText = /\p{L}/u.test(firstCharacter(page, line)) && beginningOf(page, line) === "text";
  return isText && column === 0 && !page.isQuote ? readParagraph(page, line, column, holder) : inDoubt;
}
