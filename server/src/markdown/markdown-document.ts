/** A document as a sequence of blocks, and the way between offsets, lines and blocks. */
import { type Block, type BlockText, pointAt } from "./block.ts";
import { lastNotAfter } from "./lines.ts";
import type { DefinitionKey } from "./parse.ts";

/** A value: never changed, safe to keep. Offsets and lines are 0-based, offsets count UTF-16 units. */
export interface MarkdownDocument<Facts> {
  readonly blocks: readonly Block<Facts>[];
  /** Where each block starts. */
  readonly offsets: ArrayLike<number>;
  /** The line on which each block starts. */
  readonly lines: ArrayLike<number>;
  /** How many units the whole text has. */
  readonly length: number;
  /** Whether the first block is front matter. */
  readonly frontMatter: boolean;
  /** All definitions, with how often each is made. */
  readonly definitions: ReadonlyMap<DefinitionKey, number>;
  /** The whole text; put together at each call. */
  text(): string;
  /** The index of the block that holds an offset; one past the end belongs to the last block. */
  blockAt(offset: number): number;
  /** The line on which a block of this document starts; throws for a block of another. */
  lineOf(block: BlockText): number;
}

/**
 * A document of these blocks. `before`, if given, is the document it was made from: its table of definitions is taken
 * over when the blocks define the same.
 */
export function markdownDocument<Facts>(
  blocks: readonly Block<Facts>[],
  frontMatter: boolean,
  before?: MarkdownDocument<Facts>
): MarkdownDocument<Facts> {
  const offsets = new Uint32Array(blocks.length);
  const lines = new Uint32Array(blocks.length);
  let length = 0;
  let line = 0;
  for (let index = 0; index < blocks.length; index++) {
    const each = blocks[index] as Block<Facts>;
    offsets[index] = length;
    lines[index] = line;
    length += each.source.length;
    line += each.lines.length - 1;
  }
  const counted = countDefinitions(blocks);
  const definitions = before && sameCounts(before.definitions, counted) ? before.definitions : counted;
  let indices: Map<BlockText, number> | undefined;
  return {
    blocks,
    offsets,
    lines,
    length,
    frontMatter,
    definitions,
    text: () => blocks.map(each => each.source).join(""),
    blockAt: offset => lastNotAfter(offsets, offset),
    lineOf(of) {
      indices ??= new Map(blocks.map((each, index) => [each, index]));
      const index = indices.get(of);
      if (index === undefined) throw new Error("This block is not part of this document.");
      return lines[index] as number;
    }
  };
}

/** The index of the block that holds a line; 0 for lines before the document, the last for lines after it. */
export function blockAtLine(document: MarkdownDocument<unknown>, line: number): number {
  return lastNotAfter(document.lines, Math.max(0, line));
}

/** The line of an offset. */
export function lineOfOffset(document: MarkdownDocument<unknown>, offset: number): number {
  const index = document.blockAt(offset);
  const holder = document.blocks[index];
  if (!holder) return 0;
  return (document.lines[index] as number) + pointAt(holder, offset - (document.offsets[index] as number)).line;
}

/** The offset of a position (0-based line and UTF-16 character), clamped to its line and to the text. */
export function offsetAt(
  document: MarkdownDocument<unknown>,
  position: { readonly line: number; readonly character: number }
): number {
  if (position.line < 0) return 0;
  const index = blockAtLine(document, position.line);
  const holder = document.blocks[index];
  if (!holder) return 0;
  const line = position.line - (document.lines[index] as number);
  const start = holder.lines[line];
  if (start === undefined) return document.length;
  const end = holder.lines[line + 1] ?? holder.source.length;
  const text = holder.source.slice(start, end).replace(/(?:\r\n|[\r\n])$/, "");
  return (document.offsets[index] as number) + start + Math.min(Math.max(0, position.character), text.length);
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

function countDefinitions(blocks: readonly Block<unknown>[]): Map<DefinitionKey, number> {
  const counts = new Map<DefinitionKey, number>();
  for (const each of blocks) {
    for (const key of each.definitions) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

function sameCounts(one: ReadonlyMap<DefinitionKey, number>, other: ReadonlyMap<DefinitionKey, number>): boolean {
  if (one.size !== other.size) return false;
  for (const [key, count] of one) if (other.get(key) !== count) return false;
  return true;
}
