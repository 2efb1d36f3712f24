/** Code: between fences, or indented. */
import type { Code } from "mdast";
import { markerAt } from "./markers.ts";
import { positionOf } from "./nodes.ts";
import {
  behindTerminator,
  firstCharacter,
  type Holder,
  inDoubt,
  indentOf,
  isBlank,
  matchAtHead,
  type Page
} from "./page.ts";
import { beginningOf } from "./paragraphs.ts";

const fenceMark = /`{3,}|~{3,}/y;
/** The language and what else stands behind a fence, where these mean what is written. */
const infoWords = /^ {0,100}([^ \t\\&]{1,1000}) {0,100}([^\t\\&]*)$/;

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
export function readFence(page: Page, first: number, column: number, holder: Holder): number | undefined {
  const fence = fenceAt(page, first);
  if (!fence) return undefined;
  const { source, starts, ends, heads } = page;
  const [, lang = null, meta = ""] = infoWords.exec(fence.info) ?? [];
  if ((fence.info !== "" && lang === null) || meta.endsWith(" ")) return inDoubt;

  const margin = column + indentOf(page, first, column);
  const isWhole = margin === 0 && !page.isQuote;
  let next = first + 1;
  let value = "";
  let isLeft = false;
  for (; next < starts.length && !closesFence(page, next, column, fence.mark); next++) {
    isLeft = !isBlank(page, next) && indentOf(page, next, column) < 0;
    if (isLeft) break;
    if (isWhole) continue;
    const [start, head, end] = [starts[next] as number, heads[next] as number, ends[next] as number];
    const from = Math.min(start + margin, head);
    // A tab is as wide as it is.
    if (source.slice(start, from + 1).includes("\t")) return inDoubt;
    value += source.slice(from, behindTerminator(source, end));
  }
  const isOpen = next === starts.length;
  if (isWhole) value = source.slice(starts[first + 1] ?? source.length, starts[next]);
  if (isLeft && !isPlainlyLeft(page, next, holder)) return inDoubt;
  if (isLeft) value = value.replace(lastTerminator, "");
  if (isOpen && (column > 0 || page.isQuote) && !isPlainlyOpen(page, holder)) return inDoubt;
  const end = isOpen ? source.length : (ends[isLeft ? next - 1 : next] as number);
  const code: Code = {
    type: "code",
    lang,
    meta: meta || null,
    value: value.replace(lastTerminator, ""),
    position: positionOf(heads[first] as number, end)
  };
  holder.children.push(code);
  return isOpen || isLeft ? next : next + 1;
}

/**
 * Whether open code in an item ends with it above a line further left. In other holders, and above lines that start some,
 * remark takes it for longer or shorter than it is.
 */
function isPlainlyLeft(page: Page, line: number, { type }: Holder): boolean {
  const isInItem = type === "listItem" && page.columns.length === 1 && !page.isQuote;
  return (
    isInItem && isEmptyIfBlank(page, line - 1) && !/[>[\t]/.test(firstCharacter(page, line)) && !markerAt(page, line)
  );
}

/** Whether open code in an item ends with the text. */
function isPlainlyOpen(page: Page, { type }: Holder): boolean {
  return type === "listItem" && !page.isQuote && isEmptyIfBlank(page, page.heads.length - 1);
}

function isEmptyIfBlank(page: Page, line: number): boolean {
  return !isBlank(page, line) || page.starts[line] === page.ends[line];
}

const lastTerminator = /\r?\n$/;

function closesFence(page: Page, line: number, column: number, mark: string): boolean {
  const { source, heads, ends } = page;
  const head = heads[line] as number;
  const indent = indentOf(page, line, column);
  if (indent < 0 || indent > 3 || !source.startsWith(mark, head)) return false;
  let end = head + mark.length;
  while (source[end] === mark[0]) end++;
  // A no-break space is no blank of Markdown's.
  return /^[ \t]*$/.test(source.slice(end, ends[line]));
}

/**
 * Reads indented code that is not the first of its holder. Blank lines in it and below it must be empty; of others it
 * depends on what follows whose they are. Returns the line behind them, or `inDoubt`.
 */
export function readIndentedCode(page: Page, first: number, column: number, { children }: Holder): number {
  const { source, starts, ends } = page;
  const above = children.at(-1)?.type;
  // A list above is not over for remark before it has read the code.
  if (page.isQuote || page.isOpen || page.isBelowList || above === "list" || (column > 0 && !above)) return inDoubt;
  const margin = column + 4;
  let last = first;
  let next = first;
  for (; next < starts.length; next++) {
    if (starts[next] === ends[next]) continue;
    if (isBlank(page, next)) return inDoubt;
    if (indentOf(page, next, margin) < 0) break;
    last = next;
  }
  // What would go on with a paragraph may be read so below code, too.
  if (next < starts.length && /item|doubtful/.test(beginningOf(page, next))) return inDoubt;
  page.isOpen = next < starts.length && indentOf(page, next, column) < 0;

  let value = "";
  for (let line = first; line <= last; line++) {
    const end = ends[line] as number;
    const from = Math.min((starts[line] as number) + margin, end);
    value += source.slice(from, line < last ? behindTerminator(source, end) : end);
  }
  const position = positionOf((starts[first] as number) + column, ends[last] as number);
  children.push({ type: "code", lang: null, meta: null, value, position });
  return next;
}
