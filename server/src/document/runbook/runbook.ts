/** What a runbook tells its reader to do. */

import type { DocumentBase } from "../document-base.ts";
import type { Fact } from "../facts.ts";
import { groupBy } from "../groups.ts";
import { remembering } from "../remembering.ts";
import type { Section } from "../sections.ts";
import { type AnswerPart, missingAnswers } from "./answers.ts";
import { type BookPart, bookParts, partsByFact } from "./books.ts";
import { type Command, type CommandBlock, readCommandBlock, readInlineCommand } from "./commands.ts";
import { type DestructiveCommand, destructiveAmong } from "./destructive-commands.ts";
import { type DeadEnd, deadEnds } from "./diagnoses.ts";
import { partsWithoutHelp } from "./escalations.ts";
import { alternativesOf, unboundedLoops, unreachableSteps } from "./jumps.ts";
import { type Mitigation, mitigationsOf } from "./mitigations.ts";
import { kindOf, type Outline, outlineOf, type StepKind } from "./outline.ts";
import { type LastingChange, lastingChanges } from "./reversible-changes.ts";
import { type Reviews, reviewsOf } from "./reviews.ts";
import { type ShellDanger, shellDangers } from "./shell-dangers.ts";
import { type StepGroup, stepGroups } from "./step-groups.ts";
import { lineLabels } from "./step-labels.ts";
import { referencesOf, type StepReference } from "./step-references.ts";
import { type Step, stepsOf } from "./steps.ts";
import { type UnknownVariable, unknownVariables } from "./variables.ts";

/** A command and where in the document it stands. */
export interface PlacedCommand extends Command {
  /** The index of its fact in the document. */
  readonly at: number;
  /** `null` for a command in the middle of a sentence. */
  readonly block: CommandBlock | null;
  readonly section: Section | null;
  /** What the part of the runbook is for that it stands in. */
  readonly kind: StepKind | null;
}

/** One of the runbooks of a file; most files hold one. */
export interface Book extends BookPart {
  readonly steps: readonly Step[];
  readonly references: readonly StepReference[];
  /** The numbers and letters with which its lines begin. */
  readonly labels: ReadonlySet<string>;
  readonly commands: readonly PlacedCommand[];
  /** Its own sections. */
  readonly sections: readonly Section[];
  /** The sections of the file that belong to no single runbook: what they say counts for each. */
  readonly shared: readonly Section[];
  /** What an answer to an alert should have and this one has not; none where it answers no alert. */
  readonly missingAnswers: readonly AnswerPart[];
  readonly mitigations: readonly Mitigation[];
  /** What its mitigations change and nothing takes back. */
  readonly lastingChanges: readonly LastingChange[];
  readonly deadEnds: readonly DeadEnd[];
  /** The parts of its mitigations of which readers are sent to one. */
  readonly alternatives: readonly StepGroup[];
  /** The alternatives that nobody is sent to. */
  readonly unreachableSteps: readonly Step[];
  /** The jumps back that have no end. */
  readonly unboundedLoops: readonly StepReference[];
  /** Whether anybody is named who helps when its steps do not. */
  readonly namesHelp: boolean;
}

export interface Runbook extends DocumentBase {
  readonly kind: "runbook";
  readonly books: readonly Book[];
  readonly outline: Outline;
  /** All commands in order, also those outside of any single runbook of the file. */
  readonly commands: readonly PlacedCommand[];
  /** The blocks of commands, by their facts. */
  readonly commandBlocks: ReadonlyMap<Fact, CommandBlock>;
  readonly reviews: Reviews;
  /** Variables of commands that nothing sets or explains. */
  readonly unknownVariables: readonly UnknownVariable[];
  readonly shellDangers: readonly ShellDanger[];
  readonly destructiveCommands: readonly DestructiveCommand[];
}

export function readRunbook(base: DocumentBase): Runbook {
  const { facts } = base;
  const outline = outlineOf(base);
  const commandBlocks = blocksOf(facts);
  const commands = facts.flatMap((fact, at) => placedCommands(fact, at, outline, commandBlocks.get(fact) ?? null));
  const steps = stepsOf(facts, outline, commandBlocks);
  const books = booksOf(bookParts(base, outline), { base, outline, commandBlocks, commands, steps });
  return {
    ...base,
    kind: "runbook",
    books,
    outline,
    commands,
    commandBlocks,
    reviews: reviewsOf(base),
    unknownVariables: unknownVariables(base, commands, commandBlocks),
    shellDangers: shellDangers(commands),
    destructiveCommands: destructiveAmong(commands, facts)
  };
}

interface Content {
  readonly base: DocumentBase;
  readonly outline: Outline;
  readonly commandBlocks: ReadonlyMap<Fact, CommandBlock>;
  readonly commands: readonly PlacedCommand[];
  readonly steps: readonly Step[];
}

/** Gives each runbook what is its own. */
function booksOf(parts: readonly BookPart[], { base, outline, commandBlocks, commands, steps }: Content): Book[] {
  const partAt = partsByFact(parts);
  const ownSteps = groupBy(steps, step => partAt[step.from]);
  const ownCommands = groupBy(commands, command => partAt[command.at]);
  const ownSections = groupBy(base.sections, section => partAt[outline.extentOf(section).from]);
  const helpless = partsWithoutHelp(parts, base, commandBlocks);
  return parts.map((part): Book => {
    const { facts } = base;
    const own = {
      steps: ownSteps.get(part) ?? [],
      commands: ownCommands.get(part) ?? [],
      sections: ownSections.get(part) ?? [],
      shared: ownSections.get(undefined) ?? []
    };
    const references = referencesOf(part, own.steps, facts, outline, commandBlocks);
    const groups = stepGroups(own.steps, outline);
    const alternatives = alternativesOf(groups, references, facts);
    return {
      ...part,
      ...own,
      missingAnswers: missingAnswers(own.sections, own.shared),
      references,
      labels: lineLabels(facts.slice(part.from, part.to)),
      mitigations: mitigationsOf(own, facts, outline, commandBlocks),
      lastingChanges: lastingChanges({ ...part, ...own }, facts, outline, commandBlocks),
      deadEnds: deadEnds(groups, references, facts, commandBlocks, outline.sectionAt),
      alternatives,
      unreachableSteps: unreachableSteps(alternatives, references),
      unboundedLoops: unboundedLoops(references),
      namesHelp: !helpless.has(part)
    };
  });
}

function blocksOf(facts: readonly Fact[]): ReadonlyMap<Fact, CommandBlock> {
  const blocks = new Map<Fact, CommandBlock>();
  for (const fact of facts) {
    const block = fact.type === "code" ? readCommandBlock(fact) : null;
    if (block) blocks.set(fact, block);
  }
  return blocks;
}

function placedCommands(fact: Fact, at: number, outline: Outline, block: CommandBlock | null): PlacedCommand[] {
  if (!block && commandsInSentences(fact).length === 0) return [];
  const section = outline.sectionAt(at);
  const place = { at, section, kind: kindOf(section) };
  if (block) return block.commands.map(command => ({ ...command, ...place, block }));
  return commandsInSentences(fact).map(command => ({ ...command, ...place, block: null }));
}

const commandsInSentences = remembering((fact: Fact): readonly Command[] =>
  fact.type === "item" || fact.type === "paragraph"
    ? (fact.prose?.code ?? []).flatMap(code => readInlineCommand(code) ?? [])
    : []
);
