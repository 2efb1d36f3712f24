/** Whether a runbook says who helps when its own steps do not. */
import type { DocumentBase } from "../document-base.ts";
import { type Fact, proseOf } from "../facts.ts";
import { fieldText } from "../fields.ts";
import { escalates } from "../vocabulary/escalations.ts";
import { type BookPart, partsByFact } from "./books.ts";
import type { CommandBlock } from "./commands.ts";

/**
 * The runbooks of a file that name nobody: neither in what is their own, nor in what the file says for all of them.
 */
export function partsWithoutHelp(
  parts: readonly BookPart[],
  { facts, fields, frontMatter }: Pick<DocumentBase, "facts" | "fields" | "frontMatter">,
  commandBlocks: ReadonlyMap<Fact, CommandBlock>
): ReadonlySet<BookPart> {
  if (fieldText(fields, "owner", "on-call", "commander") !== null) return new Set();
  const keys = [...(frontMatter?.keys ?? [])];
  if (keys.some(key => /owner|team|contact|slack|on-?call|maintainer/.test(key))) return new Set();
  const helping = facts.flatMap((fact, index) => (says(fact, commandBlocks.get(fact) ?? null) ? [index] : []));
  const partAt = partsByFact(parts);
  const helped = new Set(helping.map(index => partAt[index]));
  return new Set(helped.has(undefined) ? [] : parts.filter(part => !helped.has(part)));
}

function says(fact: Fact, block: CommandBlock | null): boolean {
  if (fact.type === "heading" && !/escal|contact|support|エスカレ|連絡/i.test(fact.prose.text)) return false;
  if (proseOf(fact).some(({ text }) => escalates.test(text))) return true;
  return block?.comments.some(comment => escalates.test(comment.text)) ?? false;
}
