/** Whether a release goes: what a checklist states as its decision, who decided, and when. */

import { findDay } from "../days.ts";
import { type Fact, type Line, proseOf, type Span } from "../facts.ts";
import { type Field, fieldText } from "../fields.ts";
import { bySection } from "../gathering.ts";
import { type SectionTree, sectionOf } from "../section-tree.ts";
import { factsWithin, type Section } from "../sections.ts";
import {
  conditionHeading,
  conditionOwner,
  decidedAlone,
  decidedThat,
  decisionRules,
  decisionSentence,
  decisionWords,
  goingAhead,
  outcomeName
} from "../vocabulary/decisions.ts";
import { nobody } from "../vocabulary/people.ts";

export type DecisionOutcome = "go" | "no-go" | "conditional" | "open";

export interface Decision {
  /** `open`: there is a place for the decision, and nothing decided in it. */
  readonly outcome: DecisionOutcome;
  /** What it says; of an open one where it would be said: the label, or the name of its section. */
  readonly span: Span;
  readonly text: string;
  /** Whether its text says who decided, or a field does. */
  readonly hasDecider: boolean;
  /** Whether its text says when, or a field does. */
  readonly hasTime: boolean;
  /** Of a conditional one: whether it names its condition and who answers for it. */
  readonly isOwned: boolean;
}

/** The decision of a checklist; `null` where no field, section or sentence has a place for one. */
export function decisionOf(tree: SectionTree, fields: readonly Field[]): Decision | null {
  const stated = [
    ...fromFields(tree, fields),
    ...deciding(tree).flatMap(section => fromSection(section, nextSection(tree, section)))
  ];
  const found = stated.find(each => each.outcome !== "open") ?? stated[0];
  if (!found) return null;
  const around = found.around.flatMap(fact => proseOf(fact).map(prose => prose.text)).join("\n");
  const decider = fieldText(fields, "decider") ?? "";
  const said = `${found.text}\n${around}`;
  const conditions = found.outcome === "conditional" ? `${said}\n${conditionsOf(tree)}` : said;
  return {
    outcome: found.outcome,
    span: found.span,
    text: found.text,
    hasDecider: isFilled(decider) || /@[\w-]|\b(?:decided|approved|signed off) by:?\s+[\p{L}@]/iu.test(said),
    hasTime: isFilled(fieldText(fields, "decided") ?? "") || findDay(said) !== null || /\b\d{1,2}:\d{2}\b/.test(said),
    isOwned: conditionOwner.test(conditions) && conditions.replace(/conditional|go|:|-/gi, "").trim().length > 8
  };
}

/** What sections of their own say of the conditions: "## Mandatory conditions", "### Condition 1: one strategy". */
function conditionsOf(tree: SectionTree): string {
  return conditionSections(tree)
    .flatMap(section => factsWithin(section).flatMap(fact => proseOf(fact).map(({ text }) => text)))
    .join("\n");
}

const conditionSections = bySection(section =>
  section.depth > 1 && conditionHeading.test(section.name.text) ? [section] : []
);

/** Sections of depth 1 say what the document is, not what was decided. */
const deciding = bySection(section =>
  section.depth > 1 && (section.role === "decision" || section.role === "go-no-go") ? [section] : []
);

function nextSection({ all }: SectionTree, section: Section): Section | undefined {
  return all[all.indexOf(section) + 1];
}

interface Stated {
  readonly outcome: DecisionOutcome;
  readonly span: Span;
  readonly text: string;
  /** What stands beside it in its section, where that is about the decision. */
  readonly around: readonly Fact[];
}

function fromFields(tree: SectionTree, fields: readonly Field[]): Stated[] {
  return fields.flatMap(({ role, name, nameSpan, value, section: heading }) => {
    if (role !== "decision" || /recomm/i.test(name)) return [];
    const section = sectionOf(tree, heading);
    // Behind a label alone on its line the decision may stand below it.
    const isTold = value.text === "" && (section?.facts.length ?? 0) > 1;
    const outcome = isTold ? null : outcomeOf(value.text);
    if (!outcome) return [];
    const span = value.text === "" ? nameSpan : value.span;
    return [{ outcome, span, text: value.text, around: section?.role === "decision" ? section.facts : [] }];
  });
}

