/** Quotes at the left edge. Their content is a page of its own, on which no line has the mark any more. */
import type { List } from "mdast";
import { positionOf, startOf } from "./nodes.ts";
import { type Holder, headOf, inDoubt, indentOf, isWritten, type Page, type ReadBlocks } from "./page.ts";
import { beginningOf } from "./paragraphs.ts";
import { isDelimiterRow } from "./tables.ts";

/**
 * Reads a quote in which each line has its mark, but for those that go on with the paragraph in its last. Returns the line
 * behind it, or `inDoubt`.
 */
export function readQuote(page: Page, first: number, { children }: Holder, readBlocks: ReadBlocks): number {
  const { source, starts, ends, heads, texts } = page;
  const own = { starts: [] as number[], ends: [] as number[], heads: [] as number[] };
  let next = first;
  for (; next < starts.length && source.charAt(starts[next] as number) === ">"; next++) {
    const mark = starts[next] as number;
    const end = ends[next] as number;
    const behind = source.charAt(mark + 1);
    if (behind === "\t") return inDoubt;
    const start = behind === " " ? mark + 2 : mark + 1;
    own.starts.push(start);
    own.ends.push(end);
    own.heads.push(headOf(source, start, end));
  }
  if (page.isQuote || next === first) return inDoubt;
  const marked = next;
  for (; isWritten(page, next) && goesOnWithText(page, next, marked); next++) {
    own.starts.push(starts[next] as number);
    own.ends.push(ends[next] as number);
    own.heads.push(heads[next] as number);
  }
  if (isWritten(page, next)) return inDoubt;
  const content: Holder = { children: [] };
  const inside: Page = { source, ...own, texts, isOpen: false, isBelowList: false, columns: [], isQuote: true };
  if (readBlocks(inside, 0, 0, content) === inDoubt) return inDoubt;
  const [last] = content.children.slice(-1);
  if (next > marked && (last?.type !== "paragraph" || startOf(last) >= (starts[marked] as number))) return inDoubt;
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

/** Whether a line without the mark is sure to go on with a paragraph, if there is one above. `marked`: the first of them. */
function goesOnWithText(page: Page, line: number, marked: number): boolean {
  // What a delimiter row makes of the line above depends on what stands there behind the mark.
  const isSure = line > marked || !isDelimiterRow(page, line);
  return isSure && indentOf(page, line, 0) <= 3 && beginningOf(page, line) === "text";
}
