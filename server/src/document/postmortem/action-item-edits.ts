/** Changes of lists of action items: an owner for each, or a table that has a place for all that an item wants. */
import { sourceOf } from "../../markdown/block.ts";
import type { DocumentBase } from "../document-base.ts";
import { type Edit, insertAfter, startOfLine } from "../edits.ts";
import type { Span } from "../facts.ts";
import { tableOf } from "../table-layout.ts";
import type { ActionItem } from "./action-item.ts";

/** Puts an owner behind the text of each item. */
export function assignAll(items: readonly ActionItem[], owner: string): Edit[] {
  return items.map(({ span }) => insertAfter(span, ` (${owner.startsWith("@") ? owner : `owner: ${owner}`})`));
}

/**
 * Makes a table of a list. What nobody knows becomes a placeholder, but for the owner.
 * @returns `null` for lists that would lose something: with text below an item or between two, or inside something else
 */
export function asTable(
  items: readonly ActionItem[],
  owner: string,
  { lineEnd, wholeOf }: Pick<DocumentBase, "lineEnd" | "wholeOf">
): Edit | null {
  const spans = items.map(({ span }) => wholeOf(span));
  const [first] = spans;
  const last = spans.at(-1);
  if (!first || !last) return null;
  for (const [index, { form, prose }] of items.entries()) {
    const span = spans[index] as Span;
    const previous = spans[index - 1];
    if (form !== "item" || prose.length > 1 || span.block !== first.block) return null;
    if (!isListMark(between(previous ?? { ...span, end: startOfLine(span) }, span))) return null;
  }
  const hasStatus = items.some(({ state }) => state !== "open");
  const head = ["Action", "Owner", "Due", "Ticket", "Type", ...(hasStatus ? ["Status"] : [])];
  const rows = items.map(item => [
    cellText(item.span),
    item.owner ? cellText(item.owner.span) : owner,
    item.due?.text ?? "[Due date]",
    item.ticket ? cellText(item.ticket.span) : "[Ticket link]",
    item.type ? `${item.type.charAt(0).toUpperCase()}${item.type.slice(1)}` : "[Prevent, detect or mitigate]",
    ...(hasStatus ? [item.state === "done" ? "Done" : item.state] : [])
  ]);
  const span = { block: first.block, start: startOfLine(first), end: last.end };
  return { span, text: tableOf([head, ...rows]).join(lineEnd) };
}

/** What stands between two places of a block. */
function between({ block, end }: Span, { start }: Span): string {
  return block.source.slice(end, start);
}

/** Line ends, and the mark of one item with its box. */
function isListMark(text: string): boolean {
  return /^[ \t]*(?:\r?\n[ \t]*)*(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?$/.test(text);
}

/** On one line, with its pipes escaped. */
function cellText(span: Span): string {
  return sourceOf(span)
    .replace(/(?<![ \t])[ \t]*\\?\r?\n[ \t]*/g, " ")
    .replace(/(?<!\\)\|/g, "\\|");
}
