/** Quotes at the left edge. Their content is a page of its own, on which no line has the mark any more. */
import type { List, RootContent } from "mdast";
import { endOf, positionOf, startOf } from "./nodes.ts";
import { type Holder, headOf, inDoubt, indentOf, isWritten, type Page, type ReadBlocks } from "./page.ts";
import { beginningOf } from "./paragraphs.ts";
import { isDelimiterRow } from "./tables.ts";

/**
 * Reads a quote in which each line has its mark, but for those that go on with the paragraph above them. Returns the line
 * behind it, or `inDoubt`.
 */
export function readQuote(page: Page, first: number, { children }: Holder, readBlocks: ReadBlocks): number {
  const { source, starts, ends, heads, texts } = page;
  const own = { starts: [] as number[], ends: [] as number[], heads: [] as number[] };
  /** Where lines without the mark begin, below one that has it. */
  const lazy: number[] = [];
  let isLazy = false;
  let next = first;
  for (; next < starts.length; next++) {
    const mark = starts[next] as number;
    const end = ends[next] as number;
    const isMarked = source.charAt(mark) === ">";
    if (!isMarked && !(isWritten(page, next) && next > first)) break;
    if (!isMarked && !goesOnWithText(page, next, isLazy)) return inDoubt;
    if (!isMarked && !isLazy) lazy.push(mark);
    isLazy = !isMarked;
    const behind = isMarked ? source.charAt(mark + 1) : "";
    if (behind === "\t" || (isMarked && behind !== " " && mayLookBack(source, mark + 1))) return inDoubt;
    const start = isMarked ? mark + (behind === " " ? 2 : 1) : mark;
    own.starts.push(start);
    own.ends.push(end);
    own.heads.push(isMarked ? headOf(source, start, end) : (heads[next] as number));
  }
  if (page.isQuote || next === first) return inDoubt;
  const content: Holder = { children: [] };
  const inside: Page = { source, ...own, texts, isOpen: false, isBelowList: false, columns: [], isQuote: true };
  if (readBlocks(inside, 0, 0, content) === inDoubt) return inDoubt;
  if (!areInParagraphs(lazy, content.children)) return inDoubt;
  // In quotes, remark takes a list for longer than it is where something else is below it, and be it a blank line.
  const isLast = (list: List): boolean =>
    list === content.children.at(-1) && isWritten(inside, inside.heads.length - 1);
  const isFlat = (list: List): boolean =>
    list.children.every(item => item.children.every(({ type }) => type !== "list"));
  if (content.children.some(child => child.type === "list" && !(isLast(child) && isFlat(child)))) return inDoubt;
  const position = positionOf(starts[first] as number, ends[next - 1] as number);
  children.push({ type: "blockquote", children: content.children, position });
  return next;
}

/** What begins with marks or an address is another thing behind a line end, which is what remark sees, than behind the mark. */
const looksBack = /[*_~]|www\.|https?:|mailto:|xmpp:/iy;

function mayLookBack(source: string, at: number): boolean {
  looksBack.lastIndex = at;
  return looksBack.test(source);
}

/** Whether a line without the mark is sure to go on with a paragraph, if there is one above. */
function goesOnWithText(page: Page, line: number, isBelowLazy: boolean): boolean {
  // What a delimiter row makes of the line above depends on what stands there behind the mark.
  const isSure = isBelowLazy || !isDelimiterRow(page, line);
  return isSure && indentOf(page, line, 0) <= 3 && beginningOf(page, line) === "text";
}

/** Whether each of these offsets, in ascending order, is in one of the paragraphs, below its first line. */
function areInParagraphs(offsets: readonly number[], nodes: readonly RootContent[]): boolean {
  let at = 0;
  return offsets.every(offset => {
    while (at < nodes.length && endOf(nodes[at] as RootContent) <= offset) at++;
    const node = nodes[at];
    return node?.type === "paragraph" && startOf(node) < offset;
  });
}
