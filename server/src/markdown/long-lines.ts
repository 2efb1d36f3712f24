/**
 * Lines that no person reads, and of which only the beginning is parsed: remark needs twenty seconds and more for each
 * megabyte of a line. In the positions of what was parsed such a line counts as it is written, so its words are all
 * there; only links, code and emphasis in its end stay unknown.
 */
import type { RootContent } from "mdast";
import { visit } from "./visit.ts";

/** In UTF-16 units: as much as a chapter of a book. */
export const longestLine = 100_000;

/** A place of a shortened text, with how much is missing there. */
export interface Cut {
  readonly at: number;
  readonly missing: number;
}

export interface Shortened {
  readonly text: string;
  readonly cuts: readonly Cut[];
}

/** The text with at most `longest` UTF-16 units of each of its lines. */
export function withoutLineEnds(source: string, longest: number): Shortened {
  if (source.length <= longest) return { text: source, cuts: [] };
  const cuts: Cut[] = [];
  let text = "";
  let kept = 0;
  for (let start = 0; start < source.length; ) {
    const end = endOfLine(source, start);
    if (end - start > longest) {
      let cut = start + longest;
      // Not between the halves of a surrogate pair, nor behind what means something at the end of a line.
      while (cut < end && /[\s\\\uD800-\uDBFF]/.test(source.charAt(cut - 1))) cut++;
      text += source.slice(kept, cut);
      if (cut < end) cuts.push({ at: text.length, missing: end - cut });
      kept = end;
    }
    start = end + 1;
  }
  return cuts.length === 0 ? { text: source, cuts } : { text: text + source.slice(kept), cuts };
}

/** Turns the offsets in what was parsed from a shortened text into those of the whole one, in place. */
export function lengthened(nodes: RootContent[], cuts: readonly Cut[]): RootContent[] {
  if (cuts.length === 0) return nodes;
  const missingBefore = (offset: number): number => {
    let missing = 0;
    for (const cut of cuts) {
      if (cut.at > offset) break;
      missing += cut.missing;
    }
    return missing;
  };
  visit(nodes, ({ position }) => {
    for (const point of [position?.start, position?.end])
      if (point?.offset !== undefined) point.offset += missingBefore(point.offset);
  });
  return nodes;
}

function endOfLine(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || code === 13) return at;
  }
  return text.length;
}
