/** Texts in a number of columns of a terminal. */
import { displayWidth } from "./display-width.ts";

/** The signs of a text as a reader sees them: what takes no column of its own belongs to the sign before it: so texts are cut between signs only. */
export function signsOf(text: string): string[] {
  if (/^[\x20-\x7E]*$/.test(text)) return [...text];
  return Array.from(new Intl.Segmenter(undefined, { granularity: "grapheme" }).segment(text), each => each.segment);
}

/** The beginning of a text in at most `width` columns, with `…` where something is left out. */
export function cutEnd(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  return `${taken(signsOf(text), width - 1).trimEnd()}…`;
}

/** The end of a text likewise: of a path, its last part tells most. */
export function cutStart(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  const signs = signsOf(text);
  const kept = countIn([...signs].reverse(), width - 1);
  return `…${signs.slice(signs.length - kept).join("")}`;
}

function taken(signs: readonly string[], width: number): string {
  return signs.slice(0, countIn(signs, width)).join("");
}

/** How many of the signs fit. */
function countIn(signs: readonly string[], width: number): number {
  let used = 0;
  for (const [index, sign] of signs.entries()) {
    used += displayWidth(sign);
    if (used > width) return index;
  }
  return signs.length;
}

/** Padded with blanks to a width. */
export function padEnd(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - displayWidth(text)));
}

/** A text in lines of at most `width` columns, broken at blanks where they are; what is left after `most` lines is cut. */
export function wrapped(text: string, width: number, most: number): string[] {
  const lines: string[] = [];
  let rest = text.trim();
  while (displayWidth(rest) > width && lines.length < most - 1) {
    const line = taken(signsOf(rest.slice(0, width * 4)), width);
    const blank = rest[line.length] === " " ? line.length : line.lastIndexOf(" ");
    const end = blank > 0 ? blank : Math.max(1, line.length);
    lines.push(rest.slice(0, end).trimEnd());
    rest = rest.slice(end).trim();
  }
  return [...lines, cutEnd(rest, width)];
}
