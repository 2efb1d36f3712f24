/** Characters, as the rules of inline marks see them. */

export const codes = {
  tab: 9,
  lineFeed: 10,
  carriageReturn: 13,
  space: 32,
  exclamationMark: 33,
  ampersand: 38,
  asterisk: 42,
  fullStop: 46,
  colon: 58,
  lessThan: 60,
  at: 64,
  openingBracket: 91,
  backslash: 92,
  closingBracket: 93,
  underscore: 95,
  backtick: 96,
  tilde: 126
} as const;

export type CharacterClass = "white space" | "punctuation" | "other";

/** Told for each UTF-16 unit on its own, as micromark does: half of a surrogate pair is neither white space nor punctuation. */
export function classOf(code: number): CharacterClass {
  return asciiClasses[code] ?? classOfCharacter(String.fromCharCode(code));
}

function classOfCharacter(character: string): CharacterClass {
  if (/\s/.test(character)) return "white space";
  return /[\p{P}\p{S}]/u.test(character) ? "punctuation" : "other";
}

const asciiClasses = Array.from({ length: 128 }, (_, code) => classOfCharacter(String.fromCharCode(code)));
