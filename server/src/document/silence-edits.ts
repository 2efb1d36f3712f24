/**
 * Silences a rule in a document: the edits that put a directive next to what it is about, or the rule into the directive
 * that is already there.
 */

import { withRule } from "./directive-edits.ts";
import type { Directive } from "./directives.ts";
import { type Edit, insertAfter, insertBefore, replaceSpan, spanOf } from "./edits.ts";
import { type Fact, proseOf, type Span } from "./facts.ts";
import type { OpsDocument } from "./ops-document.ts";

/** What is to be silenced. `reason`: why, in the person's words; `null` where it is not said. */
export interface Silencing {
  readonly rule: string;
  readonly reason: string | null;
}

/**
 * Silences a rule where a finding begins on a line (0-based): in a row by a comment in its last cell, in an item or a
 * paragraph of several lines at the end of the line, else above it. `null` where no comment can be: in front matter, or in
 * code inside a quote.
 */
export function silenceOnLine(document: OpsDocument, line: number, silencing: Silencing): Edit | null {
  const linesOf = (span: Span): readonly [number, number] => {
    const { start, end } = document.rangeOf(span);
    return [start.line, end.line];
  };
  const fact = document.facts.find(each => {
    const [from, to] = linesOf(spanOf(each));
    return each.type !== "comment" && from <= line && line <= to;
  });
  if (!fact) return null;
  const isAbove = standsBelowComment(fact, linesOf(spanOf(fact)));
  const command = isAbove ? "gonogo-disable-next-line" : "gonogo-disable-line";
  const [from, to] = isAbove ? linesOf(spanOf(fact)) : [line, line];
  const existing = document.directives.find(
    each => each.command === command && each.rules.some(({ lines }) => lines?.from === from && lines.to === to)
  );
  if (existing) return joined(existing, silencing);
  if (isAbove) return above(fact, comment(command, "--", silencing), document.lineEnd);
  return behind(fact, line, comment(command, "—", silencing), linesOf);
}

/** Silences a rule in the whole document: below its front matter, or in a directive that is already there. */
export function silenceInFile(document: OpsDocument, silencing: Silencing): Edit {
  const existing = document.directives.find(each => each.command === "gonogo-disable-file" && each.rules.length > 0);
  if (existing) return joined(existing, silencing);
  const directive = comment("gonogo-disable-file", "--", silencing);
  const first = document.facts.find(each => each.type !== "front-matter");
  if (!first) {
    const { block } = document.place;
    return insertAfter(
      { block, start: 0, end: block.source.length },
      `${document.lineEnd}${directive}${document.lineEnd}`
    );
  }
  const { block, start } = spanOf(first);
  const at = lineStart(block.source, start);
  return insertBefore({ block, start: at, end: at }, `${directive}${document.lineEnd}${document.lineEnd}`);
}

function joined(directive: Directive, { rule, reason }: Silencing): Edit {
  return withRule(directive, rule, reason === null ? null : oneLine(reason));
}

/** A comment ends at `-->` and is no comment in a cell that it tears apart. */
function comment(command: string, dash: string, { rule, reason }: Silencing): string {
  const words = oneLine(reason ?? "");
  return `<!-- ${command} ${rule}${words === "" ? "" : ` ${dash} ${words}`} -->`;
}

function oneLine(reason: string): string {
  return reason
    .replace(/--+>?|[|\\<>`]/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}

/** Whether a comment above a fact covers this fact alone, and may stand there without changing what it is. */
function standsBelowComment(fact: Fact, [from, to]: readonly [number, number]): boolean {
  const { block, start } = spanOf(fact);
  const before = block.source.slice(lineStart(block.source, start), start);
  switch (fact.type) {
    case "heading":
      return !fact.nested && /^ {0,3}(?:#{1,6}[ \t]+)?$/.test(before);
    case "paragraph":
      return from === to && fact.level === 0 && /^ {0,3}$/.test(before);
    case "code":
      return /^ *$/.test(before) && /^(?:`{3}|~{3})/.test(block.source.slice(start, start + 3));
    case "html":
      return /^ {0,3}$/.test(before);
    default:
      return false;
  }
}

function above(fact: Fact, directive: string, lineEnd: string): Edit {
  const { block, start } = spanOf(fact);
  const at = lineStart(block.source, start);
  const indent = /^ */.exec(block.source.slice(at, start))?.[0] ?? "";
  return insertBefore({ block, start: at, end: at }, `${indent}${directive}${lineEnd}`);
}

/** At the end of the last cell of a row, or of a line of any other text. */
function behind(
  fact: Fact,
  line: number,
  directive: string,
  linesOf: (span: Span) => readonly [number, number]
): Edit | null {
  const isRow = fact.type === "table-row" || fact.type === "table-head";
  const texts = isRow ? fact.cells.slice(-1) : proseOf(fact).flatMap(prose => prose.lines);
  const text = texts.findLast(({ span }) => linesOf(span)[0] <= line);
  if (!text) return null;
  const { block, start, end } = text.span;
  const isBlank = block.source.slice(start, end).trim() === "";
  return isBlank ? replaceSpan(text.span, ` ${directive} `) : insertAfter(text.span, ` ${directive}`);
}

function lineStart(source: string, offset: number): number {
  let start = offset;
  while (start > 0 && !/[\r\n\uFEFF]/.test(source[start - 1] as string)) start--;
  return start;
}
