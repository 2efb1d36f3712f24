/** What a postmortem says of why it could happen. */
import type { DocumentBase } from "../document-base.ts";
import { type Prose, proseOf, type Words } from "../facts.ts";
import type { Participant } from "../participants.ts";
import { isInCode, wordsLike } from "../prose-spans.ts";
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
export function causesOf({ tree, facts }: DocumentBase, participants: readonly Participant[]): Causes | null {
  const sections = tree.all.filter(section => section.role === "cause" && !hasCauseAbove(section));
  const texts = sections.flatMap(textsIn);
  const [first] = sections;
  if (!first || texts.every(({ text }) => text.trim() === "")) return null;
  const items = sections
    .flatMap(section => factsWithin(section))
    .filter(fact => fact.type === "item" && fact.level === 1);
  const names = tree.all.map(({ name }) => name.text);
  const length = texts.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);
  const areSeveral =
    length > aFewSentences ||
    items.length > 1 ||
    sections.length > 1 ||
    sections.some(({ children }) => children.length > 1) ||
    names.some(name => severalCauses.test(name)) ||
    texts.some(({ text }) => severalCauses.test(text)) ||
    facts.some(fact => proseOf(fact).some(({ text }) => /\bcontributing (?:factors?|causes?)\b/i.test(text)));
  return { name: first.name, areSeveral, people: peopleIn(texts, participants) };
}

/** In words: a longer text tells how one thing led to another, and names more than one of them. */
const aFewSentences = 80;

function hasCauseAbove({ parent }: Section): boolean {
  for (let each = parent; each; each = each.parent) if (each.role === "cause") return true;
  return false;
}

function textsIn(section: Section): Prose[] {
  return factsWithin(section).flatMap(fact =>
    fact.type === "paragraph" || fact.type === "item" || fact.type === "table-row" ? [...proseOf(fact)] : []
  );
}

const handle = /(?<![\w.+/@#-])@(?=[\w.-]*[A-Za-z])[A-Za-z\d](?:[\w.-]*\w)?(?![\w@/])/g;

function peopleIn(texts: readonly Prose[], participants: readonly Participant[]): Words[] {
  const listed = participants.map(({ text }) => text).filter(name => name.length > 3);
  const known = listed.length > 0 ? new RegExp(`(?<![\\w@])(?:${listed.map(escaped).join("|")})(?![\\w@])`, "g") : null;
  return texts.flatMap(prose => {
    const handles = [...prose.text.matchAll(handle)].length > 0 ? wordsLike(prose, handle) : [];
    const names = known ? wordsLike(prose, known).filter(each => !handles.some(other => overlaps(each, other))) : [];
    return [...handles, ...names].filter(({ span }) => !isInCode(prose, span));
  });
}

function overlaps({ span: one }: Words, { span: other }: Words): boolean {
  return one.start < other.end && other.start < one.end;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
