/** The mitigations of a runbook, and whether anything tells that they worked. */

import { type Fact, proseOf } from "../facts.ts";
import { remembering } from "../remembering.ts";
import { factsWithin, type Section, type SectionHeading } from "../sections.ts";
import {
  checking,
  choosing,
  confirming,
  dryRun,
  filter,
  firstResponse,
  looking,
  preparing,
  runsForEach,
  sendingRequest
} from "../vocabulary/commands.ts";
import { type CommandBlock, isCommandLine } from "./commands.ts";
import { destruction } from "./destructive-commands.ts";
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
    const changes = own.filter(each => each.block !== null && isChanging(each));
    return {
      section,
      isActed: changes.length > 0 || hasSteps(content),
      isChecked:
        hasVerification ||
        content.some(fact => saysCheck(fact, commandBlocks.get(fact) ?? null)) ||
        own.some((_, index) => isCheck(own, index))
    };
  });
  const last = mitigations.findLastIndex(mitigation => mitigation.isChecked);
  const confirmations = [...sections, ...shared].filter(hasConfirmation).map(each => outline.extentOf(each).from);
  const confirmed = confirmations.reduce((last, at) => Math.max(last, at), -1);
  return mitigations.map((mitigation, index) => ({
    ...mitigation,
    isChecked: index <= last || outline.extentOf(mitigation.section).to <= confirmed
  }));
}

/** Whether a section has a box to be ticked once things are seen to be well: `- [ ] Recovery confirmed`. */
function hasConfirmation({ facts }: Section): boolean {
  return facts.some(fact => fact.type === "item" && fact.box !== null && confirming.test(fact.prose?.text ?? ""));
}

/** Whether numbered items are steps to be taken, and not alternatives to choose from. */
function hasSteps(content: readonly Fact[]): boolean {
  const numbered = content.filter(fact => fact.type === "item" && fact.ordered && fact.level === 1);
  const choices = content.filter(
    fact => fact.type === "item" && fact.ordered && fact.level === 1 && choosing.test(fact.prose?.text ?? "")
  );
  return numbered.length > 1 && choices.length * 3 <= numbered.length;
}

function isMitigation({ role, name }: SectionHeading): boolean {
  return (role === "mitigation" || role === "resolution") && !firstResponse.test(name.text);
}

/** Whether a command only looks. */
function isLooking({ text }: Pick<PlacedCommand, "text">): boolean {
  return looking.test(text) && !sendingRequest.test(text);
}

/** Whether a command changes something; a rehearsal does not. */
function isChanging(command: Pick<PlacedCommand, "text" | "words">): boolean {
  return (
    (!dryRun.test(command.text) && isCommandLine(command.text) && !isLooking(command)) || destruction(command) !== null
  );
}

/** How far along its pipes a command is followed. */
const longestPipeline = 20;

/** Whether a command shows how things are: what it writes does not go on into one that changes something. */
function isCheck(commands: readonly PlacedCommand[], at: number): boolean {
  const command = commands[at] as PlacedCommand;
  return (
    isLooking(command) && !preparing.test(command.text) && !feedsChange(commands, at) && !isFedByChange(commands, at)
  );
}

/** Whether a command only shows what another one answers that changes something: `curl -X POST … | jq .` */
function isFedByChange(commands: readonly PlacedCommand[], at: number): boolean {
  for (let index = at; index > at - longestPipeline && commands[index]?.isPiped; index--) {
    const before = commands[index - 1];
    if (before && (sendingRequest.test(before.text) || destruction(before) !== null)) return true;
  }
  return false;
}

/** Whether what a command writes goes, through whatever stands between, into one that changes something. */
function feedsChange(commands: readonly PlacedCommand[], at: number): boolean {
  for (let index = at + 1; index < at + longestPipeline && commands[index]?.isPiped; index++) {
    const { text, words } = commands[index] as PlacedCommand;
    const run = text.replace(runsForEach, "");
    if (!filter.test(run) && isChanging({ text: run, words })) return true;
  }
  return false;
}

/** Whether a fact, or a comment in its code, says what to expect or to look at. */
function saysCheck(fact: Fact, block: CommandBlock | null): boolean {
  return textChecks(fact) || (block !== null && commentsCheck(block));
}

const textChecks = remembering((fact: Fact) => proseOf(fact).some(({ text }) => checking.test(text)));
const commentsCheck = remembering((block: CommandBlock) => block.comments.some(({ text }) => checking.test(text)));
