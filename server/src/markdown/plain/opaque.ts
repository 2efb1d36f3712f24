/** Blocks whose inside is no Markdown: fenced code and comments. */
import type { Code } from "mdast";
import { positionOf } from "./nodes.ts";
import { type Holder, inDoubt, indentOf, isBlank, isWritten, matchAtHead, type Page } from "./page.ts";

const fenceMark = /`{3,}|~{3,}/y;
/** The language and what else stands behind a fence, where these mean what is written. */
const infoWords = /^ *([^ \t\\&]+) *([^\t\\&]*)$/;

const terminator = /^\r?\n/;

interface Fence {
  readonly mark: string;
  readonly info: string;
}

function fenceAt(page: Page, line: number): Fence | null {
  const mark = matchAtHead(page, line, fenceMark)?.[0];
  if (!mark) return null;
  const start = (page.heads[line] as number) + mark.length;
  const info = page.source.slice(start, page.ends[line]);
  return mark.startsWith("`") && info.includes("`") ? null : { mark, info };
}

export function opensFence(page: Page, line: number): boolean {
  return fenceAt(page, line) !== null;
}

/** Reads fenced code. Returns the line behind it, `inDoubt`, or nothing where no fence opens. */
export function readFence(page: Page, first: number, column: number, { children }: Holder): number | undefined {
  const fence = fenceAt(page, first);
  if (!fence) return undefined;
  const { source, starts, ends, heads } = page;
  const [, lang = null, meta = ""] = infoWords.exec(fence.info) ?? [];
  if ((fence.info !== "" && lang === null) || meta.endsWith(" ")) return inDoubt;

  const margin = column + indentOf(page, first, column);
  const isWhole = margin === 0 && !page.isQuote;
  let last = first + 1;
  let value = "";
  for (; last < starts.length && !closesFence(page, last, column, fence.mark); last++) {
    if (column > 0 && !isBlank(page, last) && indentOf(page, last, column) < 0) return inDoubt;
    if (isWhole) continue;
    const [start, head, end] = [starts[last] as number, heads[last] as number, ends[last] as number];
    const from = Math.min(start + margin, head);
    // A tab is as wide as it is.
    if (source.slice(start, from + 1).includes("\t")) return inDoubt;
    value += source.slice(from, end) + (terminator.exec(source.slice(end, end + 2))?.[0] ?? "");
  }
  const isClosed = last < starts.length;
  if (!isClosed && (column > 0 || page.isQuote)) return inDoubt;
  if (isWhole) value = source.slice(starts[first + 1] ?? source.length, starts[last]);
  const code: Code = {
    type: "code",
    lang,
    meta: meta || null,
    value: value.replace(/\r?\n$/, ""),
    position: positionOf(heads[first] as number, isClosed ? (ends[last] as number) : source.length)
  };
  children.push(code);
  return isClosed ? last + 1 : last;
}

function closesFence(page: Page, line: number, column: number, mark: string): boolean {
  const { source, heads, ends } = page;
  const head = heads[line] as number;
  const indent = indentOf(page, line, column);
  if (indent < 0 || indent > 3 || !source.startsWith(mark, head)) return false;
  let end = head + mark.length;
  while (source[end] === mark[0]) end++;
  return source.slice(end, ends[line]).trim() === "";
}

const commentMark = /<!--/y;

/** Reads a comment at the left edge: it ends with the line on which it is closed. */
export function readComment(page: Page, first: number, { children }: Holder): number | undefined {
  if (!matchAtHead(page, first, commentMark)) return undefined;
  if (!isAtEdge(page, first)) return inDoubt;
  const { source, starts, ends } = page;
  const start = starts[first] as number;
  const close = source.indexOf("-->", start + 2);
  let last = first;
  while (last + 1 < starts.length && (close < 0 || (starts[last + 1] as number) <= close)) last++;
  const end = close < 0 ? source.length : (ends[last] as number);
  children.push({ type: "html", value: source.slice(start, end), position: positionOf(start, end) });
  return last + 1;
}

/** Tags that start a block, whatever stands behind them. */
const blockTag =
  /<\/?(?:blockquote|center|dd|details|div|dl|dt|figure|h[1-6]|hr|iframe|li|ol|p|section|summary|table|tbody|td|tfoot|th|thead|tr|ul)(?=[ \t\r\n>]|\/>|$)/iy;

/** Reads HTML at the left edge that ends above a blank line. Returns the line behind it, `inDoubt`, or nothing. */
export function readHtml(page: Page, first: number, { children }: Holder): number | undefined {
  if (!matchAtHead(page, first, blockTag)) return undefined;
  if (!isAtEdge(page, first)) return inDoubt;
  let last = first;
  while (isWritten(page, last + 1)) last++;
  const start = page.starts[first] as number;
  const end = page.ends[last] as number;
  children.push({ type: "html", value: page.source.slice(start, end), position: positionOf(start, end) });
  return last + 1;
}

/** Whether nothing stands before what a line begins. */
function isAtEdge({ starts, heads, isQuote }: Page, line: number): boolean {
  return !isQuote && starts[line] === heads[line];
}
