/** The variables of commands: where they are used, and which of them nothing sets or explains. */
import type { DocumentBase } from "../document-base.ts";
import { type Fact, proseOf, type Words } from "../facts.ts";
import { groupBy } from "../groups.ts";
import { environmentVariables, explaining, listing, scriptName, showsForm } from "../vocabulary/commands.ts";
import type { Command, CommandVariable } from "./commands.ts";
import type { PlacedCommand } from "./runbook.ts";

/** A variable that commands use and that nothing in the document sets or explains. */
export interface UnknownVariable {
  readonly name: string;
  /** Where it is used, in order. */
  readonly uses: readonly CommandVariable[];
}

/** The variables that a reader has no value for, in the order of their first use. */
export function unknownVariables(
  { facts }: DocumentBase,
  commands: readonly PlacedCommand[],
  commandBlocks: ReadonlyMap<Fact, unknown>
): UnknownVariable[] {
  const typed = commands.filter(command => isTyped(command, facts));
  const uses = new Map<string, Map<number, CommandVariable>>();
  typed.forEach(({ variables, words }, index) => {
    const before = typed.slice(Math.max(0, index - 6), index);
    if (showsValues(words) && !typed[index + 1]?.isPiped) return;
    for (const variable of variables) {
      if (variable.hasDefault || isOperator(variable) || isGiven(variable.name)) continue;
      if (isListedBy(before, variable.name)) continue;
      const places = uses.get(variable.name) ?? new Map<number, CommandVariable>();
      places.set(variable.span.start, variable);
      uses.set(variable.name, places);
    }
  });
  for (const command of commands) for (const name of namesSetBy(command)) uses.delete(name);
  if (uses.size > 0) {
    const explained = explainedIn(facts, commandBlocks, [...uses.keys()]);
    for (const name of explained) uses.delete(name);
  }
  return [...uses].map(([name, places]) => ({ name, uses: [...places.values()] }));
}

/** Whether its reader types it: a script that is listed gets its values from whoever calls it. */
function isTyped({ at, block }: PlacedCommand, facts: readonly Fact[]): boolean {
  const before = facts[block ? at - 1 : at];
  const words = before ? (proseOf(before)[0]?.text ?? "") : "";
  if (!block) return !showsForm.test(words);
  return block.dialect === "shell" && !block.isScript && !scriptName.test(words);
}

/** Whether a command just above lists what the variable is one of: `get pods`, then `logs $POD_NAME`. */
function isListedBy(before: readonly PlacedCommand[], name: string): boolean {
  const things = name
    .toLowerCase()
    .split("_")
    .filter(part => part.length > 1 && !/^(?:name|id|my|the)$/.test(part));
  return before.some(({ text }) => {
    const words = listing.test(text) ? text.toLowerCase().split(/[^a-z]+/) : [];
    return things.some(thing => words.includes(`${thing}s`) || words.includes(`${thing}es`));
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
  const quoted = words.filter(({ text }) => text.length < 20_000 && /\s/.test(text));
  return [...setDirectly(words.map(word => word.text)), ...quoted.flatMap(({ text }) => setWithin(text))];
}

function setWithin(text: string): string[] {
  return [...text.matchAll(/\b(?:for|read(?: -\w+)*) ([A-Za-z_]\w*)\b|(?:^|[\s;(])([A-Za-z_]\w*)=/g)].map(
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

/** Which of these names a text, a comment or another piece of code explains. */
function explainedIn(
  facts: readonly Fact[],
  commandBlocks: ReadonlyMap<Fact, unknown>,
  names: readonly string[]
): ReadonlySet<string> {
  const wanted = new Set(names);
  const phrases = groupBy(
    names.filter(name => /[a-z0-9]_[a-z0-9]|\d$/i.test(name)).map(wordsOf),
    words => words.parts[0]
  );
  const explained = new Set<string>();
  const look = (text: string): void => {
    for (const found of text.matchAll(/(\$\{?)?([A-Za-z_]\w*)/g)) {
      const name = found[2] as string;
      if (!wanted.has(name)) continue;
      if (found[1] === undefined ? isWritten(name) : isExplainedAt(text, found.index)) explained.add(name);
    }
    if (phrases.size > 0) for (const name of phrasesIn(text, phrases)) explained.add(name);
  };
  for (const fact of facts) {
    if (fact.type === "code") {
      const comments = (commandBlocks.get(fact) as { readonly comments: readonly Words[] } | undefined)?.comments;
      for (const { text } of comments ?? [fact.content]) look(text);
      continue;
    }
    for (const { text, code } of proseOf(fact)) {
      look(text);
      // Code that is nothing but the variable is a talk about it.
      for (const each of code) {
        const name = /^\$\{?([A-Za-z_]\w*)\}?$/.exec(each.text)?.[1];
        if (name !== undefined && wanted.has(name)) explained.add(name);
      }
    }
  }
  return explained;
}

/** A name that can be no word of a sentence. */
function isWritten(name: string): boolean {
  return name.includes("_") || (name.length > 2 && name === name.toUpperCase());
}

/** Whether the words around a use, in its own clause, say what to put there. */
function isExplainedAt(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 60), at).replace(/^.*[.;!?"“”\n]/s, "");
  const after = text.slice(at, at + 60).replace(/[.;!?"“”\n].*$/s, "");
  return explaining.test(`${before}${after}`);
}

interface NameWords {
  readonly name: string;
  /** The words that it consists of, in lower case. */
  readonly parts: readonly string[];
}

function wordsOf(name: string): NameWords {
  // One of several: CHUNK1, CHUNK2.
  return { name, parts: name.toLowerCase().replace(/\d+$/, "").split("_").filter(Boolean).map(singular) };
}

function singular(word: string): string {
  return word.replace(/(?<=\p{L}{3})s$/u, "");
}

/** The names whose words stand in a text as words: `NODE_NAME` where it speaks of the node name. */
function phrasesIn(text: string, phrases: ReadonlyMap<string | undefined, readonly NameWords[]>): string[] {
  const words = text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .map(singular);
  return words
    .flatMap((word, at) =>
      (phrases.get(word) ?? []).filter(({ parts }) => parts.every((part, index) => words[at + index] === part))
    )
    .map(({ name }) => name);
}
