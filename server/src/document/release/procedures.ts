/** How concrete the way back is: its steps, commands, links and checks, and the people in it. */

import { type Fact, type Link, proseOf, type Span, type Words } from "../facts.ts";
import { byChapter } from "../gathering.ts";
import { remembering } from "../remembering.ts";
import { type SectionTree, wholeSection } from "../section-tree.ts";
import { factsWithin, type Section, type SectionHeading } from "../sections.ts";
import { deploymentUndo, flagWords } from "../vocabulary/flags.ts";
import { backInPeople, checkWords, otherRollbackName, statesReadiness } from "../vocabulary/procedures.ts";
import { isOnlyTriggers } from "./triggers.ts";

export interface RollbackProcedure {
  readonly name: string;
  readonly span: Span;
  /** Its items, and the headings below it that are numbered; not those that only state that something is prepared. */
  readonly steps: readonly Words[];
  /** What stands in fences and code spans: commands, flags, files. */
  readonly commands: readonly Words[];
  readonly links: readonly Link[];
  /** Whether it has anything that can be followed: an ordered step, a list of steps, a command, a flag, a link, a check. */
  readonly canBeFollowed: boolean;
  /** Whether it says who executes it or who is told. */
  readonly namesPeople: boolean;
  /** Whether all that it undoes is what flags switch. */
  readonly onlySwitchesFlags: boolean;
}

/** The sections that say how to go back; one inside another belongs to it. */
export function proceduresOf(tree: SectionTree): RollbackProcedure[] {
  return outermostProcedures(tree).flatMap(section => readProcedure(wholeSection(tree, section)));
}

const outermostProcedures = byChapter(({ sections }) => {
  const procedures = sections.filter(isProcedure);
  const names = new Set(procedures.map(({ name }) => name));
  return procedures.filter(section => !isWithinAny(section, names));
});

const readProcedure = remembering((section: Section): readonly RollbackProcedure[] => {
  const facts = factsWithin(section).filter(fact => fact.type !== "comment");
  return facts.length > 0 ? [procedureOf(section, facts)] : [];
});

function procedureOf(section: Section, facts: readonly Fact[]): RollbackProcedure {
  const { text: name, span } = section.name;
  const items = facts.flatMap(fact => (fact.type === "item" && fact.prose ? [{ ...fact, prose: fact.prose }] : []));
  const steps = items.filter(({ prose }) => !statesReadiness.test(prose.text));
  const headings = section.children
    .filter(each => each.heading && stepHeading.test(each.name.text))
    .map(each => each.name);
  const commands = facts.flatMap(fact =>
    fact.type === "code" ? [fact.content] : proseOf(fact).flatMap(({ code }) => code)
  );
  const links = facts.flatMap(proseOf).flatMap(prose => prose.links);
  // A few steps among what is prepared are still a plan and no procedure.
  const isList = steps.length * 2 >= items.length && (steps.length >= 2 || steps.some(({ ordered }) => ordered));
  const text = facts.map(textOf).join("\n");
  return {
    name,
    span,
    steps: [...headings, ...steps.map(({ prose }) => prose)],
    commands,
    links,
    canBeFollowed: isList || headings.length >= 2 || commands.length > 0 || links.length > 0 || facts.some(isChecked),
    namesPeople: backInPeople.test(`${name}\n${text}`),
    onlySwitchesFlags: flagWords.test(`${name}\n${text}`) && !deploymentUndo.test(text)
  };
}

/** `### 1. Stop the workers`, `### Step 2`. */
const stepHeading = /^(?:(?:step|paso|schritt)\s*\d|\d{1,2}[.)]\s)/i;

/** A row of a table, or a sentence that says how to tell whether it worked. */
function isChecked(fact: Fact): boolean {
  return fact.type === "table-row" || (fact.type === "paragraph" && checkWords.test(fact.prose.text));
}

/** Whether a section tells how to go back, rather than when, or that it was done before. */
export function isProcedure(section: Section): boolean {
  return (
    section.role === "rollback-procedure" && !isOnlyTriggers(section) && !otherRollbackName.test(section.name.text)
  );
}

function isWithinAny(section: SectionHeading, names: ReadonlySet<Words>): boolean {
  for (let each = section.parent; each && each.depth > 1; each = each.parent) if (names.has(each.name)) return true;
  return false;
}

function textOf(fact: Fact): string {
  return fact.type === "code"
    ? fact.content.text
    : proseOf(fact)
        .map(({ text }) => text)
        .join(" ");
}
