/** Puts an item into a list. */
import { sourceOf } from "../markdown/block.ts";
import type { DocumentBase } from "./document-base.ts";
import { type Edit, insertAfter, startOfLine } from "./edits.ts";
import type { ItemFact } from "./facts.ts";

/**
 * An item at the end of a list, behind all that belongs to its last one: with the mark of that, the next number, an open
 * box where that has one. `last`: the last outermost item of the list; `text`: one line of Markdown. `null` where the source
 * does not show the mark.
 */
export function itemAtEnd(
  { span: own, box }: ItemFact,
  text: string,
  { lineEnd, wholeOf }: Pick<DocumentBase, "lineEnd" | "wholeOf">
): Edit | null {
  const span = wholeOf(own);
  const { block } = span;
  const start = startOfLine(span);
  const head = /^((?:[ \t]*>)?[ \t]*)([-*+]|\d{1,9}(?=[.)]))([.)]?[ \t]+)/.exec(block.source.slice(start, start + 200));
  if (!head || sourceOf({ block, start, end: span.start }).replace(">", "").trim() !== "") return null;
  const [, before = "", mark = "", behind = ""] = head;
  const number = /^\d/.test(mark) ? `${Number(mark) + 1}` : mark;
  const end = { block, start, end: block.source.trimEnd().length };
  return insertAfter(end, `${lineEnd}${before}${number}${behind}${box === null ? "" : "[ ] "}${text}`);
}
