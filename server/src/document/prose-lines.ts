/** The lines of a running text as they are written, without what only surrounds them. */
import type { InlineTag } from "./placeholders.ts";

/** The comments of a text, by where each starts and by where each ends. */
export interface CommentPlaces {
  readonly ends: ReadonlyMap<number, number>;
  readonly starts: ReadonlyMap<number, number>;
  /** Where the first one starts. */
  readonly first: number;
}

/** `null` for a text without comments. */
export function placesOf(tags: readonly InlineTag[]): CommentPlaces | null {
  const comments = tags.filter(({ source }) => source.startsWith("<!--"));
  const [first] = comments;
  if (!first) return null;
  return {
    first: first.start,
    ends: new Map(comments.map(({ start, end }) => [start, end])),
    starts: new Map(comments.map(({ start, end }) => [end, start]))
  };
}

/**
 * A stretch without white space and comments at its ends; where nothing else stands in it, the white space before the
 * first comment.
 */
export function trimmed(source: string, start: number, end: number, comments: CommentPlaces | null): [number, number] {
  let [from, to] = [start, end];
  for (;;) {
    while (from < to && isWhite(source, from)) from++;
    const next = comments?.ends.get(from);
    if (next === undefined || next > to) break;
    from = next;
  }
  if (from === to) return [start, Math.max(start, comments?.first ?? start)];
  for (;;) {
    while (to > from && isWhite(source, to - 1)) to--;
    const next = comments?.starts.get(to);
    if (next === undefined || next < from) break;
    to = next;
  }
  return [from, to];
}

/**
 * The written lines between two offsets, without the white space, quote marks and comments around them; also cut at
 * `<br>`, and at comments that go over the end of a line.
 */
export function lineRanges(
  source: string,
  start: number,
  end: number,
  tags: readonly InlineTag[],
  comments: CommentPlaces | null
): [number, number][] {
  if (tags.length === 0 && !lineEnd.test(source.slice(start, end))) {
    const range = trimmed(source, start, end, comments);
    return range[0] < range[1] ? [range] : [];
  }
  const cuts: [number, number][] = tags
    .filter(each => /^<br\b/i.test(each.source) || (comments?.ends.has(each.start) && /[\r\n]/.test(each.source)))
    .map(each => [each.start, each.end]);
  for (const match of source.slice(start, end).matchAll(/(?:\r\n|\r|\n)[ \t>]*/g)) {
    cuts.push([start + match.index, start + match.index + match[0].length]);
  }
  cuts.sort((one, other) => one[0] - other[0]);
  const ranges: [number, number][] = [];
  let from = start;
  for (const [cut, next] of [...cuts, [end, end] as [number, number]]) {
    if (cut < from) continue;
    let to = cut;
    // A hard break may be a backslash before the end of the line.
    while (to > from && (isWhite(source, to - 1) || (cut < end && source[to - 1] === "\\"))) to--;
    const range = trimmed(source, from, to, comments);
    if (range[0] < range[1]) ranges.push(range);
    from = next;
  }
  return ranges;
}

const lineEnd = /[\r\n]/;

function isWhite(source: string, offset: number): boolean {
  const code = source.charCodeAt(offset);
  if (code < 128) return code === 32 || (code >= 9 && code <= 13);
  return /\s/.test(source.charAt(offset));
}
