/** Inline nodes that hold no others, and characters that only look like the beginning of one. */
import { decodeString } from "micromark-util-decode-string";
import { codes } from "./characters.ts";
import { classBefore } from "./emphasis.ts";
import { isIndented } from "./excerpts.ts";
import { addNode, endText, goOn, type InlineReading, matchAt, type ReadInline, startText } from "./inline-reading.ts";
import { positionOf } from "./nodes.ts";
import { behindTerminator } from "./page.ts";

/** Backticks: code, or text where as many do not follow. */
export const readCode: ReadInline = reading => {
  const { source, at } = reading;
  const from = behindBackticks(source, at);
  const close = closingBackticks(reading, from, from - at);
  // Where remark looks for them beyond the end of a line in an item, positions there are others.
  if (close === undefined) return !isIndented(reading.whole) && goOn(reading, from);
  const content = source.slice(from, close);
  const lineEnds = content.match(/\n/g)?.length ?? 0;
  if (lineEnds > 0 && isIndented(reading.whole)) return false;
  reading.line += lineEnds;
  const isPadded = /^(?:\r?\n| )[\s\S]*[ \n]$/.test(content) && /[^ \r\n]/.test(content);
  const value = isPadded ? content.replace(/^(?:\r?\n| )|(?:\r?\n| )$/g, "") : content;
  const to = close + from - at;
  return addNode(reading, { type: "inlineCode", value, position: positionOf(at, to) }, at, to);
};

/** Where exactly so many backticks stand next. */
function closingBackticks({ source, end, unclosed }: InlineReading, from: number, length: number): number | undefined {
  if (unclosed.has(length)) return undefined;
  for (let at = source.indexOf("`", from); at >= 0 && at < end; ) {
    const to = behindBackticks(source, at);
    if (to - at === length) return at;
    at = source.indexOf("`", to);
  }
  unclosed.add(length);
  return undefined;
}

function behindBackticks(source: string, from: number): number {
  let to = from;
  while (source.charCodeAt(to) === codes.backtick) to++;
  return to;
}

const punctuation = /[!-/:-@[-`{-~]/;

/** A backslash: punctuation behind it means itself, the end of a line is a break. */
export const readBackslash: ReadInline = reading => {
  const { source, at, said, end } = reading;
  if (at + 1 === end) return goOn(reading, end);
  const escaped = source.charAt(at + 1);
  if (escaped === "\n" || escaped === "\r") return addBreak(reading, at, at + 1);
  // Without the backslash it may be a part of an address.
  if (/[@.:/]/.test(escaped)) return false;
  if (!punctuation.test(escaped)) return goOn(reading, at + 1);
  reading.text += source.slice(said, at);
  reading.said = at + 1;
  return goOn(reading, at + 2);
};

/** A backslash where only lines are read: the end of one is a break, anything else means itself. */
export const readLastBackslash: ReadInline = reading => {
  const { source, at, end } = reading;
  const isLast = at + 1 < end && /[\r\n]/.test(source.charAt(at + 1));
  return isLast ? addBreak(reading, at, at + 1) : goOn(reading, at + 1);
};

/** The end of a line: two spaces before it make a break. */
export const readLineEnd: ReadInline = reading => {
  const { source, at, said, textStart } = reading;
  let before = at;
  while (before > said && source.charCodeAt(before - 1) === codes.space) before--;
  if (source.charCodeAt(before - 1) === codes.tab) return false;
  if (at - before >= 2) return addBreak(reading, before, at);
  const behind = behindTerminator(source, at);
  reading.text += source.slice(said, before) + source.slice(at, behind);
  reading.textEnd = behind;
  reading.said = nextLine(reading);
  if (before === textStart) reading.textStart = at;
  return goOn(reading, reading.said);
};

/** A break that starts at `start` and takes the end of its line in, at `end`. */
function addBreak(reading: InlineReading, start: number, end: number): true {
  endText(reading, start);
  reading.nodes.push({ type: "break", position: positionOf(start, behindTerminator(reading.source, end)) });
  return startText(reading, nextLine(reading));
}

/** Where the text of the next line begins. */
function nextLine(reading: InlineReading): number {
  return reading.whole.page.heads[++reading.line] as number;
}

const characterReference = /&(?:#\w{1,8}|[A-Za-z0-9]{1,32});/y;

/** `&`: a character by its name, or the sign itself. */
export const readAmpersand: ReadInline = reading => {
  const { source, at, said } = reading;
  const reference = matchAt(reading, characterReference, at)?.[0];
  if (reference === undefined) return goOn(reading, at + 1);
  const character = decodeString(reference);
  // What is not known is text; a character of an address might make one.
  if (character === reference || /[\w@.:/]/.test(character)) return false;
  reading.text += source.slice(said, at) + character;
  reading.textEnd = at + reference.length;
  reading.said = reading.textEnd;
  return goOn(reading, reading.textEnd);
};

/** Tildes: only one that closes something, behind another, would strike out what is between them. */
export const readTilde: ReadInline = reading => {
  const { source, at } = reading;
  let to = at;
  while (source.charCodeAt(to) === codes.tilde) to++;
  const mayClose = reading.hasTilde && classBefore(reading, at) !== "white space";
  if (mayClose || reading.brackets || /[*_]/.test(source.charAt(at - 1) + source.charAt(to))) return false;
  reading.hasTilde = true;
  return goOn(reading, to);
};

/** On one line, with attributes in double quotes. */
const tag =
  /<(?:[A-Za-z][A-Za-z0-9-]*(?: [A-Za-z_:][\w:.-]*(?:="[^"\r\n]*")?)* ?\/?|\/[A-Za-z][A-Za-z0-9-]* ?|!-- [^<>\r\n-]* --)>/y;
/** What begins neither a tag nor an address. */
const lessThan = /<(?:(?=\s)|(?=[\d=])(?![^\s@<>]*@))/y;

/** `<`: a tag, a comment, or a sign that means "less than". */
export const readLessThan: ReadInline = reading => {
  const { at, end, brackets } = reading;
  if (at + 1 === end || matchAt(reading, lessThan, at)) return goOn(reading, at + 1);
  const value = matchAt(reading, tag, at)?.[0];
  if (value === undefined || brackets) return false;
  return addNode(reading, { type: "html", value, position: positionOf(at, at + value.length) }, at, at + value.length);
};
