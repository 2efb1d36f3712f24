/** Changes of directives: rules taken out of one, or put into it, or the whole of it removed. */
import type { Directive, DirectiveRule } from "./directives.ts";
import type { DocumentBase } from "./document-base.ts";
import { type Edit, insertAfter, isInColumn, replaceSpan } from "./edits.ts";

/**
 * Takes rules out of a directive; with the last of its rules it goes altogether, and with a `gonogo-disable` the
 * `gonogo-enable` that ends nothing else.
 */
export function withoutRules(
  directive: Directive,
  gone: readonly DirectiveRule[],
  wholeOf: DocumentBase["wholeOf"]
): readonly Edit[] {
  const endings = new Map<Directive, DirectiveRule[]>();
  for (const { end } of gone) {
    if (end?.rule.ends !== 1) continue;
    endings.set(end.directive, [...(endings.get(end.directive) ?? []), end.rule]);
  }
  return [[directive, gone] as const, ...endings].map(([each, rules]) => withoutNames(each, rules, wholeOf));
}

function withoutNames(directive: Directive, gone: readonly DirectiveRule[], wholeOf: DocumentBase["wholeOf"]): Edit {
  const first = directive.rules[0];
  const last = directive.rules.at(-1);
  const left = directive.rules.filter(rule => !gone.includes(rule));
  if (!first || !last || left.length === 0) return withoutDirective(directive, wholeOf);
  const { block, start } = first.name.span;
  const names = left.map(({ name }) => name.text).join(separatorOf(directive));
  return replaceSpan({ block, start, end: last.name.span.end }, names);
}

/** Puts a rule behind those that a directive names, and why behind the reasons that it has: nobody else's is lost. */
export function withRule(directive: Directive, rule: string, reason: string | null): Edit {
  const { name, rules, span } = directive;
  const last = rules.at(-1);
  const named = `${last ? separatorOf(directive) : " "}${rule}`;
  const from = (last?.name ?? name).span.end;
  if (reason === null || directive.reason?.includes(reason)) return insertAfter((last?.name ?? name).span, named);
  const { block } = span;
  const behind = block.source.slice(from, span.end - "-->".length).trimEnd();
  const dash = directive.inline ? "—" : "--";
  const parting = directive.reason !== null ? "; " : behind.trim() === "" ? ` ${dash} ` : " ";
  return replaceSpan({ block, start: from, end: from + behind.length }, `${named}${behind}${parting}${reason}`);
}

/** Removes a directive, with its line where nothing else stands on it. */
export function withoutDirective({ span }: Directive, wholeOf: DocumentBase["wholeOf"]): Edit {
  const { block, start, end } = wholeOf(span);
  const { source } = block;
  let from = start;
  while (from > 0 && /[ \t]/.test(source[from - 1] as string)) from--;
  const behind = /^[ \t]*(\r\n|\n|\r|$)/.exec(source.slice(end, end + 1_000));
  const isAlone = (from === 0 || /[\r\n]/.test(source[from - 1] as string)) && behind !== null;
  if (!isAlone) {
    const pipe = end + (/^ {0,200}(?=\|)/.exec(source.slice(end, end + 201))?.[0].length ?? 0);
    // In a table that is laid out the columns stay in line.
    const isLaidOut = source[pipe] === "|" && isInColumn({ block, start: pipe, end: pipe });
    return replaceSpan({ block, start: from, end }, isLaidOut ? " ".repeat(end - from) : "");
  }
  const lineEnd = behind[1] ?? "";
  const to = end + behind[0].length;
  const next = /^([^\r\n]{0,1000})(\r\n|\n|\r|$)/.exec(source.slice(to, to + 1_002));
  // A block begins below a blank line, so that another one below is one too many.
  if (from === 0 && next?.[1]?.trim() === "") return replaceSpan({ block, start: from, end: to + next[0].length }, "");
  // Directly below a text a line of dashes would make a heading of it.
  const isUnderline = from > 0 && /^[ \t>]*(?:=+|-+)[ \t]*$/.test(next?.[1] ?? "");
  return replaceSpan({ block, start: from, end: to }, isUnderline ? lineEnd : "");
}

/** How its rules are parted: by spaces, unless its author wrote commas. */
function separatorOf({ rules: [first, second] }: Directive): string {
  if (!first || !second) return " ";
  const { block, end } = first.name.span;
  return block.source.slice(end, second.name.span.start).includes(",") ? ", " : " ";
}
