/** What explains the variables of commands: sentences, tables, comments and other code. */

import type { DocumentBase } from "../document-base.ts";
import { type Fact, proseOf, type Words } from "../facts.ts";
import { groupBy } from "../groups.ts";
import { remembering } from "../remembering.ts";
import type { Section } from "../sections.ts";
import { explaining } from "../vocabulary/commands.ts";
import type { CommandBlock } from "./commands.ts";
import type { PlacedCommand } from "./runbook.ts";

/** Which of these names a text, a comment or another piece of code explains. */
export function explainedIn(
  { facts, sections }: Pick<DocumentBase, "facts" | "sections">,
  commandBlocks: ReadonlyMap<Fact, CommandBlock>,
  names: readonly string[]
): ReadonlySet<string> {
  const explained = new Set<string>();
  const called = groupBy(names.flatMap(calledOf), call => call.as);
  const found = (as: string): void => {
    for (const { name } of called.get(as) ?? []) explained.add(name);
  };
  const phrases = groupBy(
    names.filter(name => /[a-z0-9]_[a-z0-9]|\d$/i.test(name)).map(wordsOf),
    words => words.parts[0]
  );
  const look = (words: Words, mostBetween = 0): void => {
    const { text } = words;
    if (text === "") return;
    for (const { name, isUse, start, end } of namesWritten(words)) {
      if (!called.has(name)) continue;
      if (isUse ? isExplainedAt(text, start) : isWritten(name, text.slice(end, end + 4))) found(name);
    }
    if (phrases.size > 0) for (const name of phrasesIn(words, phrases, mostBetween)) explained.add(name);
  };
  for (const fact of facts) {
    if (fact.type === "code") {
      for (const each of commandBlocks.get(fact)?.comments ?? [fact.content]) look(each);
      for (const label of labelsOfAlert(fact.content.text)) found(`label ${label}`);
      continue;
    }
    // A row that begins with a variable says something of it.
    const [first, second] = fact.type === "table-row" ? fact.cells : [];
    if (first && second?.text) found(/^\$\{?([A-Za-z_]\w*)\}?$/.exec(first.text)?.[1] ?? "");
    for (const prose of proseOf(fact)) {
      look(prose);
      // Code that is nothing but the variable is a talk about it, as is the label or the input of its name.
      for (const each of prose.code) found(/^\$\{?([A-Za-z_]\w*)\}?$/.exec(each.text)?.[1] ?? `label ${each.text}`);
    }
  }
  if (phrases.size > 0) {
    for (const fact of prerequisites(sections)) for (const prose of proseOf(fact)) look(prose, farApart);
  }
  return explained;
}

/** What may be the name of a variable in a text, with or without its sign. */
const namesWritten = remembering(({ text }: Words) =>
  [...text.matchAll(/(\$\{?)?([A-Za-z_]\w*)/g)].flatMap(({ 0: written, 1: sign, 2: name = "", index }) =>
    written.length > 200 ? [] : [{ name, isUse: sign !== undefined, start: index, end: index + written.length }]
  )
);

/** How many words may stand between those of a name where a document says what is needed. */
const farApart = 3;

/** What stands in sections that say what is needed, with all that is in them. */
function prerequisites(sections: readonly Section[]): Fact[] {
  const needed = new Set<Words>();
  const facts: Fact[] = [];
  for (const section of sections) {
    if (section.role !== "prerequisites" && !(section.parent && needed.has(section.parent.name))) continue;
    needed.add(section.name);
    for (const fact of section.facts) facts.push(fact);
  }
  return facts;
}

interface Call {
  readonly name: string;
  /** What explains it where it is written like that; `label x` where it is code of its own. */
  readonly as: string;
}

/** What a variable is called where it is explained: the input of a workflow and the label of an alert are written otherwise. */
function calledOf(name: string): Call[] {
  const input = name.replace(/^INPUT_|_INPUT$/g, "");
  const label = name === "NS" ? "namespace" : input.toLowerCase();
  return [...new Set([name, input, `label ${label}`])].map(as => ({ name, as }));
}

/** The labels of an alert that is shown: `namespace = ledger`. */
function labelsOfAlert(text: string): string[] {
  if (text.length > 5000 || !/\balertname\b/.test(text)) return [];
  return [...text.matchAll(/^[ \t-]{0,20}([a-z_]{1,60})[ \t]{0,9}[=:]/gm)].map(([, label]) => label as string);
}

/**
 * Whether the sentence or the comment just above a command says what its variable is, but for its first words: a run ID above
 * `$RELEASE_RUN_ID`.
 */
export function isToldJustAbove(name: string, { at, block, line }: PlacedCommand, facts: readonly Fact[]): boolean {
  const { parts } = wordsOf(name);
  if (!block || parts.length < 3) return false;
  const above = facts[at - 1];
  const isTold = above && line < 3 && (above.type === "paragraph" || above.type === "item");
  const sentences = isTold ? proseOf(above).map(({ text }) => text) : [];
  const comments = block.comments.flatMap(comment =>
    comment.line <= line && comment.line >= line - 3 ? [comment.text] : []
  );
  const end = parts.slice(-2);
  return [...sentences, ...comments].some(text => {
    const words = wordsIn(text.slice(-1000));
    return words.some((word, index) => word === end[0] && words[index + 1] === end[1]);
  });
}

/** A name that can be no word of a sentence; one of two letters is a name where it is followed by what it means. */
function isWritten(name: string, after: string): boolean {
  if (name.includes("_")) return true;
  return name === name.toUpperCase() && (name.length > 2 || (name.length === 2 && /^[`*]{0,2}\s*[:=–—(]/.test(after)));
}

/** Whether the words around a use, in its own clause, say what to put there. */
function isExplainedAt(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 60), at).replace(/^.*[.;!?"“”\n]/s, "");
  const after = text.slice(at, at + 60).replace(/[.;!?"“”\n].*/s, "");
  return explaining.test(`${before}${after}`);
}

interface NameWords {
  readonly name: string;
  /** The words that it consists of, in lower case. */
  readonly parts: readonly string[];
}

function wordsOf(name: string): NameWords {
  // One of several: CHUNK1, CHUNK2.
  return {
    name,
    parts: name
      .toLowerCase()
      .replace(/(?<!\d)\d+$/, "")
      .split("_")
      .filter(Boolean)
      .map(singular)
  };
}

function singular(word: string): string {
  return word.replace(/(?<=\p{L}{3})s$/u, "");
}

/** The names whose words stand in a text as words: `NODE_NAME` where it speaks of the node name. */
function phrasesIn(
  text: Words,
  phrases: ReadonlyMap<string | undefined, readonly NameWords[]>,
  mostBetween: number
): string[] {
  const words = wordsOfText(text);
  return words
    .flatMap((word, at) => (phrases.get(word) ?? []).filter(({ parts }) => stand(parts, words, at, mostBetween)))
    .map(({ name }) => name);
}

/** Whether words stand in this order from a place on, with so many others between two of them at most. */
function stand(parts: readonly string[], words: readonly string[], from: number, mostBetween: number): boolean {
  let at = from;
  for (const part of parts.slice(1)) {
    const next = words.slice(at + 1, at + 2 + mostBetween).indexOf(part);
    if (next < 0) return false;
    at += next + 1;
  }
  return true;
}

const wordsOfText = remembering(({ text }: Words) => wordsIn(text));

function wordsIn(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .map(singular);
}
