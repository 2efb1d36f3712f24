/** Which of its parts a postmortem has, under whatever names and in whatever form: sections, labels, rows, sentences. */
import { datesIn } from "../days.ts";
import type { DocumentBase } from "../document-base.ts";
import { type Fact, type Prose, proseOf, type Words } from "../facts.ts";
import { anyFact, anyPart, anySection, byChapter, bySection, thingByThing } from "../gathering.ts";
import { noting } from "../remembering.ts";
import type { SectionTree } from "../section-tree.ts";
import type { Chapter, Section } from "../sections.ts";
import { tablesOfChapter } from "../tables.ts";
import { timesIn } from "../times.ts";
import { causeSentence, impactSentence, noActions, partNames } from "../vocabulary/postmortems.ts";
import type { SectionRole } from "../vocabulary/sections.ts";
import type { ActionItemGroup } from "./action-items.ts";

/** What readers of any postmortem look for, the most needed first. */
const sought = [
  "timeline",
  "cause",
  "action-items",
  "summary",
  "impact",
  "resolution",
  "lessons"
] as const satisfies readonly SectionRole[];

export type PostmortemPart = (typeof sought)[number];

/** What a postmortem is made of. */
export interface Parts {
  /** The roles of the sections that it has, or something that serves for them. */
  readonly has: ReadonlySet<SectionRole>;
  /** Those that readers look for and that it does not have, the most needed first. */
  readonly missing: readonly PostmortemPart[];
  /** Whether anything in it has a name: a heading below the title, a label. */
  readonly isDivided: boolean;
}

export function partsOf(document: DocumentBase, actionItems: readonly ActionItemGroup[]): Parts {
  const { tree, title, frontMatter } = document;
  const titles = titlesIn(tree).filter(({ name }) => name.text !== title?.text);
  const labels = rolesOfLabels(tree);
  const has = new Set<SectionRole>([
    ...titles.flatMap(({ name, role }) => rolesOfName(name.text, role)),
    ...rolesOfSections(tree),
    ...labels
  ]);
  if (isSummarized(tree) || frontMatter?.values.has("summary") || frontMatter?.values.has("description"))
    has.add("summary");
  if (saysCause(tree)) has.add("cause");
  if (saysImpact(tree)) has.add("impact");
  if (actionItems.length > 0 || saysNoActions(tree)) has.add("action-items");
  if (isSequence(tree)) has.add("timeline");
  const isDivided = titles.length > 0 || labels.length > 0 || hasInner(tree);
  if (!isDivided && isToCopy(tree)) return { has, missing: [], isDivided: true };
  return { has, missing: sought.filter(part => !has.has(part)), isDivided };
}

const titlesIn = bySection((section): readonly Section[] => (section.depth === 1 ? [section] : []));
const hasInner = anySection(({ depth }) => depth > 1);
const rolesOfSections = byChapter(({ sections }): readonly SectionRole[] => [
  ...new Set(sections.flatMap(({ depth, name, role }) => (depth > 1 ? rolesOfName(name.text, role) : [])))
]);

/** The roles of all that is named like a part without being a section, once for each chapter. */
const rolesOfLabels = byChapter(chapter => {
  const { exact } = chapter.vocabulary.sections;
  const roles = new Set(labelNames(chapter).map(name => exact(name)));
  return [...roles].flatMap(role => (role === null ? [] : [role, ...(same.get(role) ?? [])]));
});

/** Whether what stands above the first section that is about something tells enough. */
const isSummarized = anyPart(
  ({ section, facts }) =>
    (section === null || isOpening(section)) &&
    facts.some(fact => textOf(fact).some(({ text, lines }) => text.length >= 40 && lines.some(line => !line.label)))
);
const saysImpact = anyPart(
  ({ section, facts }) =>
    (section === null || isOpening(section) || section.role === "summary") &&
    facts.some(fact => textOf(fact).some(({ text }) => impactSentence.test(text)))
);
const saysCause = anyFact(fact => textOf(fact).some(({ text }) => causeSentence.test(text)));
const saysNoActions = anyFact(fact => textOf(fact).some(({ text }) => noActions.test(text)));

function rolesOfName(name: string, role: SectionRole | null): SectionRole[] {
  const served = partNames.flatMap(([part, words]) => (words.test(name) ? [part] : []));
  return role === null ? served : [role, ...served, ...(same.get(role) ?? [])];
}

/** Sections that are part of another one, or serve for it. */
const same: ReadonlyMap<SectionRole, readonly SectionRole[]> = new Map([
  ["went-well", ["lessons"]],
  ["went-poorly", ["lessons"]],
  ["lucky", ["lessons"]],
  ["mitigation", ["resolution"]],
  ["symptoms", ["impact"]],
  ["background", ["summary"]],
  ["diagnosis", ["cause"]]
]);

/** `**Impact**: 10 % of …`, `| Impact | 10 % of … |`. */
function labelNames(chapter: Chapter): string[] {
  const rows = tablesOfChapter(chapter).flatMap(({ columns, rows: all }) =>
    columns.length === 2 ? all.flatMap(({ cells: [name] }) => (name ? [name.text] : [])) : []
  );
  return [...namesOf(chapter.facts), ...rows];
}

const namesOf = thingByThing((fact: Fact): readonly string[] => {
  const labels = textOf(fact).flatMap(({ lines }) => lines.flatMap(({ label }) => (label ? [label.name.text] : [])));
  // "Action items" on a line of its own, with no colon behind it.
  return fact.type === "paragraph" && fact.prose.lines.length === 1 && fact.prose.text.length < 40
    ? [...labels, fact.prose.text]
    : labels;
});

/** What stands above the first section that is about something: below the title, or below a line of date. */
function isOpening({ depth, parent, role }: Section): boolean {
  return role === null && (depth === 1 || (depth === 2 && parent === null));
}

function textOf(fact: Fact): readonly Prose[] {
  return fact.type === "paragraph" || fact.type === "item" ? proseOf(fact) : [];
}

/** A template that stands in a fence, headings and all. */
const isToCopy = anyFact(
  fact => fact.type === "code" && /^(?:md|markdown)$/i.test(fact.language ?? "") && /^#{1,4} /m.test(fact.content.text)
);

const fewest = 3;

/** Whether it tells events in their order: three and more that begin with a time or a day, or a text with many times. */
function isSequence({ chapters }: SectionTree): boolean {
  let [events, times] = [0, 0];
  for (const chapter of chapters) {
    const counted = countsOf(chapter);
    events += counted.events;
    times += counted.times;
    if (events >= fewest || times > fewest) return true;
  }
  return false;
}

/** Events, and times in running texts: counted until there are enough. */
const countsOf = noting(({ facts }: Chapter): { readonly events: number; readonly times: number } => {
  let [events, times] = [0, 0];
  for (const fact of facts) {
    if (events >= fewest || times > fewest) break;
    if (fact.type === "code") {
      events += fact.content.text.split("\n", 200).filter(line => clockFirst.test(line)).length;
      continue;
    }
    const first = beginning(fact);
    if (first !== null && (timesIn(first).length > 0 || datesIn(first).length > 0)) events++;
    if (fact.type === "paragraph") times += timesIn(fact.prose.text.slice(0, 4000)).length;
  }
  return { events, times };
});

const clockFirst = /^\s{0,8}[[(]?(?:\d{4}-\d\d-\d\d[ T])?\d{1,2}:\d{2}/;

function beginning(fact: Fact): string | null {
  const words: Words | undefined =
    fact.type === "table-row" ? fact.cells.find(({ text }) => text !== "") : proseOf(fact)[0];
  return words ? words.text.slice(0, 32) : null;
}
