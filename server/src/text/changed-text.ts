/**
 * Many changes to one text, each made to what the one before it left: where somebody replaces all, an editor tells
 * thousands of them at once. The text stands in a buffer with a gap, which moves to where the next change is; changes in
 * order, down or up, so pass each line once.
 */
import type { Range } from "../protocol.ts";

/** What takes the place of a range (0-based lines and UTF-16 characters, clamped to their line and to the text). */
export interface TextChange {
  readonly range: Range;
  readonly text: string;
}

const lineFeed = 10;
const carriageReturn = 13;

/** The text after all changes, one after the other. */
export function changedText(text: string, changes: readonly TextChange[]): string {
  const room = changes.reduce((sum, change) => sum + change.text.length, 0);
  const units = new Uint16Array(text.length + room);
  /** The gap: what is above it starts at 0, what is below it ends with the buffer. */
  let [top, low] = [0, room];
  put(text, low);
  /** Where lines start that start above the gap or at it, from the start of the text; and those below, from its end. */
  const above = [0];
  const below: number[] = [];
  for (let at = text.length; at > 0; at--) if (startsLine(at)) below.push(text.length - at);

  function put(source: string, at: number): void {
    for (let index = 0; index < source.length; index++) units[at + index] = source.charCodeAt(index);
  }

  function length(): number {
    return units.length - (low - top);
  }

  function unitAt(offset: number): number | undefined {
    return units[offset < top ? offset : offset + (low - top)];
  }

  function startsLine(at: number): boolean {
    const last = unitAt(at - 1);
    return last === lineFeed || (last === carriageReturn && unitAt(at) !== lineFeed);
  }

  function lineStart(line: number): number | undefined {
    if (line < above.length) return above[line];
    const fromEnd = below[below.length - 1 - (line - above.length)];
    return fromEnd === undefined ? undefined : length() - fromEnd;
  }

  function offsetAt({ line, character }: Range["start"]): number {
    if (line < 0) return 0;
    const start = lineStart(line);
    if (start === undefined) return length();
    const next = lineStart(line + 1);
    let end = next ?? length();
    if (next !== undefined && unitAt(--end) === lineFeed && end > start && unitAt(end - 1) === carriageReturn) end--;
    return Math.min(start + Math.max(0, character), end);
  }

  /** Puts the gap at an offset. */
  function moveTo(offset: number): void {
    const by = offset - top;
    if (by < 0) units.copyWithin(low + by, offset, top);
    else units.copyWithin(top, low, low + by);
    top += by;
    low += by;
    const size = length();
    for (let start = above.at(-1); start !== undefined && start > offset; start = above.at(-1)) {
      above.pop();
      below.push(size - start);
    }
    for (let start = below.at(-1); start !== undefined && size - start <= offset; start = below.at(-1)) {
      below.pop();
      above.push(size - start);
    }
  }

  for (const { range, text: inserted } of changes) {
    const from = offsetAt(range.start);
    const to = Math.max(from, offsetAt(range.end));
    // Whether a line starts at either end of what changes is another question afterwards.
    moveTo(to);
    while (above.length > 1 && (above.at(-1) as number) >= from) above.pop();
    top = from;
    put(inserted, top);
    top += inserted.length;
    for (let at = Math.max(1, from); at <= top; at++) if (startsLine(at)) above.push(at);
  }
  moveTo(length());
  return textOf(units.subarray(0, top));
}

/** In pieces, for a call takes only so many arguments. */
function textOf(units: Uint16Array): string {
  let text = "";
  for (let at = 0; at < units.length; at += 8192)
    text += Reflect.apply(String.fromCharCode, null, units.subarray(at, at + 8192));
  return text;
}
