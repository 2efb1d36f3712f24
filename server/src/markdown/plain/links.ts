/** Brackets. */
import { normalizeIdentifier } from "micromark-util-normalize-identifier";
import { addNode, endText, goOn, matchAt, type ReadInline, startText } from "./inline-reading.ts";
import { linkNode, positionOf } from "./nodes.ts";

/** Brackets without others in them, nor what could hide their end. */
const brackets = /\[([^[\]\\<]*)\]/y;
/** A target that means what is written: without spaces, parentheses, escapes, references and titles. */
const target = /\(([^\s()<>\\&"'`[\]]*)\)/y;
const noteLabel = /^\^[A-Za-z0-9._-]{1,99}$/;

/** A link, the call of a note, or brackets that are text, since nothing defines what they say. */
export const readOpeningBracket: ReadInline = reading => {
  const { source, at, end, definitions, open } = reading;
  const [whole, label = ""] = matchAt(reading, brackets, at) ?? [];
  if (whole === undefined || reading.brackets) return false;
  const behind = at + whole.length;
  const close = behind - 1;

  if (label.startsWith("^") && definitions.has(`note:${normalizeIdentifier(label.slice(1))}`)) {
    if (!noteLabel.test(label)) return false;
    const identifier = label.slice(1).toLowerCase();
    const position = positionOf(at, behind);
    return addNode(reading, { type: "footnoteReference", identifier, label: label.slice(1), position }, at, behind);
  }
  const [resource, url = ""] = matchAt(reading, target, behind) ?? [];
  if (resource !== undefined) {
    endText(reading, at);
    open.push({ mark: "[", start: at, nodes: reading.nodes });
    reading.nodes = [];
    reading.brackets = { close, link: { end: behind + resource.length, url } };
    return startText(reading, at + 1);
  }
  const goesOn = behind < end && /[[(]/.test(source.charAt(behind));
  if (goesOn || label.includes("`") || definitions.has(`link:${normalizeIdentifier(label)}`)) return false;
  reading.brackets = { close, link: null };
  return goOn(reading, at + 1);
};

export const readClosingBracket: ReadInline = reading => {
  const { at, open, brackets } = reading;
  if (brackets?.close !== at) return false;
  reading.brackets = null;
  if (!brackets.link) return goOn(reading, at + 1);
  const opening = open.pop();
  if (opening?.mark !== "[") return false;
  endText(reading, at);
  const { url, end } = brackets.link;
  opening.nodes.push(linkNode(url, reading.nodes, opening.start, end));
  reading.nodes = opening.nodes;
  return startText(reading, end);
};
