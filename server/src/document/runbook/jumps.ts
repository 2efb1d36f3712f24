/** Where jumps lead: alternatives that nobody is sent to, and rounds without an end. */
import { type Fact, proseOf } from "../facts.ts";
import { boundedLoop, goesOnBelow } from "../vocabulary/steps.ts";
import type { StepReference } from "./step-references.ts";
import type { Step } from "./steps.ts";

/**
 * The alternatives of a mitigation that nothing names although others beside them are jumped to. A jump to the
 * mitigation as a whole names none of them, nor does a record of what once helped.
 */
export function unreachableSteps(
  steps: readonly Step[],
  references: readonly StepReference[],
  facts: readonly Fact[]
): Step[] {
  const named = new Set<Step>();
  const jumpedTo = new Set<Step>();
  for (const { target, at, isJump, isRecord } of references) {
    if (!target || isRecord) continue;
    if (!holds(target, at)) named.add(target);
    if (isJump && target.parent && !holds(target.parent, at)) jumpedTo.add(target);
  }
  return steps.flatMap(step => {
    const { children, kind } = step;
    if (kind !== "mitigation" || !children.some(child => jumpedTo.has(child))) return [];
    const isInOrder = facts
      .slice(step.from + 1, step.to)
      .some(fact => proseOf(fact).some(({ text }) => goesOnBelow.test(text)));
    return isInOrder ? [] : children.filter(child => child.form === "heading" && !named.has(child));
  });
}

/** The jumps back from a mitigation, or from its check, that say neither how often nor who helps then. */
export function unboundedLoops(references: readonly StepReference[]): StepReference[] {
  return references.filter(({ target, at, kind, isJump, isRecord, context }) => {
    if (!target || !isJump || isRecord || (kind !== "mitigation" && kind !== "verification")) return false;
    return target.from < at && !holds(target, at) && target.kind !== "verification" && !boundedLoop.test(context);
  });
}

function holds({ from, to }: Step, at: number): boolean {
  return at >= from && at < to;
}
