/** Regular expressions that a team writes: read, and refused where a line could keep them busy for ever. */
import { t } from "../../text/translate.ts";

/** The pattern of a text; why there is none, as a sentence, where there is none. */
export function readPattern(text: string): RegExp | string {
  if (text === "") return t`'${text}' matches everywhere.`;
  if (text.length > longest) return t`'${text}' is longer than ${longest} characters.`;
  let pattern: RegExp;
  try {
    pattern = new RegExp(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message.replace(/^.*\/[a-z]*: /s, "") : String(error);
    return t`'${text}' is no regular expression: ${reason}.`;
  }
  if (pattern.test("")) return t`'${text}' matches everywhere, even where there is nothing.`;
  return repeatsRepetitions(text) || dividesText(text)
    ? t`'${text}' could take for ever: repetitions divide one text in several ways.`
    : pattern;
}

const longest = 200;

/** What is wrong with a regular expression, as a sentence; `null` for nothing. */
export function patternProblem(text: string): string | null {
  const pattern = readPattern(text);
  return typeof pattern === "string" ? pattern : null;
}

/** A class, an escape, the opening of a group, a quantifier, or any other character. */
const token = /\[(?:\\.|[^\]\\])*\]|\\.|\((?:\?(?:[:=!]|<[=!]|<\w+>))?|[*+?]\??|\{\d+(?:,\d*)?\}\??|[\s\S]/g;

/** Whether a group that can match in several ways is itself repeated: `(a+)+`, `(a|a)*`. */
function repeatsRepetitions(text: string): boolean {
  const tokens = text.match(token) ?? [];
  /** For each open group, whether it can match in several ways. */
  const groups: boolean[] = [false];
  for (const [index, each] of tokens.entries()) {
    if (each.startsWith("(")) groups.push(false);
    else if (each === ")") {
      const isAmbiguous = groups.pop() ?? false;
      if (isAmbiguous && repeats(tokens[index + 1])) return true;
      if (isAmbiguous) groups[groups.length - 1] = true;
    } else if (each === "|" || isQuantifier(each)) groups[groups.length - 1] = true;
  }
  return false;
}

function isQuantifier(part: string): boolean {
  return /^(?:[*+?]|\{\d)/.test(part) && part !== "{";
}

/** More than once: `?` and `{1}` are not. */
function repeats(part: string | undefined): boolean {
  return part !== undefined && isQuantifier(part) && !/^(?:\?|\{[01]\}|\{0,1\})/.test(part);
}

/**
 * Whether a repetition follows one that matches the same, with nothing between them that it does not match: `.*.*`, `\w+-?\w+`.
 * Each of them multiplies the time by the length of the text.
 */
function dividesText(text: string): boolean {
  const tokens = text.match(token) ?? [];
  const sample = [...text, ...Array.from({ length: 0x250 }, (_, code) => String.fromCharCode(code))];
  const meets = (each: string) => (other: string) =>
    [each, other].map(one => new RegExp(`^${one}$`)).reduce((some, one) => some.filter(c => one.test(c)), sample)
      .length > 0;
  /** What is repeated, without anything behind it that it does not match. */
  let open: readonly string[] = [];
  /** What was open where each group began, and behind those of its choices that have ended. */
  const groups: { readonly before: readonly string[]; readonly behind: string[] }[] = [];
  for (const [index, each] of tokens.entries()) {
    const next = tokens[index + 1] ?? "";
    const isOptional = /^(?:[*?]|\{0)/.test(next);
    if (each.startsWith("(")) groups.push({ before: open, behind: [] });
    else if (each === "|") {
      const group = groups.at(-1);
      for (const one of open) group?.behind.push(one);
      open = group?.before ?? [];
    } else if (each === ")") {
      const group = groups.pop();
      open = [...open, ...(group?.behind ?? []), ...(isOptional ? (group?.before ?? []) : [])];
    } else if (!isQuantifier(each) && !/^(?:[\^$]|\\[bB])$/.test(each)) {
      // A few of them are no repetition.
      const isRepeated = isQuantifier(next) && !/^(?:\?|\{\d(?:,\d)?\})/.test(next);
      if (isRepeated && open.some(meets(each))) return true;
      if (!isOptional) open = open.filter(meets(each));
      if (isRepeated) open = [...open, each];
    }
  }
  return false;
}
