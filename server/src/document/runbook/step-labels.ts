/** The words by which a text calls a step besides its number, and the steps that a number could have meant. */

import { type Fact, proseOf } from "../facts.ts";
import { thingByThing } from "../gathering.ts";
import { headingLabel, lineLabel } from "../vocabulary/steps.ts";
import type { Book } from "./runbook.ts";
import type { StepReference } from "./step-references.ts";
import type { Step } from "./steps.ts";

/** Titles that are longer are sentences, and any word may stand in them. */
const longestTitle = 80;

/** Whether a label has anything to do with a step: "3c (throttle to 1 replica)" with "Throttle". */
export function fitsLabel(label: string, { title }: Step): boolean {
  const words = stems(title);
  return stems(label).some(word => words.includes(word));
}

/** The one step whose title holds all words of a label; `null` where none or several do. */
export function stepLabelled(label: string, steps: readonly Step[]): Step | null {
  const words = stems(label);
  if (words.length === 0) return null;
  const found = steps.filter(step => {
    if (!isNamed(step) || step.title.length > longestTitle) return false;
    const own = stems(step.title);
    return words.every(word => own.includes(word));
  });
  return found.length === 1 ? (found[0] as Step) : null;
}

/** Whether a step was given its number by its author, as a heading, a line or a row has it. */
export function isNamed({ form }: Step): boolean {
  return form === "heading" || form === "line" || form === "row";
}

/** The numbers and letters with which lines begin, in lower case: what is called by them may be what a reader is sent to. */
export function lineLabels(facts: readonly Fact[]): ReadonlySet<string> {
  return new Set(labelsIn(facts));
}

const labelsIn = thingByThing((fact: Fact) =>
  proseOf(fact)
    .flatMap(prose => prose.lines)
    .flatMap(({ text }) => {
      const found = lineLabel.exec(text) ?? (fact.type === "heading" ? headingLabel.exec(text) : null);
      return found?.groups?.label ? [found.groups.label.toLowerCase()] : [];
    })
);

/**
 * The steps among which a reader would look for a number: "3a" to "3d" for "3e", "1" to "5" for "7". Empty where
 * nothing is numbered like it, so that nobody can say that the step is missing.
 */
export function stepsLike(
  reference: StepReference,
  { steps, labels }: Pick<Book, "steps" | "labels">
): readonly Step[] {
  const { id, isNamed: saysStep, isOrder } = reference;
  const [, number = "", rest = ""] = partsOf(id);
  const isLetter = /^[a-z]$/.test(rest);
  // An order without the word means no step where something else is called so, or parts of a step are.
  const isCalled = labels.has(id) || (isLetter && labels.has(rest));
  const isSent = isOrder && !isCalled && (rest !== "" || !steps.some(step => partsOf(step.id)[1] === number));
  // A number alone may be a quantity.
  if (rest === "" && !saysStep && !isSent) return [];
  const alike = steps.filter(step => {
    const [, other = "", otherRest = ""] = partsOf(step.id);
    if (!isNamed(step) && step.form !== "item") return false;
    if (rest === "") return otherRest === "";
    return otherRest !== "" && /\d/.test(rest) === /\d/.test(otherRest) && (saysStep || isSent || other === number);
  });
  const named = alike.filter(isNamed);
  if (named.length >= 2) return named;
  if (rest === "") return alike.length >= 2 ? alike : [];
  const isPartOfNone = alike.length === 0 && isLetter && (saysStep || isSent) && !isCalled;
  return isPartOfNone && !hasPart(number, rest, steps) ? wholeSteps(steps) : [];
}

/** Those that are numbered without letters, by their author or in lists. */
function wholeSteps(steps: readonly Step[]): readonly Step[] {
  const whole = steps.filter(step => /^\d+$/.test(step.id) && (isNamed(step) || step.form === "item"));
  const named = whole.filter(isNamed);
  if (named.length >= 2) return named;
  return whole.length >= 2 ? whole : [];
}

/** Whether a list in a step has a part that may be called by a letter: "3b" is the second item below 3. */
function hasPart(number: string, letter: string, steps: readonly Step[]): boolean {
  const place = letter.charCodeAt(0) - 96;
  return steps.some(
    ({ id, from, to }) =>
      id === number && steps.filter(each => each.form === "item" && each.from > from && each.from < to).length >= place
  );
}

function partsOf(id: string): readonly (string | undefined)[] {
  return /^(\d{1,1000})(.*)$/.exec(id) ?? [];
}

const fillers = new Set(["the", "our", "and", "for", "with", "step", "this", "that", "your", "from"]);

/** The words of a title, cut to what they have in common with their other forms: "rollback", "rolling back". */
function stems(text: string): string[] {
  return text
    .toLowerCase()
    .replace(/roll(?:ing|ed)?[ -]?back/g, "rollback")
    .split(/[^\p{L}\p{N}]+/u)
    .filter(word => word.length > 2 && !fillers.has(word))
    .map(word => word.slice(0, 6));
}
