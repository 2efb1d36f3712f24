/** One configuration file: its text → what it says, and what of it does not count. */

import { type Node, type ParseError, parseTree, printParseErrorCode } from "jsonc-parser";
import type { ConfigurationFault } from "../../rules/configuration-rule.ts";
import { t } from "../../text/translate.ts";
import { positionsIn } from "../text-positions.ts";
import type { ConfigurationFile } from "./file.ts";
import { file } from "./keys.ts";
import type { Reading } from "./shapes.ts";

/** Reads a file. Comments and trailing commas are allowed. What is wrong is left out and reported; nothing throws. */
export function readConfiguration(text: string, uri: string): ConfigurationFile {
  const { positionAt } = positionsIn(text);
  const rangeOf = (offset: number, length: number) => ({ start: positionAt(offset), end: positionAt(offset + length) });
  const errors: ParseError[] = [];
  let root: Node | undefined;
  try {
    root = parseTree(text, errors, { allowTrailingComma: true, disallowComments: false });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { uri, contents: {}, faults: [{ type: "not-json", reason: t`it nests too deeply`, range: rangeOf(0, 1) }] };
  }
  const faults: ConfigurationFault[] = [];
  const reading: Reading = {
    uri,
    rangeOf: node => rangeOf(node.offset, node.length),
    textOf: node => shortened(text.slice(node.offset, node.offset + Math.min(node.length, 100))),
    report: fault => void faults.push(fault)
  };
  const contents = (root && file.read(root, t`a configuration`, reading)) ?? {};
  const [first] = errors;
  if (!first) return { uri, contents, faults };
  // Behind the first error anything may seem wrong: one cause, one fault.
  const isEmpty = text.trim() === "";
  const reason = isEmpty ? t`it is empty; write { }` : reasons[printParseErrorCode(first.error)]?.();
  // What is missing is missed behind the last thing that is there.
  const end = first.length > 0 ? first.offset + first.length : text.slice(0, first.offset).trimEnd().length;
  const start = first.length > 0 ? first.offset : Math.max(0, end - 1);
  const fault = {
    type: "not-json",
    reason: reason ?? t`something is wrong here`,
    range: rangeOf(start, end - start)
  } as const;
  return { uri, contents, faults: [fault] };
}

/** A file that is there and cannot be read. */
export function unreadConfiguration(uri: string): ConfigurationFile {
  const start = { line: 0, character: 0 };
  const range = { start, end: start };
  return { uri, contents: {}, faults: [{ type: "not-json", reason: t`it cannot be read`, range }] };
}

/** By the names that the parser gives them. */
const reasons: Readonly<Record<string, () => string>> = {
  InvalidSymbol: () => t`keys and texts stand in double quotes; other values are numbers, true, false and null`,
  InvalidNumberFormat: () => t`this is no number`,
  PropertyNameExpected: () => t`a key in double quotes is missing`,
  ValueExpected: () => t`a value is missing`,
  ColonExpected: () => t`a colon is missing`,
  CommaExpected: () => t`a comma is missing`,
  CloseBraceExpected: () => t`a closing brace } is missing`,
  CloseBracketExpected: () => t`a closing bracket ] is missing`,
  EndOfFileExpected: () => t`something stands behind the end`,
  InvalidCommentToken: () => t`no comment can stand here`,
  UnexpectedEndOfComment: () => t`this comment does not end`,
  UnexpectedEndOfString: () => t`the closing quote is missing`,
  UnexpectedEndOfNumber: () => t`this number does not end`,
  InvalidUnicode: () => t`this \\u is not followed by four hexadecimal digits`,
  InvalidEscapeCharacter: () => t`this backslash has to be doubled`,
  InvalidCharacter: () => t`this character has to be written as an escape`
};

function shortened(text: string): string {
  const line = text.replace(/\s+/g, " ");
  return line.length > 40 ? `${line.slice(0, 39)}…` : line;
}
