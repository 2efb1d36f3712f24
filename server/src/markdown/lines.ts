/**
 * Lines and positions in a string. A line ends at `\n`, `\r\n` or `\r`, as in the Language Server Protocol and in
 * CommonMark; no other character ends one.
 */

/** What programs put at the start of a text to say how it is encoded. */
export const byteOrderMark = "\uFEFF";

/** Offsets (0-based, UTF-16) at which the lines of `text` start; the first is always 0. */
export function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === 13 && text.charCodeAt(index + 1) === 10) index++;
    if (code === 10 || code === 13) starts.push(index + 1);
  }
  // A copy has no room to grow, which each block of a document would keep.
  return starts.slice();
}

/**
 * A text as it is parsed, with the same offsets: each line end is one with a line feed, and what takes the place of a NUL in
 * CommonMark stands in it. So what parses has fewer cases, and a value says the same whatever ends its lines.
 */
export function asParsed(text: string): string {
  return text.replace(/\r(?!\n)/g, "\n").replaceAll("\0", "\uFFFD");
}

/** Where the line that starts at `start` ends, its terminator included. */
export function lineEnd(text: string, start: number): number {
  for (let index = start; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === 10) return index + 1;
    if (code === 13) return text.charCodeAt(index + 1) === 10 ? index + 2 : index + 1;
  }
  return text.length;
}

/** The index of the last element of the ascending `values` that is not greater than `value`; 0 if there is none. */
export function lastNotAfter(values: ArrayLike<number>, value: number): number {
  let low = 0;
  let high = values.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((values[middle] as number) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}
