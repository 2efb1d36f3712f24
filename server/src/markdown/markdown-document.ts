/** A document as a sequence of blocks, and the way between offsets, lines and blocks. */
import { type Block, type BlockText, pointAt } from "./block.ts";
import type { Definitions } from "./definitions.ts";
import type { BlockSequence } from "./sequence.ts";

/** A value: never changed, safe to keep. Offsets and lines are 0-based, offsets count UTF-16 units. */
export interface MarkdownDocument<Facts> {
  /** Put together when first asked for. */
  readonly blocks: readonly Block<Facts>[];
  readonly sequence: BlockSequence<Facts>;
  /** How many units the whole text has. */
  readonly length: number;
  /** Whether the first block is front matter. */
  readonly frontMatter: boolean;
  readonly definitions: Definitions;
  /** The whole text; put together at each call. */
  text(): string;
  /** The text between two offsets. */
  textBetween(start: number, end: number): string;
  /** The line on which a block of this document starts; throws for a block of another. */
  lineOf(block: BlockText): number;
}

export function markdownDocument<Facts>(
  sequence: BlockSequence<Facts>,
  frontMatter: boolean,
  definitions: Definitions
): MarkdownDocument<Facts> {
  let blocks: readonly Block<Facts>[] | undefined;
  const all = (): readonly Block<Facts>[] => {
    blocks ??= sequence.slice(0);
    return blocks;
  };
  return {
    get blocks() {
      return all();
    },
    sequence,
    length: sequence.length,
    frontMatter,
    definitions,
    text: () =>
      all()
        .map(each => each.text.source)
        .join(""),
    textBetween(start, end) {
      const first = sequence.indexAtOffset(start);
      const text = sequence.slice(first, sequence.indexAtOffset(end) + 1).map(each => each.text.source);
      return text.join("").slice(start - sequence.offsetOf(first), end - sequence.offsetOf(first));
    },
    lineOf(block) {
      const line = sequence.lineOfText(block);
      if (line === undefined) throw new Error("This block is not part of this document.");
      return line;
    }
  };
}

/** The line of an offset. */
export function lineOfOffset({ sequence }: MarkdownDocument<unknown>, offset: number): number {
  const index = sequence.indexAtOffset(offset);
  const holder = sequence.at(index);
  return holder ? sequence.lineOf(index) + pointAt(holder.text, offset - sequence.offsetOf(index)).line : 0;
}

/** The offset of a position (0-based line and UTF-16 character), clamped to its line and to the text. */
export function offsetAt(
  { sequence }: MarkdownDocument<unknown>,
  position: { readonly line: number; readonly character: number }
): number {
  if (position.line < 0) return 0;
  const index = sequence.indexAtLine(position.line);
  const holder = sequence.at(index)?.text;
  if (!holder) return 0;
  const line = position.line - sequence.lineOf(index);
  const start = holder.lines[line];
  if (start === undefined) return sequence.length;
  const end = holder.lines[line + 1] ?? holder.source.length;
  const text = holder.source.slice(start, end).replace(/(?:\r\n|[\r\n])$/, "");
  return sequence.offsetOf(index) + start + Math.min(Math.max(0, position.character), text.length);
}

/** The position (0-based line and UTF-16 character) of an offset inside a block of this document. */
export function positionIn(
  document: MarkdownDocument<unknown>,
  block: BlockText,
  offset: number
): { readonly line: number; readonly character: number } {
  const { line, character } = pointAt(block, offset);
  return { line: document.lineOf(block) + line, character };
}

/** The block at a position, and how far into its text that is; `null` in an empty text. */
export function placeIn<Facts>(
  document: MarkdownDocument<Facts>,
  position: { readonly line: number; readonly character: number }
): { readonly block: Block<Facts>; readonly offset: number } | null {
  const { sequence } = document;
  const index = sequence.indexAtLine(position.line);
  const block = sequence.at(index);
  if (!block) return null;
  // One past the last line is clamped to the end of the text.
  const offset = offsetAt(document, position) - sequence.offsetOf(index);
  return { block, offset: Math.min(Math.max(0, offset), block.text.source.length) };
}
