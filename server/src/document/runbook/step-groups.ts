/** Which steps stand beside each other: the parts of a numbered step, or the numbered headings of a section without a number. */
import { groupBy } from "../groups.ts";
import type { SectionHeading } from "../sections.ts";
import { type Extent, kindOf, type Outline, ownKindOf, type StepKind } from "./outline.ts";
import type { Step } from "./steps.ts";

export interface StepGroup extends Extent {
  readonly kind: StepKind | null;
  /** Its steps, in order. */
  readonly steps: readonly Step[];
  /** Whether each of them is a part of something by its own number: `2a` and `2b`, and no `1` and `2`. */
  readonly areParts: boolean;
}

/** The groups of one runbook; steps that stand alone, under nothing that says what they are for, make none. */
export function stepGroups(steps: readonly Step[], outline: Outline): StepGroup[] {
  const ofSteps = steps.filter(({ children }) => children.length > 0);
  const free = steps.filter(({ form, parent }) => form === "heading" && parent === null);
  const bySection = groupBy(free, step => purposeAround(step.section));
  const numbered = ofSteps.map(({ from, to, kind, children }) => ({ from, to, kind, steps: children, areParts: true }));
  const plain = [...bySection].flatMap(([section, own]) => {
    if (section === null) return [];
    const areParts = own.every(({ id }) => /[a-z]$/.test(id));
    return [{ ...outline.extentOf(section), kind: kindOf(section), steps: own, areParts }];
  });
  return [...numbered, ...plain];
}

/** The section around a step's own that says what it is for. */
function purposeAround(own: SectionHeading | null): SectionHeading | null {
  for (let each = own?.parent ?? null; each; each = each.parent) if (ownKindOf(each) !== null) return each;
  return null;
}
