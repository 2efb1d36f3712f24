/** The mitigations of a runbook, and whether anything tells that they worked. */
import { type Fact, proseOf } from "../facts.ts";
import { factsWithin, type Section } from "../sections.ts";
import { checking, choosing, firstResponse, looking } from "../vocabulary/commands.ts";
import { type CommandBlock, isCommandLine } from "./commands.ts";
import { kindOf, type Outline, within } from "./outline.ts";
import type { Book, PlacedCommand } from "./runbook.ts";

export interface Mitigation {
  readonly section: Section;
  /** Whether it has commands that change something, or numbered steps: prose alone is advice. */
  readonly isActed: boolean;
  /** Whether it says what to expect or to look at. */
  readonly isChecked: boolean;
}

/** The outermost mitigations of a runbook. A check behind one of them counts for those before it, too. */
export function mitigationsOf(
  { sections, shared, commands }: Pick<Book, "sections" | "shared" | "commands">,
  facts: readonly Fact[],
  outline: Outline,
  commandBlocks: ReadonlyMap<Fact, CommandBlock>
): Mitigation[] {
  const outermost = sections.filter(
    section => section.form === "heading" && isMitigation(section) && kindOf(section.parent) !== "mitigation"
  );
  const hasVerification = [...sections, ...shared].some(
    section => section.role === "verification" && factsWithin(section).length > 0
  );
  const mitigations = outermost.map(section => {
    const { from, to } = outline.extentOf(section);
    const own = within(commands, { from, to });
    const content = facts.slice(from + 1, to);
    const changes = own.filter(each => each.block !== null && isCommandLine(each.text) && !isLooking(each));
    return {
      section,
      isActed: changes.length > 0 || hasSteps(content),
      isChecked:
        hasVerification || content.some(fact => saysCheck(fact, commandBlocks.get(fact) ?? null)) || own.some(isLooking)
    };
  });
  const last = mitigations.findLastIndex(mitigation => mitigation.isChecked);
  return mitigations.map((mitigation, index) => ({ ...mitigation, isChecked: index <= last }));
}

/** Whether numbered items are steps to be taken, and not alternatives to choose from. */
function hasSteps(content: readonly Fact[]): boolean {
  const numbered = content.filter(fact => fact.type === "item" && fact.ordered && fact.level === 1);
  const choices = content.filter(
    fact => fact.type === "item" && fact.ordered && fact.level === 1 && choosing.test(fact.prose?.text ?? "")
  );
  return numbered.length > 1 && choices.length * 3 <= numbered.length;
}

function isMitigation({ role, name }: Section): boolean {
  return (role === "mitigation" || role === "resolution") && !firstResponse.test(name.text);
}

/** Whether a command only looks. */
export function isLooking({ text }: Pick<PlacedCommand, "text">): boolean {
  return looking.test(text);
}

/** Whether a fact, or a comment in its code, says what to expect or to look at. */
function saysCheck(fact: Fact, block: CommandBlock | null): boolean {
  if (proseOf(fact).some(({ text }) => checking.test(text))) return true;
  return block?.comments.some(comment => checking.test(comment.text)) ?? false;
}
