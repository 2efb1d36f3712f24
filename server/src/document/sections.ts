/** Facts → sections: under headings, under bold labels, under list labels. */
import type { Fact, Label, Prose, Words } from "./facts.ts";
import { normalName } from "./names.ts";
import { type Notebook, remembering } from "./remembering.ts";
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

/** What stands before the first section, then the sections in document order. */
export interface SectionTree {
  readonly preamble: readonly Fact[];
  readonly all: readonly Section[];
  readonly chapters: readonly Chapter[];
}

interface Growing extends Section {
  readonly children: Growing[];
  readonly facts: Fact[];
}

const labelDepth = 7;
const chapterDepth = 2;

export function sectionsOf(facts: readonly Fact[], vocabulary: Vocabulary): SectionTree {
  const chapters = chaptersOf(facts, vocabulary);
  const all: Section[] = [];
  for (let index = 0; index < chapters.length; index++) {
    const { sections } = chapters[index] as Chapter;
    const [first] = sections;
    for (const each of sections) all.push(each === first && each.depth === 1 ? withInner(each, chapters, index) : each);
  }
  return { preamble: chapters[0]?.preamble ?? [], all, chapters };
}

function chaptersOf(facts: readonly Fact[], vocabulary: Vocabulary): Chapter[] {
  const chapters: Chapter[] = [];
  let title: SectionHeading | null = null;
  for (let from = 0; from < facts.length; ) {
    const chapter: Chapter = keptChapter(facts, from, title, vocabulary) ?? newChapter(facts, from, title, vocabulary);
    chapters.push(chapter);
    const [first] = chapter.sections;
    if (first?.depth === 1) title = headingOf(first);
    from += chapter.facts.length;
  }
  return chapters;
}

function beginsChapter(fact: Fact | undefined): boolean {
  return fact === undefined || (fact.type === "heading" && fact.depth <= chapterDepth && !fact.nested);
}

interface KeptChapter {
  readonly chapter: Chapter;
  readonly title: SectionHeading | null;
}

/** The chapters that were read last, by what they begin with. */
const kept = new WeakMap<Fact, KeptChapter>();

/** The chapter that was read before and still begins at an index; `null` where it is another one. */
function keptChapter(
  facts: readonly Fact[],
  from: number,
  title: SectionHeading | null,
  vocabulary: Vocabulary
): Chapter | null {
  const known = kept.get(facts[from] as Fact);
  if (!known || known.title !== title || known.chapter.vocabulary !== vocabulary) return null;
  const to = from + known.chapter.facts.length;
  return isSlice(known.chapter.facts, facts, from, to) && beginsChapter(facts[to]) ? known.chapter : null;
}

function newChapter(
  facts: readonly Fact[],
  from: number,
  title: SectionHeading | null,
  vocabulary: Vocabulary
): Chapter {
  let to = from + 1;
  while (!beginsChapter(facts[to])) to++;
  const chapter = readChapter(facts.slice(from, to), title, vocabulary);
  kept.set(facts[from] as Fact, { chapter, title });
  return chapter;
}

function isSlice(known: readonly Fact[], facts: readonly Fact[], from: number, to: number): boolean {
  if (to > facts.length) return false;
  for (let index = 0; index < known.length; index++) if (known[index] !== facts[from + index]) return false;
  return true;
}

function readChapter(facts: readonly Fact[], title: SectionHeading | null, vocabulary: Vocabulary): Chapter {
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
  return { facts, preamble, sections, vocabulary, noted: [] };
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

/** A section of depth 1 with what stands in it in other chapters: those up to the next title. */
function withInner(section: Section, chapters: readonly Chapter[], index: number): Section {
  const inner: Section[] = [];
  for (let at = index + 1; at < chapters.length; at++) {
    const first = chapters[at]?.sections[0];
    if (!first || first.depth === 1) break;
    inner.push(first);
  }
  if (inner.length === 0) return section;
  const known = completed.get(section);
  const own = section.children.length;
  if (known?.children.length === own + inner.length && inner.every((each, at) => known.children[own + at] === each))
    return known;
  const complete = { ...section, children: [...section.children, ...inner] };
  completed.set(section, complete);
  return complete;
}

/** The sections of depth 1 as they were put together last. */
const completed = new WeakMap<Section, Section>();

/** Ends the sections of this depth and more. Those under labels in a list end with their item. */
function closeFrom(open: Growing[], depth: number): void {
  while ((open.at(-1)?.depth ?? 0) >= depth) open.pop();
}

/** The section of a heading, with what stands in it; `null` for none of this document. */
export function sectionOf(tree: SectionTree, heading: SectionHeading | null): Section | null {
  return (heading && sectionsByName(tree).get(heading.name)) ?? null;
}

/** A section of a chapter with all that stands in it, in whatever chapter. */
export function wholeSection(tree: SectionTree, section: Section): Section {
  return section.depth > 1 ? section : (tree.all.find(({ name }) => name === section.name) ?? section);
}

const sectionsByName = remembering(
  ({ all }: SectionTree): ReadonlyMap<Words, Section> => new Map(all.map(section => [section.name, section]))
);

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
