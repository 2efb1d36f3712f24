/**
 * Whether a document is in a language whose words the vocabulary has. In any other, nobody can say that something is
 * nowhere said.
 */
import { type Fact, type Prose, proseOf } from "./facts.ts";
import { remembering } from "./remembering.ts";
import { knownWords, otherWords } from "./vocabulary/languages.ts";

interface Letters {
  /** Of Latin script, as commands, names and code are in texts of any language. */
  readonly latin: number;
  readonly kana: number;
  readonly han: number;
  /** Of scripts in which none of the known languages is written. */
  readonly foreign: number;
  /** Words that tell a language: one of the known ones, another. */
  readonly known: number;
  readonly other: number;
}

/** Of a long document its beginning tells enough: in UTF-16 units. */
const enough = 40_000;
/** A tenth is more than the names and quotations of another language. */
const foreignShare = 0.1;
/** Fewer letters say nothing. */
const fewestLetters = 20;
/** As many words of another language are no accident. */
const fewestWords = 8;

/** `true` also for what says too little to tell. */
export function isKnownLanguage(facts: readonly Fact[]): boolean {
  let [latin, kana, han, foreign, known, other, length] = [0, 0, 0, 0, 0, 0, 0];
  for (const prose of facts.flatMap(proseOf)) {
    const letters = lettersIn(prose);
    latin += letters.latin;
    kana += letters.kana;
    han += letters.han;
    foreign += letters.foreign;
    known += letters.known;
    other += letters.other;
    length += prose.text.length;
    if (length > enough) break;
  }
  // Chinese and Japanese share their characters; a Japanese text has kana.
  const strange = kana * 10 < han ? foreign + han : foreign;
  if (strange >= fewestLetters && strange > (latin + kana + han + foreign) * foreignShare) return false;
  return other < fewestWords || other < known;
}

const lettersIn = remembering(({ text }: Prose): Letters => {
  const start = text.length > enough ? text.slice(0, enough) : text;
  const count = (pattern: RegExp): number => start.match(pattern)?.length ?? 0;
  const all = count(/\p{L}/gu);
  const latin = count(/\p{Script=Latin}/gu);
  const kana = latin === all ? 0 : count(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu);
  const han = latin === all ? 0 : count(/\p{Script=Han}/gu);
  const words = start.toLowerCase().match(/\p{L}+/gu) ?? [];
  return {
    latin,
    kana,
    han,
    foreign: Math.max(0, all - latin - kana - han),
    known: words.filter(word => knownWords.has(word)).length,
    other: words.filter(word => otherWords.has(word)).length
  };
});
