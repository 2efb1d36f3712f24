/** One file may hold many runbooks, under `## Runbook: X` or with the same sections under each alert: they are told apart. */
import type { DocumentBase } from "../document-base.ts";
import type { Words } from "../facts.ts";
import { groupBy } from "../groups.ts";
import type { Section } from "../sections.ts";
import type { SectionRole } from "../vocabulary/sections.ts";
import { bookTitle } from "../vocabulary/steps.ts";
import type { Extent, Outline } from "./outline.ts";

/** One runbook of a file: the whole file, or a section of it. */
export interface BookPart extends Extent {
  /** Where a finding about all of it is shown. */
  readonly place: Words;
  /** The section that it is; `null` where it is the whole file. */
  readonly section: Section | null;
}

/** The runbooks of a file, in order: at least one. */
export function bookParts(
  { facts, sections, place, title }: Pick<DocumentBase, "facts" | "sections" | "place" | "title">,
  outline: Outline
): BookPart[] {
  const named = sections.filter(({ form, name }) => form === "heading" && bookTitle.test(name.text));
  const parts = named.length > 1 ? sameDepth(named) : alike(sections);
  if (parts.length > 1) {
    return parts.map(section => ({ ...outline.extentOf(section), place: section.name, section }));
  }
  return [{ from: 0, to: facts.length, place: { text: title?.text ?? "", span: place }, section: null }];
}

/** The runbook that each fact of a file belongs to, by the index of the fact; `undefined` for what is said for all. */
export function partsByFact(parts: readonly BookPart[]): readonly (BookPart | undefined)[] {
  const partAt: (BookPart | undefined)[] = [];
  for (const part of parts) for (let index = part.from; index < part.to; index++) partAt[index] = part;
  return partAt;
}

/** Those of the depth of the first: a book inside a book is a part of it. */
function sameDepth(sections: readonly Section[]): Section[] {
  const depth = sections.reduce((least, section) => Math.min(least, section.depth), Number.POSITIVE_INFINITY);
  return sections.filter(section => section.depth === depth && section.depth > 1);
}

const telling: ReadonlySet<SectionRole> = new Set([
  "symptoms",
  "meaning",
  "impact",
  "check",
  "diagnosis",
  "mitigation",
  "resolution",
  "verification",
  "escalation"
]);

/** Sections of one parent that each have two and more of what a runbook consists of, and have two of them in common. */
function alike(sections: readonly Section[]): Section[] {
  const families = groupBy(
    sections.filter(section => section.form === "heading" && rolesBelow(section).size >= 2),
    section => section.parent
  );
  for (const family of families.values()) {
    if (family.length < 2) continue;
    const [first, second] = family.map(rolesBelow) as [Set<SectionRole>, Set<SectionRole>];
    const common = [...first].filter(role => second.has(role));
    if (common.length >= 2) return family;
  }
  return [];
}

function rolesBelow({ children }: Section): Set<SectionRole> {
  return new Set(children.flatMap(({ role }) => (role !== null && telling.has(role) ? [role] : [])));
}
