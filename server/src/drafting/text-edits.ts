/** Edits of a document that are collected and then applied at once: of two that touch each other the first one counts. */
import { type DocumentBase, textOf } from "../document/document-base.ts";
import type { Span } from "../document/facts.ts";
import { lineStarts } from "../markdown/lines.ts";

export interface TextEdits {
  readonly lineEnd: string;
  replace(span: Span, text: string): void;
  /** Replaces a span and gives up what was to be replaced inside it. */
  replaceAll(span: Span, text: string): void;
  /** Puts lines in the place of those on which a span stands. */
  replaceLines(span: Span, lines: readonly string[]): void;
  removeLines(span: Span): void;
  /** Removes the lines of a paragraph or a comment together with the blank ones above it. */
  removeParagraph(span: Span): void;
  /** Puts lines below the last line of a span. */
  insertBelow(span: Span, lines: readonly string[]): void;
  /** Puts lines above the first line of a span. */
  insertAbove(span: Span, lines: readonly string[]): void;
  append(lines: readonly string[]): void;
  /** What an item with another number begins with: "3. ", "- ". */
  markerOf(span: Span, ordinal: number): string;
  /** What already stands for something inside a span; `null` for nothing. */
  replacementWithin(span: Span): string | null;
  /** The text with all edits. */
  text(): string;
}

interface Change {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export function textEdits({ runs, rangeOf, lineEnd }: Pick<DocumentBase, "runs" | "rangeOf" | "lineEnd">): TextEdits {
  const source = textOf(runs);
  const starts = lineStarts(source);
  const changes: Change[] = [];
  const add = (start: number, end: number, text: string): void => {
    const touches = changes.some(each =>
      start === end || each.start === each.end
        ? start > each.start && start < each.end
        : start < each.end && each.start < end
    );
    if (!touches) changes.push({ start, end, text });
  };
  const offsets = (span: Span): { readonly start: number; readonly end: number } => {
    const range = rangeOf(span);
    const at = ({ line, character }: typeof range.start): number => (starts[line] ?? source.length) + character;
    return { start: at(range.start), end: at(range.end) };
  };
  const lineOf = (offset: number): { readonly start: number; readonly end: number } => {
    const start = offset === 0 ? 0 : source.lastIndexOf("\n", offset - 1) + 1;
    const feed = source.indexOf("\n", offset);
    const end = feed < 0 ? source.length : source[feed - 1] === "\r" ? feed - 1 : feed;
    return { start, end };
  };
  return {
    lineEnd,
    replace(span, text) {
      const { start, end } = offsets(span);
      // A label with nothing behind it has no blank either.
      add(start, end, start === end && /\S/.test(source[start - 1] ?? " ") ? ` ${text}` : text);
    },
    replaceAll(span, text) {
      const { start, end } = offsets(span);
      const outside = changes.filter(each => each.end <= start || each.start >= end);
      changes.length = 0;
      for (const each of outside) changes.push(each);
      add(start, end, text);
    },
    replaceLines(span, lines) {
      const { start, end } = offsets(span);
      const first = lineOf(start);
      const indent = /^[ \t]*/.exec(source.slice(first.start, first.end))?.[0] ?? "";
      add(first.start, lineOf(Math.max(start, end - 1)).end, lines.map(each => `${indent}${each}`).join(lineEnd));
    },
    removeLines(span) {
      const { start, end } = offsets(span);
      const last = lineOf(Math.max(start, end - 1)).end;
      add(lineOf(start).start, Math.min(source.length, last + (source.startsWith("\r\n", last) ? 2 : 1)), "");
    },
    removeParagraph(span) {
      const { start, end } = offsets(span);
      const first = lineOf(start).start;
      const blank = /(?:\r?\n[ \t]*){1,20}$/.exec(source.slice(Math.max(0, first - 200), first))?.[0].length ?? 0;
      add(first - blank, lineOf(Math.max(start, end - 1)).end, "");
    },
    insertBelow(span, lines) {
      if (lines.length === 0) return;
      const { start, end } = offsets(span);
      const at = lineOf(Math.max(start, end - 1)).end;
      add(at, at, lines.map(each => `${lineEnd}${each}`).join(""));
    },
    insertAbove(span, lines) {
      const at = lineOf(offsets(span).start).start;
      add(at, at, lines.map(each => `${each}${lineEnd}`).join(""));
    },
    append(lines) {
      const gap = source.endsWith("\n") ? lineEnd : `${lineEnd}${lineEnd}`;
      add(source.length, source.length, `${gap}${lines.join(lineEnd)}${lineEnd}`);
    },
    markerOf(span, ordinal) {
      const { start } = offsets(span);
      const marker =
        /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?/.exec(
          source.slice(lineOf(start).start, start + 40)
        )?.[0] ?? "- ";
      return marker.replace(/\d{1,9}/, String(ordinal));
    },
    replacementWithin(span) {
      const { start, end } = offsets(span);
      return changes.find(each => each.start >= start && each.end <= end)?.text ?? null;
    },
    text() {
      let text = source;
      for (const each of changes
        .map((change, index) => ({ ...change, index }))
        .sort((one, other) => other.start - one.start || other.index - one.index))
        text = text.slice(0, each.start) + each.text + text.slice(each.end);
      return text;
    }
  };
}
