/**
 * Whether a document is in a language whose words the vocabulary has. In any other, nobody can say that something is
 * nowhere said.
 */

import { type Fact, type Prose, proseOf } from "./facts.ts";
import { inGroups } from "./gathering.ts";
import { noting, remembering } from "./remembering.ts";
import type { SectionTree } from "./section-tree.ts";
import type { Chapter } from "./sections.ts";
import type { Group } from "./stable-groups.ts";
import { knownLanguages, otherLanguages } from "./vocabulary/languages.ts";

interface Letters {
  /** Of Latin script, as commands, names and code are in texts of any language. */
  readonly latin: number;
  readonly kana: number;
  readonly han: number;
  /** Of scripts in which none of the known languages is written. */
  readonly foreign: number;
  /** Of all characters, in UTF-16 units. */
  readonly length: number;
  /** How many words of each language there are, by its place in the list. */
  readonly languages: readonly number[];
}

interface Counted extends Letters {
  latin: number;
  kana: number;
  han: number;
  foreign: number;
  length: number;
  readonly languages: number[];
}

/** Of a long document its beginning tells enough: in UTF-16 units. */
const enough = 40_000;
/** A tenth is more than the names and quotations of another language. */
const foreignShare = 0.1;
/** Fewer letters say nothing. */
const fewestLetters = 20;
/** Fewer words of a language say nothing. */
const fewestWords = 4;

/** `true` also for what says too little to tell. */
export function isKnownLanguage({ chapters }: SectionTree): boolean {
  const all = emptyLetters();
  for (const chapter of chapters) {
    const letters = lettersOfChapter(chapter);
    if (all.length + letters.length > enough) {
      addBeginning(all, chapter.facts);
      break;
    }
    add(all, letters);
  }
  const { latin, kana, han, foreign, languages: counts } = all;
  // Chinese and Japanese share their characters; a Japanese text has kana.
  const strange = kana * 10 < han ? foreign + han : foreign;
  if (strange >= fewestLetters && strange > (latin + kana + han + foreign) * foreignShare) return false;
  const most = (from: number, to?: number): number => Math.max(0, ...counts.slice(from, to));
  const known = most(0, knownLanguages.length);
  const other = most(knownLanguages.length);
  return other < fewestWords || other <= known;
}

const lettersOfChapter = noting(({ facts }: Chapter): Letters => {
  const all = emptyLetters();
  for (const group of inGroups(facts)) add(all, lettersOfGroup(group));
  return all;
});

const lettersOfGroup = noting(({ things: facts }: Group<Fact>): Letters => {
  const all = emptyLetters();
  for (const fact of facts) for (const prose of proseOf(fact)) add(all, lettersIn(prose));
  return all;
});

/** Of the chapter in which there is enough, what comes before. */
function addBeginning(all: Counted, facts: readonly Fact[]): void {
  for (const group of inGroups(facts)) {
    const letters = lettersOfGroup(group);
    if (all.length + letters.length > enough) {
      addFirst(all, group.things);
      return;
    }
    add(all, letters);
  }
}

function addFirst(all: Counted, facts: readonly Fact[]): void {
  for (const fact of facts) {
    for (const prose of proseOf(fact)) {
      add(all, lettersIn(prose));
      if (all.length > enough) return;
    }
  }
}

function emptyLetters(): Counted {
  return { latin: 0, kana: 0, han: 0, foreign: 0, length: 0, languages: languages.map(() => 0) };
}

function add(all: Counted, more: Letters): void {
  all.latin += more.latin;
  all.kana += more.kana;
  all.han += more.han;
  all.foreign += more.foreign;
  all.length += more.length;
  more.languages.forEach((count, index) => {
    all.languages[index] = (all.languages[index] ?? 0) + count;
  });
}

const languages = [...knownLanguages, ...otherLanguages];
const languagesOf = new Map<string, number[]>();
for (const [index, words] of languages.entries()) {
  for (const word of new Set(words)) languagesOf.set(word, [...(languagesOf.get(word) ?? []), index]);
}

/** Most texts have no other letters than these, and to count them takes no table of all scripts. */
const plain = /^[\0-\x7F]*$/;

function lettersOfPlain(text: string): number {
  let count = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index) | 32;
    if (code >= 97 && code <= 122) count++;
  }
  return count;
}

const lettersIn = remembering(({ text }: Prose): Letters => {
  const start = text.length > enough ? text.slice(0, enough) : text;
  const count = (pattern: RegExp): number => start.match(pattern)?.length ?? 0;
  const isPlain = plain.test(start);
  const latin = isPlain ? lettersOfPlain(start) : count(/\p{Script=Latin}/gu);
  const all = isPlain ? latin : count(/\p{L}/gu);
  const kana = latin === all ? 0 : count(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu);
  const han = latin === all ? 0 : count(/\p{Script=Han}/gu);
  const found = languages.map(() => 0);
  for (const word of start.toLowerCase().match(isPlain ? /[a-z]+/g : /\p{L}+/gu) ?? []) {
    for (const language of languagesOf.get(word) ?? []) found[language] = (found[language] ?? 0) + 1;
  }
  const foreign = Math.max(0, all - latin - kana - han);
  return { latin, kana, han, foreign, length: text.length, languages: found };
});
