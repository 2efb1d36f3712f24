/** Brackets: links, images, references, calls of notes, and those that are only text. */
import type { Link, LinkReference } from "mdast";
import { normalizeIdentifier } from "micromark-util-normalize-identifier";
import { isIndented } from "./excerpts.ts";
import {
  addNode,
  closeText,
  endText,
  goOn,
  type InlineReading,
  linkMark,
  matchAt,
  type ReadInline,
  startText
} from "./inline-reading.ts";
import { endOf, positionOf } from "./nodes.ts";

/** Brackets without others in them, nor what could hide their end. */
const brackets = /\[([^[\]\\<]*)\]/y;
/** A target that means what is written: without escapes, references, and parentheses in parentheses. */
const target = /\((?:((?!<)(?:[^\s()\\&]|&(?!#|[A-Za-z0-9]{1,32};)|\([^\s()\\&]*\))+)(?: "([^"\\&\r\n]*)")?)?\)/y;
const noteLabel = /^\^[A-Za-z0-9._-]{1,99}$/;
/** A label that says what is written. */
const simpleLabel = /^[^&\r\n]{0,999}$/;

/** `[`: a link, a reference, the call of a note, or brackets that are text, since nothing defines what they say. */
export const readOpeningBracket: ReadInline = reading => {
  const { whole: text, at, definitions } = reading;
  const [whole, label = ""] = matchAt(reading, brackets, at) ?? [];
  if (whole === undefined && isUnclosed(reading)) return goOn(reading, at + 1);
  if (whole === undefined || reading.brackets || (text.page.isQuote && label.includes("\n"))) return false;
  const behind = at + whole.length;

  if (label.startsWith("^") && definitions.has(`note:${normalizeIdentifier(label.slice(1))}`)) {
    if (!noteLabel.test(label)) return false;
    const identifier = label.slice(1).toLowerCase();
    const position = positionOf(at, behind);
    return addNode(reading, { type: "footnoteReference", identifier, label: label.slice(1), position }, at, behind);
  }
  const node = linkAt(reading, label, behind);
  if (node === undefined) return false;
  reading.brackets = { close: behind - 1, node };
  if (!node) return goOn(reading, at + 1);
  endText(reading, at);
  reading.open.push({ mark: linkMark, start: at, nodes: reading.nodes });
  reading.nodes = [];
  return startText(reading, at + 1);
};

/** What brackets make that end before `behind`: `null` if they are text, `undefined` where that is in doubt. */
function linkAt(reading: InlineReading, label: string, behind: number): Link | LinkReference | null | undefined {
  const { source, at, end } = reading;
  const next = behind < end ? source.charAt(behind) : "";
  if (next === "(") {
    const [resource, url = "", title = null] = matchAt(reading, target, behind) ?? [];
    if (resource === undefined) return undefined;
    return { type: "link", title, url, children: [], position: positionOf(at, behind + resource.length) };
  }
  const [second, other = ""] = next === "[" ? (matchAt(reading, brackets, behind) ?? []) : [];
  // Where remark looks for its end on further lines, a text before it goes on into their indentation.
  if (next === "[" && second === undefined && isIndented(reading.whole)) return undefined;
  if (second !== undefined && isDefined(reading, other)) return referenceTo(other, "full", at, behind + second.length);
  // Code may hide where brackets end that are no link.
  if (!isDefined(reading, label)) return label.includes("`") ? undefined : null;
  if (second === "[]") return referenceTo(label, "collapsed", at, behind + 2);
  return next === "[" ? undefined : referenceTo(label, "shortcut", at, behind);
}

function referenceTo(
  label: string,
  referenceType: LinkReference["referenceType"],
  start: number,
  end: number
): LinkReference | undefined {
  if (!simpleLabel.test(label)) return undefined;
  const identifier = normalizeIdentifier(label).toLowerCase();
  return { type: "linkReference", children: [], label, identifier, referenceType, position: positionOf(start, end) };
}

function isDefined({ definitions }: InlineReading, label: string): boolean {
  return definitions.has(`link:${normalizeIdentifier(label)}`);
}

/** Whether nothing closes the bracket at `reading.at`: all that close one have one of their own behind it. */
function isUnclosed(reading: InlineReading): boolean {
  const { source, at, end, hasOpenBracket } = reading;
  const rest = source.slice(at + 1, end);
  const isClosed = rest.includes("]") && (hasOpenBracket || /[`\\<]/.test(rest) || closesMore(rest));
  reading.hasOpenBracket ||= !isClosed;
  return !isClosed;
}

/** Whether more brackets are closed than opened, up to any place. */
function closesMore(text: string): boolean {
  let open = 0;
  for (const [bracket] of text.matchAll(/[[\]]/g)) {
    open += bracket === "[" ? 1 : -1;
    if (open < 0) return true;
  }
  return false;
}

/** `]`: the end of a link, or of brackets that are text. */
export const readClosingBracket: ReadInline = reading => {
  const { at, open, brackets } = reading;
  reading.brackets = null;
  if (!brackets) return goOn(reading, at + 1);
  if (brackets.close !== at) return false;
  const { node } = brackets;
  if (!node) return goOn(reading, at + 1);
  endText(reading, at);
  const opening = open.findLast(({ mark }) => mark === linkMark);
  if (!opening) return false;
  closeText(reading, opening);
  opening.nodes.push({ ...node, children: reading.nodes });
  reading.nodes = opening.nodes;
  return startText(reading, endOf(node));
};

/** Behind `!`: an image whose text holds no marks. */
const imageText = /!\[([^[\]\\<&*_`~!\r\n]*)\]/y;

/** `!`: an image with a simple target, or the mark itself. */
export const readExclamationMark: ReadInline = reading => {
  const { source, at } = reading;
  if (source.charAt(at + 1) !== "[") return goOn(reading, at + 1);
  const [image, alt = ""] = matchAt(reading, imageText, at) ?? [];
  if (image === undefined || reading.brackets) return false;
  const [resource, url = "", title = null] = matchAt(reading, target, at + image.length) ?? [];
  if (resource === undefined) return false;
  const end = at + image.length + resource.length;
  return addNode(reading, { type: "image", title, url, alt, position: positionOf(at, end) }, at, end);
};
