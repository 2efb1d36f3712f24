/** Where jumps lead: alternatives that nobody is sent to, and rounds without an end. */
import { type Fact, proseOf } from "../facts.ts";
import { boundedLoop, goesOnBelow } from "../vocabulary/steps.ts";
import type { Extent } from "./outline.ts";
import type { StepGroup } from "./step-groups.ts";
import type { StepReference } from "./step-references.ts";
import type { Step } from "./steps.ts";

/**
 * The alternatives of mitigations: the parts of one of which readers are sent to one. Where they are told to go on below, the
 * parts follow each other.
 */
export function alternativesOf(
  groups: readonly StepGroup[],
  references: readonly StepReference[],
  facts: readonly Fact[]
): StepGroup[] {
  const parted = groups.filter(({ kind, areParts }) => kind === "mitigation" && areParts);
  const groupOf = new Map(parted.flatMap(group => group.steps.map(step => [step, group] as const)));
  const jumpedTo = new Set<StepGroup>();
  for (const { target, at, isJump, isRecord } of references) {
    const group = target && isJump && !isRecord ? groupOf.get(target) : undefined;
    if (group && !holds(group, at)) jumpedTo.add(group);
  }
  return parted.filter(group => {
    const { from, to } = group;
    return (
      jumpedTo.has(group) &&
      !facts.slice(from + 1, to).some(fact => proseOf(fact).some(({ text }) => goesOnBelow.test(text)))
    );
  });
}

/**
 * The alternatives that nothing names although others beside them are jumped to. A jump to the mitigation as a whole
 * names none of them, nor does a record of what once helped.
 */
export function unreachableSteps(alternatives: readonly StepGroup[], references: readonly StepReference[]): Step[] {
  const named = new Set(
    references.flatMap(({ target, at, isForbidden, isRecord }) =>
      target && !isForbidden && !isRecord && !holds(target, at) ? [target] : []
    )
  );
  return alternatives.flatMap(({ steps }) => steps.filter(step => step.form === "heading" && !named.has(step)));
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
