/** The words by which a text calls a step besides its number, and the steps that a number could have meant. */
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

/**
 * The steps among which a reader would look for a number: "3a" to "3d" for "3e", "1" to "5" for "7". Empty where
 * nothing is numbered like it, so that nobody can say that the step is missing.
 */
export function stepsLike({ id, isNamed: saysStep }: StepReference, steps: readonly Step[]): readonly Step[] {
  const [, number = "", rest = ""] = /^(\d+)(.*)$/.exec(id) ?? [];
  // A number alone may be a quantity.
  if (rest === "" && !saysStep) return [];
  const alike = steps.filter(step => {
    const [, other = "", otherRest = ""] = /^(\d+)(.*)$/.exec(step.id) ?? [];
    if (!isNamed(step) && step.form !== "item") return false;
    if (rest === "") return otherRest === "";
    return otherRest !== "" && /\d/.test(rest) === /\d/.test(otherRest) && (saysStep || other === number);
  });
  const named = alike.filter(isNamed);
  if (named.length >= 2) return named;
  return saysStep && rest === "" && alike.length >= 2 ? alike : [];
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
