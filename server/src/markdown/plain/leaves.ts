/** Inline nodes that hold no others, and characters that only look like the beginning of one. */
import { codes } from "./characters.ts";
import { addNode, endText, goOn, matchAt, type ReadInline, startText } from "./inline-reading.ts";
import { positionOf } from "./nodes.ts";

const codeSpan = /(`+)(?!`)([^`\r\n]+)\1(?!`)/y;

/** Code on one line, without backticks in it. */
export const readCode: ReadInline = reading => {
  const { at } = reading;
  const [whole, , content = ""] = matchAt(reading, codeSpan, at) ?? [];
  if (whole === undefined) return false;
  const end = at + whole.length;
  const isPadded = content.startsWith(" ") && content.endsWith(" ") && /[^ ]/.test(content);
  const value = isPadded ? content.slice(1, -1) : content;
  return addNode(reading, { type: "inlineCode", value, position: positionOf(at, end) }, at, end);
};

const punctuation = /[!-/:-@[-`{-~]/;

/** A backslash: punctuation behind it means itself; before the end of a line it would make a break. */
export const readBackslash: ReadInline = reading => {
  const { source, at, said, end } = reading;
  if (at + 1 === end) return goOn(reading, end);
  const escaped = source.charAt(at + 1);
  if (escaped === "\n" || escaped === "\r") return false;
  if (!punctuation.test(escaped)) return goOn(reading, at + 1);
  reading.text += source.slice(said, at);
  reading.said = at + 1;
  return goOn(reading, at + 2);
};

/** The end of a line: two spaces before it make a break. */
export const readLineEnd: ReadInline = reading => {
  const { page, source, at, said, textStart } = reading;
  let before = at;
  while (before > said && source.charCodeAt(before - 1) === codes.space) before--;
  if (source.charCodeAt(before - 1) === codes.tab) return false;
  const behind = source.charCodeAt(at) === codes.carriageReturn ? at + 2 : at + 1;
  const next = page.heads[++reading.line] as number;
  if (at - before >= 2) {
    endText(reading, before);
    reading.nodes.push({ type: "break", position: positionOf(before, behind) });
    return startText(reading, next);
  }
  reading.text += source.slice(said, before) + source.slice(at, behind);
  reading.textEnd = behind;
  reading.said = next;
  if (before === textStart) reading.textStart = at;
  return goOn(reading, next);
};

const characterReference = /&(?:#|[A-Za-z0-9]{1,32};)/y;

/** An ampersand that is nothing else. */
export const readAmpersand: ReadInline = reading =>
  !matchAt(reading, characterReference, reading.at) && goOn(reading, reading.at + 1);

/** One tilde, or several together: it takes a second mark of them to strike something out. */
export const readTilde: ReadInline = reading => {
  const { source, at } = reading;
  let to = at;
  while (source.charCodeAt(to) === codes.tilde) to++;
  if (reading.hasTilde || reading.brackets || /[*_]/.test(source.charAt(at - 1) + source.charAt(to))) return false;
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
