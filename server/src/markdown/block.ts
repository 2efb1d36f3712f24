/**
 * A stretch of whole lines that reads the same wherever it stands: a top-level node and the blank lines below it, the head
 * of a table, a row, an item.
 */

import type { DefinitionKey } from "./definitions.ts";
import { lastNotAfter, lineStarts } from "./lines.ts";

/** The text of a block. All offsets inside it count from its start, so that an edit above moves nothing. */
export interface BlockText {
  /** From the start of the block's first line up to the start of the next block's. */
  readonly source: string;
  /** Offsets (0-based, UTF-16) at which the block's lines start; a terminator at the very end starts one more. */
  readonly lines: readonly number[];
}

/** What a block goes on with: the table or the list of the block above it. */
export type Context =
  | { readonly type: "table" }
  /** `ordinal` is the number of its first item as a reader sees it, 0 for bullets; `marker` the bullet, or what ends a number. */
  | { readonly type: "list"; readonly marker: string; readonly ordinal: number };

/**
 * What is open at the end of a block. `nothing`: whatever comes below starts anew. `unknown`: only reading the line below
 * tells. Of a list, `ordinal` is the number of its next item.
 */
export type Ending = Context | { readonly type: "nothing" } | { readonly type: "unknown" };

/** What was read from a text: `Facts` is the caller's, read once and kept as long as the block. */
export interface Block<Facts> {
  /** The spans in the facts point to this very object. */
  readonly text: BlockText;
  readonly facts: Facts;
  /** The link and footnote definitions in this block. */
  readonly definitions: readonly DefinitionKey[];
  /** Whether it nests too deeply to be parsed; it then has no facts. */
  readonly unread: boolean;
  /** `null` for a block that starts a node of its own. */
  readonly context: Context | null;
  readonly ending: Ending;
  /** Whether it is one node, one row or one item. */
  readonly isSingle: boolean;
  /** Whether it is nothing but code and the like, in which no label means anything. */
  readonly isLiteral: boolean;
  /** Blocks that stood in its place, up to its end, before it took them in: {@link Stretch}. */
  readonly former: readonly Stretch<Facts>[];
}

/** Part of a text: blocks that were read, with the definitions they were read under, or what must be read anew. */
export type Stretch<Facts> = string | Kept<Facts>;

export interface Kept<Facts> {
  readonly block: Block<Facts>;
  readonly under: ReadonlyMap<DefinitionKey, number>;
  /** The block below which it stood. */
  readonly below: Block<Facts> | undefined;
}

/** A stretch inside one block: offsets (0-based, UTF-16) from the start of the block, `end` not included. */
export interface Span {
  readonly block: BlockText;
  readonly start: number;
  readonly end: number;
}

/** A text with its lines counted. */
export function blockText(source: string): BlockText {
  return { source, lines: lineStarts(source) };
}

/** The source text of a span. */
export function sourceOf(span: Span): string {
  return span.block.source.slice(span.start, span.end);
}

/** Line and character (0-based, UTF-16) of an offset inside the block, counted from the block's start. */
export function pointAt(of: BlockText, offset: number): { readonly line: number; readonly character: number } {
  const line = lastNotAfter(of.lines, offset);
  return { line, character: offset - (of.lines[line] as number) };
}
