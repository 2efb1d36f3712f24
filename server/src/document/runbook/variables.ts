/** The variables of commands: where they are used, and which of them nothing sets or explains. */

import type { DocumentBase } from "../document-base.ts";
import { type Fact, proseOf, type Span } from "../facts.ts";
import { rememberingBy } from "../remembering.ts";
import { environmentVariables, listing, passingValues, scriptName, showsForm } from "../vocabulary/commands.ts";
import type { Command, CommandBlock, CommandVariable } from "./commands.ts";
import { explainedIn, isToldJustAbove } from "./explained-variables.ts";
import type { PlacedCommand } from "./runbook.ts";

/** A variable that commands use and that nothing in the document sets or explains. */
export interface UnknownVariable {
  readonly name: string;
  /** Where it is used, in order. */
  readonly uses: readonly CommandVariable[];
}

/** The variables that a reader has no value for, in the order of their first use. */
export function unknownVariables(
  base: Pick<DocumentBase, "facts" | "sections">,
  commands: readonly PlacedCommand[],
  commandBlocks: ReadonlyMap<Fact, CommandBlock>
): UnknownVariable[] {
  const { facts } = base;
  const typed = commands.filter(command => isTyped(command, facts));
  const uses = new Map<string, CommandVariable[]>();
  const known = new Set<string>();
  typed.forEach((command, index) => {
    const { variables, words } = command;
    const before = justBefore(typed, index);
    if (showsValues(words) && !typed[index + 1]?.isPiped) {
      for (const { name } of variables) known.add(name);
      return;
    }
    for (const variable of variables) {
      const { name } = variable;
      if (variable.hasDefault || isOperator(variable) || isGiven(name) || known.has(name)) continue;
      if (isListedBy(before, name) || isToldJustAbove(name, command, facts)) {
        known.add(name);
        continue;
      }
      const places = uses.get(variable.name) ?? [];
      if (!places.some(({ span }) => isSamePlace(span, variable.span))) places.push(variable);
      uses.set(variable.name, places);
    }
  });
  for (const command of commands) for (const name of setBy(command)) uses.delete(name);
  if (uses.size > 0) {
    const explained = explainedIn(base, commandBlocks, [...uses.keys()]);
    for (const name of explained) uses.delete(name);
  }
  return [...uses].map(([name, places]) => ({ name, uses: places }));
}

const setBy = rememberingBy(({ words }: PlacedCommand) => words, namesSetBy);

function isSamePlace(one: Span, other: Span): boolean {
  return one.block === other.block && one.start === other.start;
}

/** Whether its reader types it: a script that is listed gets its values from whoever calls it. */
function isTyped({ at, block }: PlacedCommand, facts: readonly Fact[]): boolean {
  const before = facts[block ? at - 1 : at];
  const words = before ? (proseOf(before)[0]?.text ?? "") : "";
  if (!block) return !showsForm.test(words);
  return block.dialect === "shell" && !block.isScript && !scriptName.test(words);
}

/** The commands that are just above another, or further above in its own block. */
function justBefore(typed: readonly PlacedCommand[], index: number): readonly PlacedCommand[] {
  return typed
    .slice(Math.max(0, index - 12), index)
    .filter((each, at, all) => all.length - at <= 6 || each.at === typed[index]?.at);
}

/** Whether a command just above lists what the variable is one of: `get pods`, then `logs $POD_NAME`. */
function isListedBy(before: readonly PlacedCommand[], name: string): boolean {
  const things = name
    .toLowerCase()
    .split("_")
    .filter(part => part.length > 1 && !/^(?:name|id|my|the)$/.test(part));
  return before.some(({ text, variables }) => {
    const isList = listing.test(text) && !variables.some(variable => variable.name === name);
    const words = isList ? text.toLowerCase().split(/[^a-z]+/) : [];
    // Names are cut short: `certificates list`, then `describe $CERT_NAME`.
    return things.some(thing =>
      words.some(word => word === `${thing}s` || (thing.length > 2 && word.startsWith(thing) && word.endsWith("s")))
    );
  });
}

/** `echo $DATABASE_URL`: whoever types it wants to see whether there is a value. */
function showsValues([program, ...rest]: Command["words"]): boolean {
  return (
    program?.text === "echo" && rest.every(({ text }) => /^(?:\$(?:[A-Za-z_]\w*|\{[A-Za-z_]\w*\})\s*)+$/.test(text))
  );
}

/** `{ $gte: 1 }`: the operator of a query, not of the shell. */
function isOperator({ span: { block, start, end } }: CommandVariable): boolean {
  return (
    /\{\s*$/.test(block.source.slice(Math.max(0, start - 3), start)) && /^\s?:/.test(block.source.slice(end, end + 2))
  );
}

/** Whether every shell, or the service that runs the commands, has a value for it. */
function isGiven(name: string): boolean {
  return name.length < 2 || environmentVariables.has(name) || /^(?:BASH|GITHUB|RUNNER|CI|LC)_/.test(name);
}

/** The variables that a command gives a value to, or that a command within its quotes does. */
export function namesSetBy({ words }: Pick<Command, "words">): string[] {
  const texts = words.map(word => word.text);
  const quoted = texts.filter(text => text.length < 20_000 && /\s/.test(text));
  const passed = passingValues.test(texts.slice(0, 3).join(" ")) ? texts.flatMap(text => assigned(text) ?? []) : [];
  return [...setDirectly(texts), ...passed, ...quoted.flatMap(setWithin)];
}

function setWithin(text: string): string[] {
  return [...text.matchAll(/\b(?:for|read(?: -\w+){0,20}) ([A-Za-z_]\w*)\b|(?:^|[\s;(])([A-Za-z_]\w{0,100})=/g)].map(
    found => (found[1] ?? found[2]) as string
  );
}

function setDirectly(texts: readonly string[]): string[] {
  const first = texts.findIndex(text => !assigned(text) && !/^(?:do|then|else|while|until|if|!|sudo|time)$/.test(text));
  const names = texts.slice(0, first < 0 ? texts.length : first).flatMap(text => assigned(text) ?? []);
  const [program = "", ...rest] = first < 0 ? [] : texts.slice(first);
  switch (program) {
    case "export":
    case "declare":
    case "local":
    case "readonly":
    case "typeset":
    case "env":
    case "let":
      return [...names, ...rest.flatMap(text => assigned(text) ?? [])];
    case "set":
    case "setenv":
      return [...names, ...rest.flatMap(text => assigned(text) ?? plain(text))];
    case "read":
    case "mapfile":
    case "readarray":
    case "getopts":
      return [...names, ...rest.flatMap(plain)];
    case "for":
    case "select":
      return [...names, ...rest.slice(0, 1).flatMap(plain)];
    case "printf":
      return rest[0] === "-v" ? [...names, ...rest.slice(1, 2)] : names;
    default:
      return names;
  }
}

/** `NAME=value` → its name. */
function assigned(text: string): string[] | null {
  const name = /^([A-Za-z_]\w*)(?:\[[^\]]{0,40}\])?\+?=/.exec(text)?.[1];
  return name === undefined ? null : [name];
}

function plain(text: string): string[] {
  return /^[A-Za-z_]\w*$/.test(text) ? [text] : [];
}
