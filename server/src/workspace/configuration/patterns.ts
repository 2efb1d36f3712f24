/**
 * Regular expressions that a team writes: read, and refused where a line could keep them busy for long. What cannot be
 * understood for certain is refused, too. What is accepted repeats nothing more than `mostRepeats` times: from each place of a
 * text a search tries no more than some thousand ways, however long the text is.
 */
import { t } from "../../text/translate.ts";

/** The pattern of a text; why there is none, as a sentence, where there is none. */
export function readPattern(text: string): RegExp | string {
  if (text === "") return t`'${text}' matches everywhere.`;
  if (text.length > longest) return t`'${text}' is longer than ${longest} characters.`;
  try {
    new RegExp(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message.replace(/^.*\/[a-z]*: /s, "") : String(error);
    return t`'${text}' is no regular expression: ${reason}.`;
  }
  const tokens = text.match(token) ?? [];
  if (!(waysOf(tokens) <= mostWays))
    return t`'${text}' could take too long: repeat single characters, with another one between two repetitions, and have few options.`;
  const pattern = new RegExp(tokens.map(bounded).join(""));
  return pattern.test("") ? t`'${text}' matches everywhere, even where there is nothing.` : pattern;
}

const longest = 200;
const mostWays = 32;
/** No part of the name of a ticket is longer. */
const mostRepeats = 60;

/** What is wrong with a regular expression, as a sentence; `null` for nothing. */
export function patternProblem(text: string): string | null {
  const pattern = readPattern(text);
  return typeof pattern === "string" ? pattern : null;
}

/** A class, an escape, the opening of a group, a quantifier, or any other character. */
const token =
  /\[(?:\\[\s\S]|[^\]\\])*\]|\\(?:x[\dA-Fa-f]{2}|u[\dA-Fa-f]{4}|[\s\S])|\((?:\?(?:[:=!]|<[=!]|<[^>]*>)?)?|(?:[*+?]|\{\d+(?:,\d*)?\})\??|[\s\S]/g;
/** Options of a group, references, and escapes that mean something else here and there. */
const unknown = /^\(\?$|^\\[^BDSWbdfnrstvw\W]$/;
const quantifier = /^(?:([*+?])|\{(\d+)(?:,(\d*))?\})\??$/;

/** How often a quantifier repeats: at least, and at most; once without one. */
function timesOf(part = ""): readonly [least: number, most: number] {
  const [, sign, least = "", most = least] = quantifier.exec(part) ?? [];
  if (sign) return [sign === "+" ? 1 : 0, sign === "?" ? 1 : mostRepeats];
  if (least === "") return [1, 1];
  return [Number(least), Math.min(Number(most || mostRepeats), mostRepeats)];
}

/** A part, with a bound where it is a quantifier that has none. */
function bounded(part: string): string {
  if (!quantifier.test(part)) return part;
  const [least, most] = timesOf(part);
  return `{${least},${most}}${part.length > 1 && part.endsWith("?") ? "?" : ""}`;
}

interface Group {
  /** What was open where it begins, and behind those of its choices that have ended. */
  readonly before: readonly string[];
  behind: readonly string[];
  /** The ways around it, and those of its choices that have ended. */
  readonly outside: number;
  others: number;
  /** Whether it only looks what stands there. */
  readonly looks: boolean;
}

/**
 * In how many ways a text could be divided at most, beside where its one repetition ends. What is optional doubles
 * them, choices add up, and what follows a repetition that matches the same, with nothing between them that it does not
 * match, multiplies them as often as it may stand there. A group that repeats, and what is not understood: `Infinity`.
 */
function waysOf(tokens: readonly string[]): number {
  const groups: Group[] = [];
  let group: Group = { before: [], behind: [], outside: 1, others: 0, looks: false };
  /** What is repeated, without anything behind it that it does not match. */
  let open: readonly string[] = [];
  let ways = 1;
  /** How many characters in a row may be those of what is open: a repetition can end before each of them. */
  let met = 1;
  for (const [index, each] of tokens.entries()) {
    const [least, most] = timesOf(tokens[index + 1]);
    const rarely = least === 0 ? 2 : 1;
    if (unknown.test(each)) return Infinity;
    if (/^[(|)]/.test(each)) met = 1;
    if (each.startsWith("(")) {
      groups.push(group);
      group = { before: open, behind: [], outside: ways, others: 0, looks: group.looks || /[=!]$/.test(each) };
      ways = 1;
    } else if (each === "|") {
      group.behind = [...group.behind, ...open];
      group.others += ways;
      open = group.before;
      ways = 1;
    } else if (each === ")") {
      if (most > 1) return Infinity;
      ways = group.outside * (group.others + ways) * rarely;
      // What is only looked at separates nothing.
      open = group.looks ? group.before : [...group.behind, ...open, ...(rarely > 1 ? group.before : [])];
      group = groups.pop() ?? group;
    } else if (!quantifier.test(each) && !/^(?:[\^$]|\\[bB])$/.test(each)) {
      if (least > most || most > mostRepeats || (group.looks && most > 1)) return Infinity;
      const repeats = most > least && most > 1;
      const same = open.filter(other => new RegExp(`(?=${other})${each}`).test(everyCharacter()));
      if (same.length > 0) ways *= 1 + most / (repeats ? 1 : met);
      ways *= rarely;
      if (rarely === 1) open = same;
      if (repeats) open = [...open, each];
      met = same.length > 0 && !repeats ? met + most : 1;
    }
    if (ways > mostWays) return Infinity;
  }
  return group.others + ways;
}

let characters = "";
/** All that an expression without options tells apart. */
function everyCharacter(): string {
  characters ||= Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).join("");
  return characters;
}
