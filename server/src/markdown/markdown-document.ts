/** A document as a sequence of blocks, and the way between offsets, lines and blocks. */
import { type Block, type BlockText, blockText, pointAt, type Span } from "./block.ts";
import type { Definitions } from "./definitions.ts";
import type { BlockSequence } from "./sequence.ts";

/** A value: never changed, safe to keep. Offsets and lines are 0-based, offsets count UTF-16 units. */
export interface MarkdownDocument<Facts> {
  /** Put together when first asked for. */
  readonly blocks: readonly Block<Facts>[];
  /** Their texts. */
  readonly texts: readonly BlockText[];
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
  /** A place in the text of the whole table or list that its block is a part of, as if that were one block. */
  wholeOf(span: Span): Span;
  /** The texts of all blocks, tables and lists as one text each. */
  wholeTexts(): readonly BlockText[];
  /** The facts of a block with those of the table or list that it is a part of, in order. */
  factsAround(block: BlockText): readonly Facts[];
}

export function markdownDocument<Facts>(
  sequence: BlockSequence<Facts>,
  frontMatter: boolean,
  definitions: Definitions
): MarkdownDocument<Facts> {
  const blocks = once(() => sequence.slice(0));
  const texts = once(() => blocks().map(each => each.text));
  const wholes = wholeBlocks(sequence);
  const lineOf = (block: BlockText): number => {
    const line = sequence.lineOfText(block) ?? wholes.lines.get(block);
    if (line === undefined) throw new Error("This block is not part of this document.");
    return line;
  };
  return {
    get blocks() {
      return blocks();
    },
    get texts() {
      return texts();
    },
    sequence,
    length: sequence.length,
    frontMatter,
    definitions,
    text: () => textBetween(sequence, 0, sequence.length),
    textBetween: (start, end) => textBetween(sequence, start, end),
    lineOf,
    wholeOf(span) {
      const at = sequence.indexAtLine(lineOf(span.block));
      const { block, first } = wholes.at(at);
      if (block === span.block) return span;
      const by = sequence.offsetOf(at) - sequence.offsetOf(first);
      return { block, start: span.start + by, end: span.end + by };
    },
    wholeTexts() {
      const all: BlockText[] = [];
      for (let index = 0; index < sequence.count; ) {
        const { block, behind } = wholes.at(index);
        all.push(block);
        index = behind;
      }
      return all;
    },
    factsAround(block) {
      const { first, behind } = wholes.at(sequence.indexAtLine(lineOf(block)));
      return sequence.slice(first, behind).map(({ facts }) => facts);
    }
  };
}

/** The blocks from `first` up to `behind`, as one text. */
interface Whole {
  readonly block: BlockText;
  readonly first: number;
  readonly behind: number;
}

/** Tables and lists as one text each, and the line on which each starts. Put together when first asked for. */
function wholeBlocks(sequence: BlockSequence<unknown>) {
  const known = new Map<number, Whole>();
  const lines = new Map<BlockText, number>();
  return {
    lines,
    at(index: number): Whole {
      const found = known.get(index);
      if (found) return found;
      let [first, behind] = [index, index + 1];
      while (first > 0 && sequence.at(first)?.context) first--;
      while (sequence.at(behind)?.context) behind++;
      const blocks = sequence.slice(first, behind);
      const [only] = blocks;
      const block = only && blocks.length === 1 ? only.text : blockText(blocks.map(sourceOfBlock).join(""));
      const whole = { block, first, behind };
      for (let at = first; at < behind; at++) known.set(at, whole);
      lines.set(block, sequence.lineOf(first));
      return whole;
    }
  };
}

function textBetween(sequence: BlockSequence<unknown>, start: number, end: number): string {
  const first = sequence.indexAtOffset(start);
  const text = sequence
    .slice(first, sequence.indexAtOffset(end) + 1)
    .map(sourceOfBlock)
    .join("");
  return text.slice(start - sequence.offsetOf(first), end - sequence.offsetOf(first));
}

function sourceOfBlock({ text }: Block<unknown>): string {
  return text.source;
}

function once<Result>(make: () => Result): () => Result {
  let made: { readonly result: Result } | undefined;
  return () => {
    made ??= { result: make() };
    return made.result;
  };
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

/** A 0-based line and a UTF-16 character. */
interface Place {
  readonly line: number;
  readonly character: number;
}

/** Where two offsets inside a block of this document are. */
export function rangeIn(
  document: MarkdownDocument<unknown>,
  block: BlockText,
  start: number,
  end: number
): { readonly start: Place; readonly end: Place } {
  const above = document.lineOf(block);
  const placeOf = (offset: number): Place => {
    const { line, character } = pointAt(block, offset);
    return { line: above + line, character };
  };
  return { start: placeOf(start), end: placeOf(end) };
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
