/** Fixes that are not meant to stay, and whether anything replaces them. */
import type { DocumentBase } from "../document-base.ts";
import { type Fact, type Prose, proseOf, type Words } from "../facts.ts";
import { anyFact, byPart } from "../gathering.ts";
import { isInCode } from "../prose-spans.ts";
import { remembering, rememberingLists } from "../remembering.ts";
import type { Section, SectionHeading } from "../sections.ts";
import { placed, sentencesOf } from "../sentences.ts";
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
export function workaroundsOf({ tree }: DocumentBase, actionItems: readonly ActionItemGroup[]): readonly Words[] {
  const found = workaroundsIn(tree);
  return found.length === 0 || saysReplaced(tree) ? [] : notTakenUp(found, actionItems);
}

interface Workaround {
  readonly place: Words;
  /** What its sentence is about. */
  readonly topics: ReadonlySet<string>;
}

const workaroundsIn = byPart(({ section, facts }): readonly Workaround[] =>
  section === null || tells(section) ? facts.flatMap(textIn).flatMap(workaroundsOfText) : []
);

const workaroundsOfText = remembering((prose: Prose): readonly Workaround[] =>
  sentencesOf(prose).flatMap(sentence => {
    const { text } = sentence;
    const [match] = [...text.matchAll(workaround)];
    if (!match || onlyMeanwhile.test(text)) return [];
    const place = placed(sentence, match.index, match.index + match[0].length);
    return isInCode(prose, place.span) ? [] : [{ place, topics: topicsOf(text) }];
  })
);

const saysReplaced = anyFact(fact => proseOf(fact).some(({ text }) => replaced.test(text)));

/** Those that no item is about. */
const notTakenUp = rememberingLists((found: readonly Workaround[], actionItems: readonly ActionItemGroup[]) => {
  if (actionItems.some(isReplacing)) return [];
  const topics = actionItems.map(topicsOfGroup);
  return found.flatMap(({ place, topics: own }): readonly Words[] =>
    topics.some(other => [...own].some(word => other.has(word))) ? [] : [place]
  );
});

const textsOfItems = remembering(({ items }: ActionItemGroup): readonly string[] =>
  items.map(({ prose }) => prose.map(({ text }) => text).join(" "))
);
const isReplacing = remembering((group: ActionItemGroup) => textsOfItems(group).some(text => replacingItem.test(text)));
const topicsOfGroup = remembering(
  (group: ActionItemGroup): ReadonlySet<string> => new Set(textsOfItems(group).flatMap(text => [...topicsOf(text)]))
);

/** Whether a section tells what happened, rather than what was learned or is to be done. */
function tells(section: Section): boolean {
  for (let each: SectionHeading | null = section; each; each = each.parent) if (elsewhere.has(each.role)) return false;
  return true;
}

function textIn(fact: Fact): readonly Prose[] {
  return fact.type === "paragraph" || fact.type === "item" || fact.type === "table-row" ? proseOf(fact) : [];
}

/** The words that a text is about, without their endings. */
function topicsOf(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/[\p{L}][\p{L}\d-]{3,40}/gu) ?? [];
  return new Set(words.filter(word => !emptyWords.test(word)).map(word => word.replace(/(?:ing|ed|es|s)$/, "")));
}
