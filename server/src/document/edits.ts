/** Changes of a text that fixes consist of: always whole, small edits, never a document written anew. */
import type { BlockText } from "../markdown/block.ts";
import { displayWidth } from "../text/display-width.ts";
import type { DocumentBase } from "./document-base.ts";
import type { Fact, Span } from "./facts.ts";
import { factsWithin, type Section } from "./sections.ts";

/** What stands in `span` is replaced by `text`; nothing is replaced where the span is empty. */
export interface Edit {
  readonly span: Span;
  readonly text: string;
}

/** Puts a text in the place of another. */
export function replaceSpan(span: Span, text: string): Edit {
  return { span, text };
}

/**
 * Writes into a cell. Its width is kept where the text fits in, padding included, so that the pipes stay under each other;
 * `null` for a cell that the row does not have: there is no place between pipes to write in.
 */
export function replaceCell({ span }: { readonly span: Span }, text: string): Edit | null {
  const { block, start, end } = span;
  if (start === end) return null;
  const written = block.source.slice(start, end);
  const room = displayWidth(written) - displayWidth(text);
  if (written.trim() === "") return replaceSpan(span, ` ${text}${" ".repeat(Math.max(1, room - 1))}`);
  if (room >= 0) return replaceSpan(span, `${text}${" ".repeat(room)}`);
  const padding = /^ */.exec(block.source.slice(end, end + text.length))?.[0].length ?? 0;
  // One space stays before the pipe.
  return replaceSpan({ block, start, end: end + Math.max(0, Math.min(-room, padding - 1)) }, text);
}

/**
 * Whether a pipe of a table (its place in the whole table) stands under or over another: its columns are laid out, and
 * what makes its line longer or shorter would move it.
 */
export function isInColumn({ block: { source }, start: at }: Span): boolean {
  const from = Math.max(0, at - nearby);
  const [line = "", above, ...further] = source
    .slice(from, at)
    .split(/\r\n|\r|\n/)
    .reverse();
  const below = source.slice(at, at + nearby).split(/\r\n|\r|\n/)[1];
  // Of a line that is cut off nobody knows the columns.
  const isAbove = above?.[line.length] === "|" && (from === 0 || further.length > 0);
  return isAbove || (below?.[line.length] === "|" && (from === 0 || above !== undefined));
}

/** How far around a cell one looks for the lines above and below it: what is wider is not laid out. */
const nearby = 4000;

/** Takes whole pieces of a text away, with the blank lines below them. */
export function removeBlocks(blocks: readonly BlockText[]): Edit[] {
  return blocks.map(block => replaceSpan({ block, start: 0, end: block.source.length }, ""));
}

/** Puts a text before a place. */
export function insertBefore({ block, start }: Span, text: string): Edit {
  return { span: { block, start, end: start }, text };
}

/** Puts a text behind a place. */
export function insertAfter({ block, end }: Span, text: string): Edit {
  return { span: { block, start: end, end }, text };
}

/**
 * Moves the line of one span above that of another, further up in the same block: a row of a table, an item of a list
 * that holds nothing but its line. Both are places in their whole table or list. `null` where more belongs to it, or where
 * its place counts: `2.`.
 */
export function moveLineAbove(moved: Span, target: Span): Edit[] | null {
  const { block } = moved;
  if (target.block !== block || target.start >= moved.start) return null;
  const { source } = block;
  const from = lineStart(source, moved.start);
  const feed = source.indexOf("\n", moved.end);
  const next = feed < 0 ? source.length : feed + 1;
  const line = source.slice(from, feed < 0 ? next : feed).replace(/\r$/, "");
  const below = /^[^\n]{0,200}/.exec(source.slice(next))?.[0].trimEnd() ?? "";
  const isRow = /^\s*\|/.test(line) || /\|\s*$/.test(line);
  const isItem = /^\s*[-*+]\s/.test(line) && (below === "" || /^\s*[-*+]\s/.test(below));
  if (line.includes("\n") || (!isRow && !isItem)) return null;
  const lineEnd = source.slice(0, from).endsWith("\r\n") ? "\r\n" : "\n";
  const at = lineStart(source, target.start);
  const removed = feed < 0 ? { block, start: from - lineEnd.length, end: next } : { block, start: from, end: next };
  return [
    { span: { block, start: at, end: at }, text: `${line}${lineEnd}` },
    { span: removed, text: "" }
  ];
}

function lineStart(source: string, offset: number): number {
  return offset === 0 ? 0 : source.lastIndexOf("\n", offset - 1) + 1;
}

/** Where a fact stands in the source. */
export function spanOf(fact: Fact): Span {
  if ("span" in fact) return fact.span;
  return "content" in fact ? fact.content.span : fact.prose.span;
}

/**
 * Puts lines of Markdown behind all that a section holds, below a blank line. `lines` without line ends.
 */
export function insertBelowSection(section: Section, lines: readonly string[], document: DocumentBase): Edit {
  const last = factsWithin(section).at(-1);
  if (last) return insertBelow(spanOf(last), lines, document);
  const { block } = section.name.span;
  const end = endOfHeading(section.name.span);
  return insertBelow({ block, start: end, end }, lines, document);
}

/** Where a heading ends (offset in its block): behind its line, and behind the line drawn below it where there is one. */
export function endOfHeading({ block, end }: Span): number {
  return (
    end +
    (/^[^\r\n]*(?:\r?\n {0,3}(?:=+|-+)[ \t]*(?=[\r\n]|$))?/.exec(block.source.slice(end, end + 1000))?.[0].length ?? 0)
  );
}

/** Where the line starts on which a span starts (offset in its block). */
export function startOfLine({ block, start }: Span): number {
  return start - (/(?<![^\r\n])[^\r\n]*$/.exec(block.source.slice(Math.max(0, start - 1000), start))?.[0].length ?? 0);
}

/** Puts lines of Markdown at the end of a document, below a blank line. */
export function insertAtEnd(lines: readonly string[], document: DocumentBase): Edit {
  const last = document.facts.at(-1);
  return insertBelow(last ? spanOf(last) : document.place, lines, document);
}

/** The end of the line on which a span ends: nothing that stands behind it on its line is touched. */
function insertBelow({ block, end }: Span, lines: readonly string[], { lineEnd }: DocumentBase): Edit {
  const rest = /^[^\r\n]*/.exec(block.source.slice(end, end + 10_000))?.[0].length ?? 0;
  const at = end + rest;
  return { span: { block, start: at, end: at }, text: ["", "", ...lines].join(lineEnd) };
}
