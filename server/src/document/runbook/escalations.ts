/** Whether a runbook says who helps when its own steps do not. */

import type { DocumentBase } from "../document-base.ts";
import { type Fact, proseOf } from "../facts.ts";
import { fieldText } from "../fields.ts";
import { remembering } from "../remembering.ts";
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
  const helping = facts.flatMap((fact, index) => (says(fact) || comments(commandBlocks.get(fact)) ? [index] : []));
  const partAt = partsByFact(parts);
  const helped = new Set(helping.map(index => partAt[index]));
  return new Set(helped.has(undefined) ? [] : parts.filter(part => !helped.has(part)));
}

const says = remembering((fact: Fact) => {
  if (fact.type === "heading" && !/escal|contact|support|エスカレ|連絡/i.test(fact.prose.text)) return false;
  return proseOf(fact).some(({ text }) => escalates.test(text));
});

function comments(block: CommandBlock | undefined): boolean {
  return block !== undefined && commentsHelp(block);
}

const commentsHelp = remembering((block: CommandBlock) => block.comments.some(({ text }) => escalates.test(text)));
