/** Whether what is added to a document will be read as it is meant, and not as a part of what nobody closed. */
import type { DocumentBase } from "../document/document-base.ts";
import { type Edit, spanOf } from "../document/edits.ts";
import { sourceReader } from "../document/ops-document.ts";

/** Behind an open block of code, or an open comment, all is code or comment. Only the block around the edit is read again. */
export function isReadable({ span: { block, end }, text }: Edit, { facts }: Pick<DocumentBase, "facts">): boolean {
  const before = facts.findLast(fact => spanOf(fact).block === block && spanOf(fact).start <= end);
  if (before?.type !== "code" && before?.type !== "comment" && before?.type !== "html") return true;
  const after = sourceReader().read(`${block.source.slice(0, end)}${text}`);
  const last = after.blocks.at(-1)?.facts.at(-1);
  return last?.type !== "code" && last?.type !== "comment" && last?.type !== "html";
}
