/** Blocks whose inside is no Markdown: fenced code and comments. */
import type { Code } from "mdast";
import { positionOf } from "./nodes.ts";
import { type Holder, inDoubt, indentOf, isBlank, matchAtHead, type Page } from "./page.ts";

const fenceMark = /`{3,}|~{3,}/y;
/** The language and what else stands behind a fence, where these mean what is written. */
const infoWords = /^ *([^ \t\\&]+) *([^\t\\&]*)$/;

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
  let last = first + 1;
  let value = "";
  for (; last < starts.length && !closesFence(page, last, column, fence.mark); last++) {
    if (column > 0 && !isBlank(page, last) && indentOf(page, last, column) < 0) return inDoubt;
    if (margin === 0) continue;
    const [start, head] = [starts[last] as number, heads[last] as number];
    const from = Math.min(start + margin, head);
    // A tab is as wide as it is.
    if (source.slice(start, from + 1).includes("\t")) return inDoubt;
    value += source.slice(from, starts[last + 1]);
  }
  const isClosed = last < starts.length;
  if (!isClosed && column > 0) return inDoubt;
  if (margin === 0) value = source.slice(starts[first + 1] ?? source.length, starts[last]);
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

/** A comment that starts at the very beginning of a line; it ends with the line on which it is closed. */
export function readComment(page: Page, first: number, column: number, { children }: Holder): number {
  const { source, starts, ends, heads } = page;
  const start = heads[first] as number;
  if (column > 0 || start !== starts[first] || !matchAtHead(page, first, commentMark)) return inDoubt;
  const close = source.indexOf("-->", start + 2);
  let last = first;
  while (last + 1 < starts.length && (close < 0 || (starts[last + 1] as number) <= close)) last++;
  const end = close < 0 ? source.length : (ends[last] as number);
  children.push({ type: "html", value: source.slice(start, end), position: positionOf(start, end) });
  return last + 1;
}
