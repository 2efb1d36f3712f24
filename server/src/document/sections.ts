/** Facts → sections: under headings, under bold labels, under list labels. */
import type { Fact, Label, Prose, Words } from "./facts.ts";
import { normalName } from "./names.ts";
import { type Notebook, notebooks } from "./remembering.ts";
import type { SectionRole } from "./vocabulary/sections.ts";
import type { Vocabulary } from "./vocabulary/vocabulary.ts";

/** What a section is called and where it stands, whatever stands in it. */
export interface SectionHeading {
  readonly role: SectionRole | null;
  readonly name: Words;
  /** The heading, with its links and code; `null` for a label. */
  readonly heading: Prose | null;
  /** 1–6 for headings, more for labels: a label ends with the next heading. */
  readonly depth: number;
  readonly form: "heading" | "label";
  /** What it stands in; by its name it is told from others, for a section has others around it in each chapter. */
  readonly parent: SectionHeading | null;
}

export interface Section extends SectionHeading {
  readonly children: readonly Section[];
  /** What stands directly under the name, up to the next section. */
  readonly facts: readonly Fact[];
}

/**
 * What stands between two main headings, those of depth 1 and 2. It stays the same object as long as it says the same
 * and stands under the same title, and with it all that was read from it.
 */
export interface Chapter extends Notebook {
  /** All of them, headings too, in document order. */
  readonly facts: readonly Fact[];
  /** Those before its first section; only the first chapter of a document has any. */
  readonly preamble: readonly Fact[];
  /** Its sections, in document order. One of depth 1 has only those children that stand in the same chapter. */
  readonly sections: readonly Section[];
  readonly vocabulary: Vocabulary;
}

interface Growing extends Section {
  readonly children: Growing[];
  readonly facts: Fact[];
}

const labelDepth = 7;
const notebook = notebooks();

/** Reads what stands from one main heading to the next one; `title` is the heading of depth 1 above it. */
export function readChapter(facts: readonly Fact[], title: SectionHeading | null, vocabulary: Vocabulary): Chapter {
  const { sections: names } = vocabulary;
  const preamble: Fact[] = [];
  const sections: Growing[] = [];
  const open: Growing[] = [];

  const start = (name: Words, heading: Prose | null, role: SectionRole | null, depth: number): void => {
    closeFrom(open, depth);
    const around = open.at(-1);
    const parent = around ? headingOf(around) : depth > 1 ? title : null;
    const form = heading ? "heading" : "label";
    const section: Growing = { role, name, heading, depth, form, parent, children: [], facts: [] };
    around?.children.push(section);
    sections.push(section);
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
  return { facts, preamble, sections, vocabulary, ...notebook() };
}

/** The heading of a section: the same object as long as it is called so, whatever stands below it. */
export function headingOf({ role, name, heading, depth, form, parent }: Section): SectionHeading {
  const known = headings.get(name);
  if (known && known.role === role && known.depth === depth && known.parent === parent) return known;
  const fresh = { role, name, heading, depth, form, parent };
  headings.set(name, fresh);
  return fresh;
}

const headings = new WeakMap<Words, SectionHeading>();

/** Ends the sections of this depth and more. Those under labels in a list end with their item. */
function closeFrom(open: Growing[], depth: number): void {
  while ((open.at(-1)?.depth ?? 0) >= depth) open.pop();
}

/** A section and all below it, in document order. */
export function factsWithin(section: Section): Fact[] {
  return [...section.facts, ...section.children.flatMap(factsWithin)];
}

/** Whether a section and all around it have such a role; that of the title may be called anything. */
export function isWithinRoles(section: SectionHeading, roles: ReadonlySet<SectionRole | null>): boolean {
  for (let each: SectionHeading | null = section; each && each.depth > 1; each = each.parent) {
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
