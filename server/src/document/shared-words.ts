/** Whether two texts speak of the same thing: by the telling words that they share. */
import { emptyWords } from "./vocabulary/empty-words.ts";

/** How many telling words of `other` are in `one`: "updating" and "update" are one word, "prod" and "production", too. */
export function sharedWords(one: string, other: string): number {
  const words = tellingWords(one);
  return tellingWords(other).filter(word => words.some(each => isSameWord(each, word))).length;
}

/** The telling words of a text, each once, in lower case, without their endings. */
export function tellingWords(text: string): readonly string[] {
  const words =
    text
      .slice(0, longest)
      .toLowerCase()
      .match(/[\p{L}\p{N}]{2,}/gu) ?? [];
  return [...new Set(words.filter(word => !emptyWords.test(word)).map(stem))];
}

/** Nobody words one thing at such a length. */
const longest = 600;

function stem(word: string): string {
  return word.length > 4
    ? word.replace(/(?:ations?|ions?|ings?|ed|es|s|e)$/, "")
    : word.replace(/(?<=\p{L}{3})s$/u, "");
}

/** One may be the beginning of the other, from three letters on. */
export function isSameWord(one: string, other: string): boolean {
  return one === other || (one.length >= 3 && other.startsWith(one)) || (other.length >= 3 && one.startsWith(other));
}
