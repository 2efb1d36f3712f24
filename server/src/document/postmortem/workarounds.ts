/** Fixes that are not meant to stay, and whether anything replaces them. */
import type { DocumentBase } from "../document-base.ts";
import { type Fact, proseOf, type Words } from "../facts.ts";
import { isInCode } from "../prose-spans.ts";
import type { Section, SectionHeading } from "../sections.ts";
import { placed, type Sentence, sentencesOf } from "../sentences.ts";
import type { SectionRole } from "../vocabulary/sections.ts";
import { emptyWords, onlyMeanwhile, replaced, replacingItem, workaround } from "../vocabulary/workarounds.ts";
import type { ActionItemGroup } from "./action-items.ts";

const elsewhere: ReadonlySet<SectionRole | null> = new Set<SectionRole | null>([
  "action-items",
  "lessons",
  "went-well",
  "went-poorly",
  "lucky",
  "cause"
]);

/** The workarounds that a postmortem tells of and that no item replaces, in order. */
export function workaroundsOf({ tree, facts }: DocumentBase, actionItems: readonly ActionItemGroup[]): Words[] {
  const sentences = [tree.preamble, ...tree.all.filter(tells).map(section => section.facts)]
    .flat()
    .flatMap(textIn)
    .flatMap(sentencesOf);
  const found = sentences.flatMap(sentence => {
    const [match] = [...sentence.text.matchAll(workaround)];
    return match && !onlyMeanwhile.test(sentence.text) ? [{ sentence, match }] : [];
  });
  if (found.length === 0 || facts.some(fact => proseOf(fact).some(({ text }) => replaced.test(text)))) return [];
  const items = actionItems.flatMap(group => group.items).map(({ prose }) => prose.map(({ text }) => text).join(" "));
  if (items.some(text => replacingItem.test(text))) return [];
  const topics = items.map(topicsOf);
  return found.flatMap(({ sentence, match: { index, 0: words } }) => {
    const place = placed(sentence, index, index + words.length);
    return isInCode(sentence.prose, place.span) || isTakenUp(sentence, topics) ? [] : [place];
  });
}

/** Whether a section tells what happened, rather than what was learned or is to be done. */
function tells(section: Section): boolean {
  for (let each: SectionHeading | null = section; each; each = each.parent) if (elsewhere.has(each.role)) return false;
  return true;
}

function textIn(fact: Fact) {
  return fact.type === "paragraph" || fact.type === "item" || fact.type === "table-row" ? [...proseOf(fact)] : [];
}

/** Whether an item is about the same thing. */
function isTakenUp({ text }: Sentence, topics: readonly ReadonlySet<string>[]): boolean {
  const own = topicsOf(text);
  return topics.some(other => [...own].some(word => other.has(word)));
}

/** The words that a text is about, without their endings. */
function topicsOf(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/[\p{L}][\p{L}\d-]{3,40}/gu) ?? [];
  return new Set(words.filter(word => !emptyWords.test(word)).map(word => word.replace(/(?:ing|ed|es|s)$/, "")));
}