/**
 * `## Decision` with a sentence or the next heading below it, `## Decision: GO`; also the sentence alone in a go/no-go
 * section.
 */
function fromSection(section: Section, next: Section | undefined): Stated[] {
  if (decisionRules.test(section.name.text)) return [];
  const facts = factsWithin(section);
  const heading = /[:：–—]\s*(.{1,1000})$/u.exec(section.name.text)?.[1];
  const named = heading === undefined ? undefined : decided(heading);
  if (named) return [{ outcome: named, span: section.name.span, text: section.name.text, around: facts }];
  const below = section.role === "decision" && section.facts.length === 0 ? headingThatDecides(next) : null;
  if (below) return [below];
  const lines = facts.flatMap(linesOf);
  const sentences = lines.flatMap(({ text, span, label }) => {
    const outcome = label && outcomeName.test(label.name.text) ? decided(label.value.text) : outcomeSaid(text);
    return outcome ? [{ outcome, span, text, around: section.role === "decision" ? facts : [] }] : [];
  });
  // What says both explains when it would be the one and when the other.
  if (new Set(sentences.map(each => each.outcome)).size === 1) return sentences.slice(0, 1);
  const isBlock = section.role === "decision" && facts.every(isLeftOpen);
  return isBlock ? [{ outcome: "open", span: section.name.span, text: section.name.text, around: facts }] : [];
}

/** "## NO-GO (today)"; "GO if …" is a rule. */
function headingThatDecides(section: Section | undefined): Stated | null {
  if (section?.form !== "heading" || /\b(?:if|when|si|se|wenn)\b/i.test(section.name.text)) return null;
  const outcome = decided(section.name.text);
  return outcome ? { outcome, span: section.name.span, text: section.name.text, around: factsWithin(section) } : null;
}

/** Whether nothing is said: blank labels, boxes nobody ticked, placeholders, "pending". In other words it is decided. */
function isLeftOpen(fact: Fact): boolean {
  if (fact.type === "comment") return true;
  if (fact.type === "item" && fact.box === "open") return true;
  if (fact.type !== "paragraph" && fact.type !== "item") return false;
  return (fact.prose?.lines ?? []).every(({ text, label }) => {
    const value = label ? label.value.text : text;
    return value === "" || outcomeOf(value) === "open";
  });
}

/** The lines that may state a decision: paragraphs, plain items, and boxes that are ticked. */
function linesOf(fact: Fact): readonly Line[] {
  if (fact.type === "paragraph") return fact.prose.lines;
  return fact.type === "item" && fact.box !== "open" && fact.prose ? fact.prose.lines : [];
}

/** What a sentence states: "GO", "The decision is GO", "We go ahead". */
function outcomeSaid(text: string): DecisionOutcome | undefined {
  const bare = text.replace(/^[^\p{L}\p{N}]+/u, "");
  if (goingAhead.test(bare)) return "go";
  const sentence = decisionSentence.exec(bare)?.[1] ?? decidedThat.exec(bare)?.[1] ?? decidedAlone.exec(bare)?.[1];
  return sentence === undefined ? undefined : decided(sentence);
}

function decided(text: string): DecisionOutcome | undefined {
  const outcome = outcomeOf(text);
  return outcome === null || outcome === "open" ? undefined : outcome;
}

function outcomeOf(text: string): DecisionOutcome | null {
  const value = text.trim().replace(/^\[(.*)\]$/, "$1");
  return decisionWords.find(([, pattern]) => pattern.test(value))?.[0] ?? (isPlaceholder(text) ? "open" : null);
}

function isPlaceholder(text: string): boolean {
  return /^\s*\\?[[<{_]/.test(text);
}

function isFilled(text: string): boolean {
  return text !== "" && !nobody.test(text) && !isPlaceholder(text);
}
