/**
 * Whether a document is in a language whose words the vocabulary has. In any other, nobody can say that something is
 * nowhere said.
 */
import { type Fact, type Prose, proseOf } from "./facts.ts";
import { remembering, rememberingRuns } from "./remembering.ts";
import { knownLanguages, otherLanguages } from "./vocabulary/languages.ts";

interface Letters {
  /** Of Latin script, as commands, names and code are in texts of any language. */
  readonly latin: number;
  readonly kana: number;
  readonly han: number;
  /** Of scripts in which none of the known languages is written. */
  readonly foreign: number;
  /** How many words of each language there are, by its place in the list. */
  readonly languages: ReadonlyMap<number, number>;
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
export function isKnownLanguage(facts: readonly Fact[]): boolean {
  const beginning: Fact[] = [];
  for (let index = 0, length = 0; index < facts.length && length <= enough; index++) {
    const fact = facts[index] as Fact;
    beginning.push(fact);
    for (const { text } of proseOf(fact)) length += text.length;
  }
  return isFactual(beginning) ? readsKnown(beginning) : true;
}

function isFactual(facts: readonly Fact[]): facts is readonly [Fact, ...Fact[]] {
  return facts.length > 0;
}

const readsKnown = rememberingRuns((facts: readonly [Fact, ...Fact[]]): boolean => {
  let [latin, kana, han, foreign, length] = [0, 0, 0, 0, 0];
  const counts: number[] = Array(languages.length).fill(0);
  for (let index = 0; index < facts.length && length <= enough; index++) {
    for (const prose of proseOf(facts[index] as Fact)) {
      const letters = lettersIn(prose);
      latin += letters.latin;
      kana += letters.kana;
      han += letters.han;
      foreign += letters.foreign;
      for (const [language, count] of letters.languages) counts[language] = (counts[language] ?? 0) + count;
      length += prose.text.length;
      if (length > enough) break;
    }
  }
  // Chinese and Japanese share their characters; a Japanese text has kana.
  const strange = kana * 10 < han ? foreign + han : foreign;
  if (strange >= fewestLetters && strange > (latin + kana + han + foreign) * foreignShare) return false;
  const known = Math.max(0, ...counts.slice(0, knownLanguages.length));
  const other = Math.max(0, ...counts.slice(knownLanguages.length));
  return other < fewestWords || other <= known;
});

const languages = [...knownLanguages, ...otherLanguages];
const languagesOf = new Map<string, number[]>();
for (const [index, words] of languages.entries()) {
  for (const word of new Set(words)) languagesOf.set(word, [...(languagesOf.get(word) ?? []), index]);
}

const lettersIn = remembering(({ text }: Prose): Letters => {
  const start = text.length > enough ? text.slice(0, enough) : text;
  const count = (pattern: RegExp): number => start.match(pattern)?.length ?? 0;
  const all = count(/\p{L}/gu);
  const latin = count(/\p{Script=Latin}/gu);
  const kana = latin === all ? 0 : count(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu);
  const han = latin === all ? 0 : count(/\p{Script=Han}/gu);
  const found = new Map<number, number>();
  for (const [word] of start.toLowerCase().matchAll(/\p{L}+/gu)) {
    for (const language of languagesOf.get(word) ?? []) found.set(language, (found.get(language) ?? 0) + 1);
  }
  return { latin, kana, han, foreign: Math.max(0, all - latin - kana - han), languages: found };
});
