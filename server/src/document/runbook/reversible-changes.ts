/** Changes that somebody has to take back once the trouble is over, and whether anything says how. */
import { type Fact, proseOf, type Span } from "../facts.ts";
import type { Section, SectionHeading } from "../sections.ts";
import {
  beforeOrder,
  forGood,
  type ReversibleChange,
  rescales,
  reversibleChanges,
  shrinks
} from "../vocabulary/commands.ts";
import type { CommandBlock } from "./commands.ts";
import { kindOf, type Outline } from "./outline.ts";
import type { Book, PlacedCommand } from "./runbook.ts";

export interface LastingChange {
  readonly change: ReversibleChange;
  /** The command or the order that makes it. */
  readonly span: Span;
}

/** The changes that the mitigations of a runbook make and nothing behind them takes back: one of each sort. */
export function lastingChanges(
  { from, to, sections, shared, commands }: Pick<Book, "from" | "to" | "sections" | "shared" | "commands">,
  facts: readonly Fact[],
  outline: Outline,
  commandBlocks: ReadonlyMap<Fact, CommandBlock>
): LastingChange[] {
  if ([...sections, ...shared].some(isWayBack)) return [];
  const made = [
    ...commands.flatMap(command => madeBy(command, facts)),
    ...facts.slice(from, to).flatMap((fact, index) => ordered(fact, from + index, outline.sectionAt(from + index)))
  ];
  const firsts = reversibleChanges.flatMap(change => made.find(each => each.change === change) ?? []);
  return firsts.filter(each => !isTakenBack(each, { to, commands }, facts, outline, commandBlocks));
}

/** A section that leads back, unless going back is one of the mitigations. */
function isWayBack({ role, parent, name }: SectionHeading): boolean {
  return (
    (role === "rollback-procedure" && kindOf(parent) !== "mitigation") ||
    /\b(?:undo|restore|failback|clean-?up)\b/i.test(name.text)
  );
}

interface Made extends LastingChange {
  readonly at: number;
}

function madeBy(command: PlacedCommand, facts: readonly Fact[]): Made[] {
  if (command.kind !== "mitigation" || isGoingBack(command.section)) return [];
  const { at, span, text } = command;
  const change =
    reversibleChanges.find(each => each.command.test(text)) ??
    (rescales.test(text) && shrinks.test(wordsAround(command, facts)) ? reversibleChanges[0] : undefined);
  return change && !change.ends?.test(text) ? [{ change, span, at }] : [];
}

/** Whether a section is about going back: what it changes is the undoing itself. */
function isGoingBack(section: SectionHeading | null): boolean {
  for (let each: SectionHeading | null = section; each; each = each.parent)
    if (each.role === "rollback-procedure") return true;
  return false;
}

/** The heading above and the comments beside a command. */
function wordsAround({ section, block, at }: PlacedCommand, facts: readonly Fact[]): string {
  const before = facts[at - 1];
  const prose = before ? proseOf(before).map(each => each.text) : [];
  return [section?.name.text ?? "", ...prose, ...(block?.comments ?? []).map(comment => comment.text)].join("\n");
}

/** "If it is adapter-specific, disable the adapter": an order to make a change, in an item of a mitigation. */
function ordered(fact: Fact, at: number, section: Section | null): Made[] {
  if (fact.type !== "item" || fact.prose === null || kindOf(section) !== "mitigation" || isGoingBack(section))
    return [];
  const [line] = fact.prose.lines;
  const change = reversibleChanges.find(each => each.order.test((line?.text ?? "").replace(beforeOrder, "")));
  return change && line && !forGood.test(fact.prose.text) ? [{ change, span: line.span, at }] : [];
}

/** Whether the words around the change say how long it lasts, or anything behind it takes it back. */
function isTakenBack(
  { change, at, span }: Made,
  { to, commands }: Pick<Book, "to" | "commands">,
  facts: readonly Fact[],
  outline: Outline,
  commandBlocks: ReadonlyMap<Fact, CommandBlock>
): boolean {
  const isOther = (other: Span): boolean => other.block !== span.block || other.start !== span.start;
  const later = commands.filter(command => command.at >= at && isOther(command.span));
  if (later.some(command => change.restored.test(command.text))) return true;
  for (let index = Math.max(0, at - 1); index < to; index++) {
    const fact = facts[index] as Fact;
    if (fact.type === "table-row" || fact.type === "heading" || outline.sectionAt(index)?.role === "escalation")
      continue;
    // What stands above is the sentence that introduces the command.
    if (proseOf(fact).some(({ text }) => change.restored.test(text))) return true;
    if (commandBlocks.get(fact)?.comments.some(comment => change.restored.test(comment.text))) return true;
  }
  return false;
}
