/** Sections that promise something and hold nothing. */

import type { DocumentKind } from "../protocol.ts";
import type { DocumentBase } from "./document-base.ts";
import { type Fact, proseOf } from "./facts.ts";
import { bySection } from "./gathering.ts";
import { wholeSection } from "./section-tree.ts";
import type { Section } from "./sections.ts";
import { kindSections } from "./vocabulary/kind-sections.ts";

/**
 * The headings of a document under which its kind wants something, and under which nothing stands: nothing at all, a
 * comment, the head of a table, bullets without words. A heading that groups others, or says itself what there is to say
 * ("Risk: high"), is none.
 */
export function emptySections({ kind, sections, tree }: DocumentBase): Section[] {
  return emptyOnes(tree).filter(empty => {
    const section = wholeSection(tree, empty);
    const index = sections.indexOf(section);
    return (
      isEmpty(section) &&
      wantedBy(section, kind) &&
      !isSubtitle(section, sections[index - 1]) &&
      !groupsNext(section, sections[index + 1], kind)
    );
  });
}

const emptyOnes = bySection(section => (isEmpty(section) ? [section] : []));

function wantedBy({ role }: Section, kind: DocumentKind): boolean {
  return role !== null && kindSections[kind].has(role);
}

function isEmpty({ role, heading, children, facts }: Section): boolean {
  return (
    role !== null &&
    heading !== null &&
    children.length === 0 &&
    !saysMore.test(heading.text) &&
    heading.links.length === 0 &&
    !facts.some(isContent)
  );
}

/** The first heading below the title, where it says what the document is: "Complete Pre-Deployment Checklist". */
function isSubtitle({ name, parent }: Section, before: Section | undefined): boolean {
  return (
    before?.depth === 1 && before.name === parent?.name && !before.facts.some(isContent) && saysKind.test(name.text)
  );
}

/** "Troubleshooting" above headings of the same level that name its cases, but no part of such a document. */
function groupsNext({ depth, parent }: Section, next: Section | undefined, kind: DocumentKind): boolean {
  if (!next || next.depth !== depth || next.parent !== parent) return false;
  return next.heading !== null && (next.role === null || !kindSections[kind].has(next.role));
}

const saysKind = /\p{L} (?:checklist|runbook|playbook|guide|report|post-?mortem|handbook|manual)s?\W*$/iu;

/** A name with something behind it. */
const saysMore = /\p{L}\s?[:：–—]\s?[\p{L}\p{N}]|\s-\s|\(.{2,1000}\)/u;

function isContent(fact: Fact): boolean {
  switch (fact.type) {
    case "comment":
    case "definition":
    case "note":
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
