/** The checks of a diagnosis, and where each of them leads. */
import { type Fact, proseOf, type Words } from "../facts.ts";
import type { Section } from "../sections.ts";
import { actsOn, finding } from "../vocabulary/steps.ts";
import type { CommandBlock } from "./commands.ts";
import { within } from "./outline.ts";
import type { StepGroup } from "./step-groups.ts";
import type { StepReference } from "./step-references.ts";
import type { Step } from "./steps.ts";

/** A diagnosis of several checks whose last one finds something and leads nowhere. */
export interface DeadEnd {
  readonly step: Step;
  /** The words that say what was found. */
  readonly finding: Words;
}

/**
 * The dead ends of a runbook: only where its other checks say where to go, since else all of them are followed by what
 * stands below.
 */
export function deadEnds(
  groups: readonly StepGroup[],
  references: readonly StepReference[],
  facts: readonly Fact[],
  commandBlocks: ReadonlyMap<Fact, CommandBlock>,
  sectionAt: (index: number) => Section | null
): DeadEnd[] {
  const jumps = references.filter(reference => reference.isJump);
  const leads = (step: Step): boolean => within(jumps, step).length > 0;
  return groups.flatMap(({ steps, kind }) => {
    const last = steps.at(-1);
    if ((kind !== "diagnosis" && kind !== "check") || !last || steps.length < 2) return [];
    if (leads(last) || !steps.some(leads) || sectionAt(last.to)?.role === "escalation") return [];
    const lines = facts.slice(last.from + 1, last.to).flatMap(fact => linesOf(fact, commandBlocks.get(fact) ?? null));
    const end = lines.at(-1);
    const isAnswered = lines.some(line => actsOn.test(line.text));
    return end && finding.test(end.text) && !isAnswered ? [{ step: last, finding: end }] : [];
  });
}

/** What a fact says: its prose line by line, or the comments of its code; commands say nothing. */
function linesOf(fact: Fact, block: CommandBlock | null): readonly Words[] {
  if (fact.type === "code") return block?.comments ?? [];
  return proseOf(fact).flatMap(prose => prose.lines);
}
