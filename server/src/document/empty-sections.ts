/** Sections that promise something and hold nothing. */
import type { DocumentBase } from "./document-base.ts";
import { type Fact, proseOf } from "./facts.ts";
import type { Section } from "./sections.ts";
import { kindSections } from "./vocabulary/kind-sections.ts";

/**
 * The headings of a document under which its kind wants something, and under which nothing stands: nothing at all, a
 * comment, the head of a table, bullets without words. A heading that groups others, or says itself what there is to say
 * ("Risk: high"), is none.
 */
export function emptySections({ kind, sections }: DocumentBase): Section[] {
  return sections.filter(
    ({ role, heading, children, facts }) =>
      role !== null &&
      heading !== null &&
      kindSections[kind].has(role) &&
      children.length === 0 &&
      !saysMore.test(heading.text) &&
      heading.links.length === 0 &&
      !facts.some(isContent)
  );
}

/** A name with something behind it. */
const saysMore = /\p{L}\s?[:：–—]\s?[\p{L}\p{N}]|\s-\s|\(.{2,}\)/u;

function isContent(fact: Fact): boolean {
  switch (fact.type) {
    case "comment":
    case "definition":
    case "table-head":
    case "front-matter":
      return false;
    case "code":
    case "html":
      return fact.content.text.trim() !== "";
    case "table-row":
      return true;
    default:
      return proseOf(fact).some(
        ({ text, images, references }) => text !== "" || images.length > 0 || references.length > 0
      );
  }
}
