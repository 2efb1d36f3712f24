/** When a release goes back: rollback triggers, under their heading, behind "Roll back if:", as a label or in a table. */

import type { Fact, Prose, Span, Words } from "../facts.ts";
import { anyOf, byPart, thingByThing } from "../gathering.ts";
import { remembering } from "../remembering.ts";
import type { Section, SectionHeading } from "../sections.ts";
import {
  holdWords,
  procedureName,
  readinessName,
  triggerIntroduction,
  triggerLabel
} from "../vocabulary/conditions.ts";
import { type Condition, conditionsIn } from "./conditions.ts";
import { type Statement, statementsIn } from "./statements.ts";

export interface Trigger {
  readonly text: string;
  readonly span: Span;
  readonly conditions: readonly Condition[];
}

export const triggersOf = byPart(({ section, facts }): readonly Trigger[] =>
  section !== null && listsTriggers(section)
    ? statementsIn(facts).flatMap(statement => triggerOf(statement) ?? [])
    : [...introduced(facts), ...labelled(facts)]
);

/** A section of triggers, or one below it that does not tell how to go back or when to wait. */
function listsTriggers(section: SectionHeading): boolean {
  const { text } = section.name;
  if (section.role === "rollback-triggers") return !readinessName.test(text);
  if (procedureName.test(text) || holdWords.test(text) || section.role === "communication") return false;
  return section.parent !== null && section.depth > section.parent.depth && listsTriggers(section.parent);
}

/**
 * Whether a section lists triggers and nothing else: "Automatic rollback" below "Rollback triggers" does, unless a
 * command or "Action: …" in it tells how.
 */
export function isOnlyTriggers(section: Section): boolean {
  return listsTriggers(section) && !section.facts.some(tellsHow);
}

function tellsHow(fact: Fact): boolean {
  if (fact.type === "code") return true;
  if (fact.type !== "paragraph" && fact.type !== "item") return false;
  return (fact.prose?.lines ?? []).some(({ label }) => label && procedureName.test(label.name.text));
}

function triggerOf(statement: Statement): Trigger | null {
  const { head, form, parts } = statement;
  // A paragraph introduces the list, or names a trigger in its label.
  const [line] = parts[0]?.lines ?? [];
  if (form === "paragraph")
    return line?.label && triggerLabel.test(line.label.name.text) ? triggerOfWords(line.label.value) : null;
  if (holdWords.test(head.text)) return null;
  return {
    text: head.text,
    span: head.span,
    conditions: form === "row" ? inRow(statement) : parts.flatMap(each => conditionsIn(each))
  };
}

/** The cells of a row belong together: `| Error rate | > 1 % for 5 minutes |`. */
function inRow({ head, parts }: Statement): readonly Condition[] {
  const text = parts.map(part => part.text).join(" ");
  return conditionsIn({ text, span: head.span }, head.span);
}

function triggerOfWords(words: Words): Trigger | null {
  return words.text === "" ? null : { text: words.text, span: words.span, conditions: conditionsIn(words) };
}

/** The list below a sentence that ends in "roll back if any of these holds:". */
function introduced(facts: readonly Fact[]): Trigger[] {
  const triggers: Trigger[] = [];
  if (!introduces(facts)) return triggers;
  let isOpen = false;
  for (const fact of facts) {
    if (fact.type === "paragraph" && fact.level === 0) isOpen = isIntroduction(fact.prose);
    else if (fact.type !== "item") isOpen = false;
    if (fact.type === "item" && fact.level === 1 && isOpen && fact.prose) {
      const [trigger] = statementsIn([fact]).flatMap(statement => triggerOf(statement) ?? []);
      if (trigger) triggers.push(trigger);
    }
  }
  return triggers;
}

const isIntroduction = remembering(({ text }: Prose) => triggerIntroduction.test(text.slice(-400)));
const introduces = anyOf((fact: Fact) => fact.type === "paragraph" && isIntroduction(fact.prose));

/** `**Rollback trigger**: error rate > 2 %`, as a line of a paragraph or an item. */
const labelled = thingByThing((fact: Fact): readonly Trigger[] => {
  if ((fact.type !== "paragraph" && fact.type !== "item") || !fact.prose) return [];
  return fact.prose.lines.flatMap(({ label }) =>
    label && triggerLabel.test(label.name.text) ? (triggerOfWords(label.value) ?? []) : []
  );
});
