/** Where jumps lead: alternatives that nobody is sent to, and rounds without an end. */
import { type Fact, proseOf } from "../facts.ts";
import { boundedLoop, goesOnBelow } from "../vocabulary/steps.ts";
import type { Extent } from "./outline.ts";
import type { StepGroup } from "./step-groups.ts";
import type { StepReference } from "./step-references.ts";
import type { Step } from "./steps.ts";

/**
 * The alternatives of a mitigation that nothing names although others beside them are jumped to. A jump to the
 * mitigation as a whole names none of them, nor does a record of what once helped.
 */
export function unreachableSteps(
  groups: readonly StepGroup[],
  references: readonly StepReference[],
  facts: readonly Fact[]
): Step[] {
  const alternatives = groups.filter(({ kind, areParts }) => kind === "mitigation" && areParts);
  const groupOf = new Map(alternatives.flatMap(group => group.steps.map(step => [step, group] as const)));
  const named = new Set<Step>();
  const jumpedTo = new Set<Step>();
  for (const { target, at, isJump, isRecord } of references) {
    if (!target || isRecord) continue;
    if (!holds(target, at)) named.add(target);
    const group = groupOf.get(target);
    if (isJump && group && !holds(group, at)) jumpedTo.add(target);
  }
  return alternatives.flatMap(({ steps, from, to }) => {
    if (!steps.some(step => jumpedTo.has(step))) return [];
    const isInOrder = facts.slice(from + 1, to).some(fact => proseOf(fact).some(({ text }) => goesOnBelow.test(text)));
    return isInOrder ? [] : steps.filter(step => step.form === "heading" && !named.has(step));
  });
}

/** The jumps back from a mitigation, or from its check, that say neither how often nor who helps then. */
export function unboundedLoops(references: readonly StepReference[]): StepReference[] {
  return references.filter(({ target, at, kind, isJump, isRecord, context }) => {
    if (!target || !isJump || isRecord || (kind !== "mitigation" && kind !== "verification")) return false;
    return target.from < at && !holds(target, at) && target.kind !== "verification" && !boundedLoop.test(context);
  });
}

function holds({ from, to }: Extent, at: number): boolean {
  return at >= from && at < to;
}
