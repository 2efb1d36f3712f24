/** The lines of a chat, each in its place: the same for a text by itself and for the blocks of a parsed document. */
import type { BlockText } from "../../markdown/block.ts";
import { lineStarts } from "../../markdown/lines.ts";
import type { Words } from "../facts.ts";

/** A line that is not blank, without the white space around it. */
export interface ChatLine extends Words {
  /** How many characters of white space stand before it. */
  readonly indent: number;
  /** Whether a blank line, or nothing at all, stands above it. */
  readonly opens: boolean;
}

/** A text as one block, its lines counted and nothing parsed. */
export function plainBlock(source: string): BlockText {
  return { source, lines: lineStarts(source) };
}

/** Marks of writing direction, which some exports put before names and times. */
const marks = /[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;
const marksBefore = /^[\s\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]+/;

/** The lines of some blocks that are not blank, in order. */
export function chatLines(blocks: readonly BlockText[]): ChatLine[] {
  const lines: ChatLine[] = [];
  let opens = true;
  for (const block of blocks) {
    for (const [index, from] of block.lines.entries()) {
      const line = block.source.slice(from, block.lines[index + 1] ?? block.source.length);
      const indent = marksBefore.exec(line)?.[0].length ?? 0;
      const text = line.slice(indent).trimEnd();
      if (text === "") {
        opens = true;
        continue;
      }
      const start = from + indent;
      lines.push({ text: text.replace(marks, ""), span: { block, start, end: start + text.length }, indent, opens });
      opens = false;
    }
  }
  // A fence around all of it is where somebody pasted it.
  const isFenced = lines.length > 2 && /^```\w{0,20}$/.test(lines[0]?.text ?? "") && lines.at(-1)?.text === "```";
  return isFenced ? lines.slice(1, -1) : lines;
}
