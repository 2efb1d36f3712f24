/** Which of its parts a postmortem has, under whatever names and in whatever form: sections, labels, rows, sentences. */
import { datesIn } from "../days.ts";
import type { DocumentBase } from "../document-base.ts";
import { type Fact, type Prose, proseOf, type Words } from "../facts.ts";
import type { Section } from "../sections.ts";
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
  const { tree, facts, title, frontMatter } = document;
  const sections = tree.all.filter(({ depth, name }) => depth > 1 || name.text !== title?.text);
  const has = new Set<SectionRole>();
  for (const section of sections) for (const role of rolesOfName(section.name.text, section.role)) has.add(role);
  const labels = labelNames(document);
  for (const name of labels) for (const role of rolesOfLabel(name, document)) has.add(role);

  const opening = [tree.preamble, ...tree.all.filter(isOpening).map(each => each.facts)].flat().flatMap(textOf);
  if (opening.some(({ text, lines }) => text.length >= 40 && lines.some(line => !line.label))) has.add("summary");
  if (frontMatter?.values.has("summary") || frontMatter?.values.has("description")) has.add("summary");
  const said = facts.flatMap(textOf);
  if (said.some(({ text }) => causeSentence.test(text))) has.add("cause");
  const telling = [
    ...opening,
    ...tree.all.filter(({ role }) => role === "summary").flatMap(each => each.facts.flatMap(textOf))
  ];
  if (telling.some(({ text }) => impactSentence.test(text))) has.add("impact");
  if (actionItems.length > 0 || said.some(({ text }) => noActions.test(text))) has.add("action-items");
  if (isSequence(facts)) has.add("timeline");
  const isDivided = sections.length > 0 || labels.some(name => rolesOfLabel(name, document).length > 0);
  if (!isDivided && facts.some(isMarkdownToCopy)) return { has, missing: [], isDivided: true };
  return { has, missing: sought.filter(part => !has.has(part)), isDivided };
}

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

function rolesOfLabel(name: string, { vocabulary }: DocumentBase): readonly SectionRole[] {
  const role = vocabulary.sections.exact(name);
  return role === null ? [] : [role, ...(same.get(role) ?? [])];
}

/** `**Impact**: 10 % of …`, `| Impact | 10 % of … |`. */
function labelNames({ facts, tables }: DocumentBase): string[] {
  const labels = facts.flatMap(fact =>
    textOf(fact).flatMap(({ lines }) => lines.flatMap(({ label }) => (label ? [label.name.text] : [])))
  );
  const rows = tables.flatMap(({ columns, rows: all }) =>
    columns.length === 2 ? all.flatMap(({ cells: [name] }) => (name ? [name.text] : [])) : []
  );
  // "Action items" on a line of its own, with no colon behind it.
  const alone = facts.flatMap(fact =>
    fact.type === "paragraph" && fact.prose.lines.length === 1 && fact.prose.text.length < 40 ? [fact.prose.text] : []
  );
  return [...labels, ...rows, ...alone];
}

/** What stands above the first section that is about something: below the title, or below a line of date. */
function isOpening({ depth, parent, role }: Section): boolean {
  return role === null && (depth === 1 || (depth === 2 && parent === null));
}

function textOf(fact: Fact): readonly Prose[] {
  return fact.type === "paragraph" || fact.type === "item" ? proseOf(fact) : [];
}

/** A template that stands in a fence, headings and all. */
function isMarkdownToCopy(fact: Fact): boolean {
  return fact.type === "code" && /^(?:md|markdown)$/i.test(fact.language ?? "") && /^#{1,4} /m.test(fact.content.text);
}

const fewest = 3;

/** Whether it tells events in their order: three and more that begin with a time or a day, or a text with many times. */
function isSequence(facts: readonly Fact[]): boolean {
  let events = 0;
  let times = 0;
  for (const fact of facts) {
    if (fact.type === "code") {
      events += fact.content.text.split("\n", 200).filter(line => clockFirst.test(line)).length;
      continue;
    }
    const first = beginning(fact);
    if (first !== null && (timesIn(first).length > 0 || datesIn(first).length > 0)) events++;
    if (fact.type === "paragraph") times += timesIn(fact.prose.text.slice(0, 4000)).length;
    if (events >= fewest || times > fewest) return true;
  }
  return events >= fewest;
}

const clockFirst = /^\s{0,8}[[(]?(?:\d{4}-\d\d-\d\d[ T])?\d{1,2}:\d{2}/;

function beginning(fact: Fact): string | null {
  const words: Words | undefined =
    fact.type === "table-row" ? fact.cells.find(({ text }) => text !== "") : proseOf(fact)[0];
  return words ? words.text.slice(0, 32) : null;
}
