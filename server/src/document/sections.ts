/** Facts → sections: under headings, under bold labels, under list labels. */
import type { Fact, Label, Prose, Words } from "./facts.ts";
import { normalName } from "./names.ts";
import type { SectionRole } from "./vocabulary/sections.ts";
import type { Vocabulary } from "./vocabulary/vocabulary.ts";

export interface Section {
  readonly role: SectionRole | null;
  readonly name: Words;
  /** The heading, with its links and code; `null` for a label. */
  readonly heading: Prose | null;
  /** 1–6 for headings, more for labels: a label ends with the next heading. */
  readonly depth: number;
  readonly form: "heading" | "label";
  readonly parent: Section | null;
  readonly children: readonly Section[];
  /** What stands directly under the name, up to the next section. */
  readonly facts: readonly Fact[];
}

/** What stands before the first section, then the sections in document order. */
export interface SectionTree {
  readonly preamble: readonly Fact[];
  readonly all: readonly Section[];
}

interface Growing extends Section {
  readonly children: Growing[];
  readonly facts: Fact[];
}

const labelDepth = 7;

export function sectionsOf(facts: Iterable<Fact>, { sections: names }: Vocabulary): SectionTree {
  const preamble: Fact[] = [];
  const all: Growing[] = [];
  const open: Growing[] = [];

  const start = (name: Words, heading: Prose | null, role: SectionRole | null, depth: number): void => {
    closeFrom(open, depth);
    const parent = open.at(-1) ?? null;
    const section: Growing = {
      role,
      name,
      heading,
      depth,
      form: heading ? "heading" : "label",
      parent,
      children: [],
      facts: []
    };
    parent?.children.push(section);
    all.push(section);
    open.push(section);
  };

  for (const fact of facts) {
    if (fact.type === "heading" && !fact.nested) {
      start(fact.prose, fact.prose, names.contained(fact.prose.text), fact.depth);
      continue;
    }
    const label = labelOf(fact);
    const level = "level" in fact ? fact.level : 0;
    if ("level" in fact) closeFrom(open, labelDepth + (fact.type === "item" ? level : level + 1));
    const role = label && names.exact(label.name.text);
    if (label && opensSection(label, role ?? null, fact)) {
      start(label.name, null, role ?? null, labelDepth + level);
    }
    (open.at(-1)?.facts ?? preamble).push(fact);
  }
  return { preamble, all };
}

/** Ends the sections of this depth and more. Those under labels in a list end with their item. */
function closeFrom(open: Growing[], depth: number): void {
  while ((open.at(-1)?.depth ?? 0) >= depth) open.pop();
}

/** A section and all below it, in document order. */
export function factsWithin(section: Section): Fact[] {
  return [...section.facts, ...section.children.flatMap(factsWithin)];
}

/** Whether a section and all around it have such a role; that of the title may be called anything. */
export function isWithinRoles(section: Section, roles: ReadonlySet<SectionRole | null>): boolean {
  for (let each: Section | null = section; each && each.depth > 1; each = each.parent) {
    if (!roles.has(each.role)) return false;
  }
  return true;
}

/** A label alone on its line, in a paragraph or an item of its own. */
function labelOf(fact: Fact): Label | null {
  if (fact.type !== "paragraph" && fact.type !== "item") return null;
  const lines = fact.prose?.lines ?? [];
  const label = lines.at(-1)?.label;
  return label && label.value.text === "" && lines.length <= 2 ? label : null;
}

/** Any bold label opens a section, a plain one only under a name of the vocabulary. */
function opensSection(label: Label, role: SectionRole | null, fact: Fact): boolean {
  if (fact.type === "item" && fact.box !== null) return false;
  if (label.form === "plain") return role !== null || /^contributing factors\b/.test(normalName(label.name.text));
  return role !== null || (fact.type === "paragraph" && label.name.text.length < 60);
}
