/** Which section each fact stands in, and what of a runbook that section is for. */
import type { DocumentBase } from "../document-base.ts";
import type { Fact, Prose, Words } from "../facts.ts";
import type { Section, SectionHeading } from "../sections.ts";
import type { SectionRole } from "../vocabulary/sections.ts";

/** What a part of a runbook is for. */
export type StepKind = "check" | "diagnosis" | "mitigation" | "verification" | "communicate";

/** Facts by their index in the document: `to` is the index behind the last one. */
export interface Extent {
  readonly from: number;
  readonly to: number;
}

export interface Outline {
  /** The innermost section of a fact; a heading stands in the section that it opens. */
  sectionAt(index: number): Section | null;
  /** From its name to the last fact below it. */
  extentOf(section: SectionHeading): Extent;
}

export function outlineOf({ facts, sections }: Pick<DocumentBase, "facts" | "sections">): Outline {
  const opened = new Map<Prose | Fact, Section>();
  for (const section of sections) {
    if (section.heading) opened.set(section.heading, section);
    for (const fact of section.facts) opened.set(fact, section);
  }
  const at = facts.map(fact => opened.get(fact.type === "heading" ? fact.prose : fact) ?? opened.get(fact) ?? null);
  const extents = new Map<Words, { from: number; to: number }>();
  at.forEach((innermost, index) => {
    for (let section: SectionHeading | null = innermost; section; section = section.parent) {
      const extent = extents.get(section.name);
      if (extent) extent.to = index + 1;
      else extents.set(section.name, { from: index, to: index + 1 });
    }
  });
  return {
    sectionAt: index => at[index] ?? null,
    extentOf: section => extents.get(section.name) ?? { from: 0, to: 0 }
  };
}

/** Those of things in document order that stand in an extent. */
export function within<Thing extends { readonly at: number }>(
  things: readonly Thing[],
  { from, to }: Extent
): readonly Thing[] {
  return things.slice(firstNotBefore(things, from), firstNotBefore(things, to));
}

function firstNotBefore(things: readonly { readonly at: number }[], index: number): number {
  let low = 0;
  let high = things.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((things[middle] as { readonly at: number }).at < index) low = middle + 1;
    else high = middle;
  }
  return low;
}

const kinds: Partial<Record<SectionRole, StepKind>> = {
  check: "check",
  diagnosis: "diagnosis",
  mitigation: "mitigation",
  resolution: "mitigation",
  verification: "verification",
  communication: "communicate",
  escalation: "communicate"
};

/** What a section is for: its own name says it, else that of the section around it. */
export function kindOf(section: SectionHeading | null): StepKind | null {
  for (let each: SectionHeading | null = section; each; each = each.parent) {
    const kind = ownKindOf(each);
    if (kind) return kind;
  }
  return null;
}

/** What the name of a section itself says that it is for. */
export function ownKindOf({ role }: SectionHeading): StepKind | null {
  return (role && kinds[role]) ?? null;
}
