/** A stretch of whole lines that reads the same wherever it stands: a top-level block and the blank lines below it. */
import { lastNotAfter, lineStarts } from "./lines.ts";
import type { DefinitionKey } from "./parse.ts";

/** The text of a block. All offsets inside it count from its start, so that an edit above moves nothing. */
export interface BlockText {
  /** From the start of the block's first line up to the start of the next block's. */
  readonly source: string;
  /** Offsets (0-based, UTF-16) at which the block's lines start; a terminator at the very end starts one more. */
  readonly lines: readonly number[];
}

/** A block with what was read from it: `Facts` is the caller's, read once and kept as long as the block. */
export interface Block<Facts> extends BlockText {
  readonly facts: Facts;
  /** The link and footnote definitions in this block. */
  readonly definitions: readonly DefinitionKey[];
  /** Whether it nests too deeply to be parsed; it then has no facts. */
  readonly unread: boolean;
}

/** A stretch inside one block: offsets (0-based, UTF-16) from the start of the block, `end` not included. */
export interface Span {
  readonly block: BlockText;
  readonly start: number;
  readonly end: number;
}

/** A block; `read` is called at once, the lines are counted when somebody first asks for a position. */
export function block<Facts>(
  source: string,
  { definitions, unread }: { readonly definitions: readonly DefinitionKey[]; readonly unread: boolean },
  read: (text: BlockText) => Facts
): Block<Facts> {
  let lines: readonly number[] | undefined;
  const text = {
    source,
    definitions,
    unread,
    get lines() {
      lines ??= lineStarts(source);
      return lines;
    }
  };
  // Assigned, not spread: spans in the facts point to this very object.
  return Object.assign(text, { facts: read(text) });
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
