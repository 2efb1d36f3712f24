/** Commands that cannot be taken back, and what warns of them. */
import { type Fact, proseOf } from "../facts.ts";
import { remembering, rememberingBy } from "../remembering.ts";
import {
  blockWarning,
  creating,
  destructiveCommands,
  dryRun,
  hanging,
  harmlessProgram,
  killOfNumber,
  lastResort,
  lookingAtProcesses,
  remadeTarget,
  routineSearch,
  strongWarning,
  toldToRun,
  warningWords
} from "../vocabulary/commands.ts";
import type { CommandBlock } from "./commands.ts";
import type { PlacedCommand } from "./runbook.ts";

export interface DestructiveCommand {
  readonly command: PlacedCommand;
  /** For a message: "deletes files for good". */
  readonly what: () => string;
  /** Whether a confirmation, a dry run or a warning stands near it. */
  readonly isGuarded: boolean;
}

/** The destructive ones among the commands of a document. */
export function destructiveAmong(commands: readonly PlacedCommand[], facts: readonly Fact[]): DestructiveCommand[] {
  return commands.flatMap((command, index) => {
    const what = destructionOf(command);
    if (what === null || (command.block === null && !isToldToRun(command))) return [];
    if (command.block?.isScript) return [];
    const beside = commands.slice(Math.max(0, index - 12), index + 7).filter(each => each.block === command.block);
    if (beside.some(each => creating.test(each.text) && lastWord(each) === lastWord(command))) return [];
    const isGuarded =
      isRehearsed(command, beside) || isWarnedOf(command, facts) || isLookedUp(command, index, commands);
    return [{ command, what, isGuarded }];
  });
}

/** A command is made anew wherever something above it has changed; where it stands says what it is. */
const destructionOf = rememberingBy(({ span }: PlacedCommand) => span, destruction);

/** What a command destroys; `null` for one that only prints or searches such words. */
export function destruction({
  text,
  words
}: {
  readonly text: string;
  readonly words: readonly { readonly text: string }[];
}): (() => string) | null {
  const program = words.find(word => !/^(?:sudo|-\w+|[A-Za-z_]\w*=.*)$/.test(word.text))?.text ?? "";
  if (isRemade(words.map(word => word.text)) || routineSearch.test(text)) return null;
  if (harmlessProgram.test(program) || /^git (?:log|commit|show|grep)\b/.test(text)) return null;
  return destructiveCommands.find(({ pattern }) => pattern.test(text))?.what ?? null;
}

/** Whether `rm` removes nothing but what is made again. */
function isRemade(words: readonly string[]): boolean {
  const at = words.indexOf("rm");
  const targets = at < 0 ? [] : words.slice(at + 1).filter(word => !word.startsWith("-"));
  return targets.length > 0 && targets.every(target => remadeTarget.test(target));
}

/** What a command is about: what the same block creates is its own to delete. */
function lastWord({ text }: Pick<PlacedCommand, "text">): string {
  return (/((?<!\S)\S+)\s*$/.exec(text.slice(-300))?.[1] ?? "").replace(/["'`;)]/g, "");
}

/** Whether the sentence around a command has its reader run it, rather than telling what it would do. */
function isToldToRun({ span: { block, start } }: PlacedCommand): boolean {
  const line = /(?<![^\r\n])[^\r\n]*$/.exec(block.source.slice(Math.max(0, start - 200), start))?.[0] ?? "";
  return toldToRun.test(line.replace(/^\s*(?:[-*+>]|\d+[.)])\s+/, "").replace(/(?<![`\s])[`\s]+$/, ""));
}

/** A dry run of it, or a question beside it. */
function isRehearsed(command: PlacedCommand, beside: readonly PlacedCommand[]): boolean {
  if (dryRun.test(command.text)) return true;
  return beside.some(
    ({ text }) => dryRun.test(text) || /^read\b.* -p\b|^read -p\b|^(?:terraform|terragrunt|tofu) plan\b/.test(text)
  );
}

/** How far a warning may stand from the command, in lines. */
const near = 3;

/** Whether the number of the process to kill comes from a look at the processes, just above. */
function isLookedUp(command: PlacedCommand, index: number, commands: readonly PlacedCommand[]): boolean {
  if (!killOfNumber.test(command.text)) return false;
  const above = commands.slice(Math.max(0, index - near), index);
  return above.some(each => lookingAtProcesses.test(each.text) && isJustAbove(each, command));
}

function isJustAbove(one: PlacedCommand, other: PlacedCommand): boolean {
  return one.at === other.at ? other.line - one.lastLine <= near : other.at - one.at <= near && other.line <= near;
}

/** Whether comments within three lines, or the words around its block, warn of it; those behind it have to be plain. */
function isWarnedOf(command: PlacedCommand, facts: readonly Fact[]): boolean {
  const { at, block, line, lastLine } = command;
  const fact = facts[at];
  const warns = (text: string): boolean => isWarning(text, command);
  const next = facts[at + 1];
  const isWarnedBelow = next !== undefined && next.type !== "heading" && strongWarning.test(textOf(next).slice(0, 300));
  if (isWarnedBelow) return true;
  if (!block) return (fact !== undefined && warns(textOf(fact))) || warns(linesAbove(facts, at));
  const isFirst = line <= near;
  const from = firstNear(block, line);
  const comments = block.comments.some(comment =>
    comment.line <= lastLine
      ? comment.line >= from && warns(comment.text)
      : comment.line - lastLine <= near && strongWarning.test(comment.text)
  );
  if (comments || blockWarning.test(openingOf(block)) || blockWarning.test(leadIn(facts[at - 1]))) return true;
  return isFirst && warns(linesAbove(facts, at));
}

/** The comments above the first command of a block. */
const openingOf = remembering(({ comments, commands: [first] }: CommandBlock): string =>
  comments.flatMap(comment => (first && comment.line < first.line ? [comment.text] : [])).join("\n")
);

/** A paragraph or item that ends in a colon: what it says counts for all that follows. */
function leadIn(fact: Fact | undefined): string {
  const text = fact && (fact.type === "paragraph" || fact.type === "item") ? textOf(fact).trimEnd() : "";
  return /[:：]$/.test(text) ? text.slice(-200) : "";
}

/** The line from which on comments are near; a comment over several lines is near as a whole. */
function firstNear({ comments }: CommandBlock, line: number): number {
  const lines = new Set(comments.map(comment => comment.line));
  let from = line - near;
  while (lines.has(from) && lines.has(from - 1)) from--;
  return from;
}

/** Whether a text warns of a command, or makes it the last resort. */
function isWarning(text: string, { text: command }: PlacedCommand): boolean {
  if (warningWords.test(text) || lastResort.test(text)) return true;
  return /\bp?kill(?:all)?\b/.test(command) && hanging.test(text);
}

/** What stands in the last lines above a fact, its heading included. */
function linesAbove(facts: readonly Fact[], at: number): string {
  const lines: string[] = [];
  for (let index = at - 1; index >= 0 && lines.length < near; index--) {
    const fact = facts[index] as Fact;
    if (fact.type === "code") break;
    for (const line of textOf(fact).split("\n").slice(-near).reverse()) lines.push(line);
    if (fact.type === "heading") break;
  }
  return lines.slice(0, near + 1).join("\n");
}

function textOf(fact: Fact): string {
  return proseOf(fact)
    .map(prose => prose.text)
    .join(" | ");
}
