/**
 * What stands inside lines: words, code, emphasis, links, calls of notes, simple tags, addresses, escapes, breaks.
 *
 * It is read in one pass from left to right, as remark does it. Whatever is in doubt makes the whole text one for remark.
 */
import type { PhrasingContent } from "mdast";
import { readAt, readColon, readFullStop } from "./addresses.ts";
import { codes } from "./characters.ts";
import { readEmphasisMark } from "./emphasis.ts";
import { closeText, type Definitions, endText, inlineReading, type ReadInline } from "./inline-reading.ts";
import {
  readAmpersand,
  readBackslash,
  readCode,
  readLastBackslash,
  readLessThan,
  readLineEnd,
  readTilde
} from "./leaves.ts";
import { readClosingBracket, readExclamationMark, readOpeningBracket } from "./links.ts";
import type { InlineText } from "./texts.ts";

/** The characters that may begin something; all others are text. */
const readers: readonly (ReadInline | undefined)[] = readersByCode([
  [codes.lineFeed, readLineEnd],
  [codes.carriageReturn, readLineEnd],
  [codes.exclamationMark, readExclamationMark],
  [codes.ampersand, readAmpersand],
  [codes.asterisk, readEmphasisMark],
  [codes.fullStop, readFullStop],
  [codes.colon, readColon],
  [codes.lessThan, readLessThan],
  [codes.at, readAt],
  [codes.openingBracket, readOpeningBracket],
  [codes.backslash, readBackslash],
  [codes.closingBracket, readClosingBracket],
  [codes.underscore, readEmphasisMark],
  [codes.backtick, readCode],
  [codes.tilde, readTilde]
]);

function readersByCode(pairs: readonly (readonly [number, ReadInline])[]): (ReadInline | undefined)[] {
  const table = new Array<ReadInline | undefined>(128).fill(undefined);
  for (const [code, read] of pairs) table[code] = read;
  return table;
}

/** Those of them that end lines, where nothing else is read. */
const lineReaders = readersByCode([
  [codes.lineFeed, readLineEnd],
  [codes.carriageReturn, readLineEnd],
  [codes.backslash, readLastBackslash]
]);

/** The nodes of a text, or `undefined` where remark is to decide. */
export function readInline(text: InlineText, definitions: Definitions): PhrasingContent[] | undefined {
  return readBy(readers, text, definitions);
}

/** The same of a text of which only the lines are read. */
export function readLines(text: InlineText, definitions: Definitions): PhrasingContent[] | undefined {
  return readBy(lineReaders, text, definitions);
}

function readBy(
  readers: readonly (ReadInline | undefined)[],
  text: InlineText,
  definitions: Definitions
): PhrasingContent[] | undefined {
  const reading = inlineReading(text, definitions);
  const { source, end } = reading;
  for (let at = reading.at; at < end; ) {
    const code = source.charCodeAt(at);
    const read = code < 128 ? readers[code] : undefined;
    if (!read) {
      at++;
      continue;
    }
    reading.at = at;
    if (!read(reading)) return undefined;
    at = reading.at;
  }
  if (reading.brackets) return undefined;
  endText(reading, end);
  closeText(reading);
  return reading.nodes;
}
