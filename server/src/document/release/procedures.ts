/** How concrete the way back is: its steps, commands, links and checks, and the people in it. */
import type { Fact, Span } from "../facts.ts";
import { proseOf } from "../facts.ts";
import { factsWithin, type Section, type SectionTree } from "../sections.ts";
import { deploymentUndo, flagWords } from "../vocabulary/flags.ts";
import { backInPeople, checkWords, otherRollbackName, statesReadiness } from "../vocabulary/procedures.ts";
import { isOnlyTriggers } from "./triggers.ts";

export interface RollbackProcedure {
  readonly name: string;
  readonly span: Span;
  /** Whether it has anything that can be followed: an ordered step, a list of steps, a command, a flag, a link, a check. */
  readonly canBeFollowed: boolean;
  /** Whether it says who executes it or who is told. */
  readonly namesPeople: boolean;
  /** Whether all that it undoes is what flags switch. */
  readonly onlySwitchesFlags: boolean;
}

/** The sections that say how to go back; one inside another belongs to it. */
export function proceduresOf({ all }: SectionTree): RollbackProcedure[] {
  const own = all.filter(section => isProcedure(section) && !hasProcedureAbove(section));
  return own.flatMap(section => {
    const facts = factsWithin(section).filter(fact => fact.type !== "comment");
    const text = [section.name.text, ...facts.map(textOf)].join("\n");
    if (facts.length === 0) return [];
    return [
      {
        name: section.name.text,
        span: section.name.span,
        canBeFollowed: canBeFollowed(facts),
        namesPeople: backInPeople.test(text),
        onlySwitchesFlags: flagWords.test(text) && !deploymentUndo.test(facts.map(textOf).join("\n"))
      }
    ];
  });
}

/** Whether a section tells how to go back, rather than when, or that it was done before. */
export function isProcedure(section: Section): boolean {
  return (
    section.role === "rollback-procedure" && !isOnlyTriggers(section) && !otherRollbackName.test(section.name.text)
  );
}

function hasProcedureAbove(section: Section): boolean {
  for (let each = section.parent; each && each.depth > 1; each = each.parent) if (isProcedure(each)) return true;
  return false;
}

/** Items that only state that there is a procedure ("Rollback scripts prepared") are no steps; a few may be among them. */
function canBeFollowed(facts: readonly Fact[]): boolean {
  const items = facts.flatMap(fact => (fact.type === "item" && fact.prose ? [fact] : []));
  const steps = items.filter(({ prose }) => !statesReadiness.test(prose?.text ?? ""));
  if (steps.length * 2 >= items.length && (steps.length >= 2 || steps.some(({ ordered }) => ordered))) return true;
  return facts.some(
    fact =>
      fact.type === "code" ||
      fact.type === "table-row" ||
      proseOf(fact).some(({ code, links }) => code.length > 0 || links.length > 0) ||
      (fact.type === "paragraph" && checkWords.test(fact.prose.text))
  );
}

function textOf(fact: Fact): string {
  return fact.type === "code"
    ? fact.content.text
    : proseOf(fact)
        .map(({ text }) => text)
        .join(" ");
}
