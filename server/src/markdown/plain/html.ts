/** HTML at the left edge. */
import { positionOf } from "./nodes.ts";
import { type Holder, inDoubt, isWritten, matchAtHead, type Page } from "./page.ts";
import type { Beginning } from "./paragraphs.ts";

const commentMark = /<!--/y;
/** Tags that start a block, whatever stands behind them. */
const blockTag =
  /<\/?(?:blockquote|center|dd|details|div|dl|dt|figure|h[1-6]|hr|iframe|li|ol|p|section|summary|table|tbody|td|tfoot|th|thead|tr|ul)(?=[ \t\r\n>]|\/>|$)/iy;
/** Tags that stand in lines, with something behind them; alone on a line they would start a block. */
const inlineTag =
  /<\/?(?:a|abbr|b|br|code|del|em|i|img|ins|kbd|s|small|span|strong|sub|sup|u)(?: [^<>\r\n]*)?\/?>(?= *[^ \t\r\n])/iy;

/** A tag that starts a block if it is alone on its line; not below a paragraph. */
const loneTag =
  /<(?!(?:script|pre|style|textarea)\b)(?:[A-Za-z][A-Za-z0-9-]*(?: [A-Za-z_:][\w:.-]*(?:="[^"\r\n]*")?)* ?\/?|\/[A-Za-z][A-Za-z0-9-]* ?)> *(?=[\r\n]|$)/iy;

/** What a line that begins with `<` is below one of a paragraph. */
export function htmlBeginning(page: Page, line: number): Beginning {
  if (matchAtHead(page, line, inlineTag)) return "text";
  const isBlock = matchAtHead(page, line, commentMark) || matchAtHead(page, line, blockTag);
  return isBlock && isAtEdge(page, line) ? "block" : "doubtful";
}

/** Reads a comment or HTML. Returns the line behind it, `inDoubt`, or nothing where a tag begins a paragraph. */
export function readHtml(page: Page, first: number, { children }: Holder): number | undefined {
  const isLone = matchAtHead(page, first, loneTag) !== null && isAtEdge(page, first);
  const beginning = isLone ? "block" : htmlBeginning(page, first);
  if (beginning !== "block") return beginning === "text" ? undefined : inDoubt;
  const { source, starts, ends } = page;
  const start = starts[first] as number;
  let last = first;
  let end = 0;
  if (matchAtHead(page, first, commentMark)) {
    // It ends with the line on which it is closed.
    const close = source.indexOf("-->", start + 2);
    while (last + 1 < starts.length && (close < 0 || (starts[last + 1] as number) <= close)) last++;
    end = close < 0 ? source.length : (ends[last] as number);
  } else {
    while (isWritten(page, last + 1)) last++;
    end = ends[last] as number;
  }
  children.push({ type: "html", value: source.slice(start, end), position: positionOf(start, end) });
  return last + 1;
}

/** Whether nothing stands before what a line begins. */
function isAtEdge({ starts, heads, isQuote }: Page, line: number): boolean {
  return !isQuote && starts[line] === heads[line];
}
