/** What a postmortem says of why it could happen. */
import type { DocumentBase } from "../document-base.ts";
import { type Prose, proseOf, type Words } from "../facts.ts";
import { anyFact, anySection, bySection, joined } from "../gathering.ts";
import type { Participant } from "../participants.ts";
import { isInCode, wordsLike } from "../prose-spans.ts";
import { rememberedTest, remembering, rememberingAmong, rememberingLists } from "../remembering.ts";
import { wholeSection } from "../section-tree.ts";
import { factsWithin, type Section } from "../sections.ts";
import { severalCauses } from "../vocabulary/causes.ts";

export interface Causes {
  /** The section that names the cause; the first of several. */
  readonly name: Words;
  /** Whether it says that more than one thing had to come together, or tells the whole story. */
  readonly areSeveral: boolean;
  /** Names and handles of people in its text. */
  readonly people: readonly Words[];
}

/** `null` where no section is about causes, or nothing stands in it. */
export function causesOf({ tree }: DocumentBase, participants: readonly Participant[]): Causes | null {
  const sections = causeSections(tree).map(section => wholeSection(tree, section));
  const texts = joined(sections, textsIn);
  const [first] = sections;
  if (!first || texts.every(({ text }) => text.trim() === "")) return null;
  const areSeveral =
    sections.length > 1 ||
    sections.some(tellsSeveral) ||
    namesSeveral(tree) ||
    texts.some(saysSeveral) ||
    namesContributors(tree);
  const names = namesLike(participants.map(({ text }) => text));
  return { name: first.name, areSeveral, people: texts.flatMap(text => peopleIn(text, names)) };
}

const causeSections = bySection((section): readonly Section[] =>
  section.role === "cause" && !hasCauseAbove(section) ? [section] : []
);

/** Whether a section alone has several parts, items, or more than a few sentences. */
const tellsSeveral = remembering((section: Section): boolean => {
  const items = factsWithin(section).filter(fact => fact.type === "item" && fact.level === 1);
  const length = textsIn(section).reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);
  return length > aFewSentences || items.length > 1 || section.children.length > 1;
});

const saysSeveral = rememberedTest(severalCauses);
const namesSeveral = anySection(({ name }) => severalCauses.test(name.text));
const namesContributors = anyFact(fact =>
  proseOf(fact).some(({ text }) => /\bcontributing (?:factors?|causes?)\b/i.test(text))
);

/** In words: a longer text tells how one thing led to another, and names more than one of them. */
const aFewSentences = 80;

function hasCauseAbove({ parent }: Section): boolean {
  for (let each = parent; each; each = each.parent) if (each.role === "cause") return true;
  return false;
}

const textsIn = remembering((section: Section): readonly Prose[] =>
  factsWithin(section).flatMap(fact =>
    fact.type === "paragraph" || fact.type === "item" || fact.type === "table-row" ? proseOf(fact) : []
  )
);

const handle = /(?<![\w.+/@#-])@(?=[\w.-]*[A-Za-z])[A-Za-z\d](?:[\w.-]*\w)?(?![\w@/])/g;

/** What finds the names of these people; `null` without any. */
const namesLike = rememberingLists((people: readonly string[]): RegExp | null => {
  const listed = people.filter(name => name.length > 3);
  return listed.length > 0 ? new RegExp(`(?<![\\w@])(?:${listed.map(escaped).join("|")})(?![\\w@])`, "g") : null;
});

const peopleIn = rememberingAmong((prose: Prose, known: RegExp | null): readonly Words[] => {
  const handles = wordsLike(prose, handle);
  const names = known ? wordsLike(prose, known).filter(each => !handles.some(other => overlaps(each, other))) : [];
  return [...handles, ...names].filter(({ span }) => !isInCode(prose, span));
});

function overlaps({ span: one }: Words, { span: other }: Words): boolean {
  return one.start < other.end && other.start < one.end;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
