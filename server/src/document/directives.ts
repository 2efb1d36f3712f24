/**
 * What a document says to Go/No-Go in comments: which rule is silenced where, and why. `gonogo-disable-next-line RULE --
 * reason` covers the paragraph, heading, item, table or code below it as a whole, since no comment can stand between its
 * lines; `gonogo-disable-line` its own line; `gonogo-disable` all up to `gonogo-enable` or the end; `gonogo-disable-file`
 * the document. Before the reason stands `--`, or a dash: GitHub shows a comment inside a line that has `--` in it.
 */

import { sourceOf } from "../markdown/block.ts";
import type { Range } from "../protocol.ts";
import { spanOf } from "./edits.ts";
import { type Fact, proseOf, type Span, type Words } from "./facts.ts";
import { anyFact } from "./gathering.ts";
import type { SectionTree } from "./section-tree.ts";

export const directiveCommands = [
  "gonogo-disable-next-line",
  "gonogo-disable-line",
  "gonogo-disable",
  "gonogo-enable",
  "gonogo-disable-file"
] as const;

export type DirectiveCommand = (typeof directiveCommands)[number];

/** Lines of a document, 0-based, both included. */
export interface LineRange {
  readonly from: number;
  readonly to: number;
}

/** A rule that a directive names. */
export interface DirectiveRule {
  readonly name: Words;
  /** Where it is silenced; `null` where the directive silences nothing by its nature: an `enable`, or one misspelt. */
  readonly lines: LineRange | null;
  /** Of a `gonogo-enable`: how many `gonogo-disable` of the rule it ends. */
  readonly ends: number;
  /** Of a `gonogo-disable`: what ends it. */
  readonly end: { readonly directive: Directive; readonly rule: DirectiveRule } | null;
}

export interface Directive {
  /** `null` where it is misspelt; it then has no effect. */
  readonly command: DirectiveCommand | null;
  /** As it is written: `gonogo-disable-nextline`. */
  readonly name: Words;
  readonly rules: readonly DirectiveRule[];
  readonly reason: string | null;
  /** The whole comment. */
  readonly span: Span;
  /** Whether it stands inside a line of text, and not alone. */
  readonly inline: boolean;
}

/** A comment among the facts. */
interface PlacedComment {
  readonly span: Span;
  /** The fact that holds it, or that it is. */
  readonly index: number;
  readonly inline: boolean;
}

type Growing<Value> = { -readonly [Name in keyof Value]: Value[Name] };
/** A rule of a `gonogo-disable` that nothing has ended yet. */
type Open = Growing<Omit<DirectiveRule, "lines">> & { readonly lines: Growing<LineRange> };

/** The directives of a document, in its order. */
export function directivesOf(
  tree: SectionTree,
  facts: readonly Fact[],
  rangeOf: (span: Span) => Range
): readonly Directive[] {
  if (!mentionsUs(tree)) return [];
  const found = commentsOf(facts).flatMap(comment => {
    const written = readDirective(comment.span);
    return written ? [{ ...comment, written }] : [];
  });
  if (found.length === 0) return [];
  const below = blocksBelow(facts, rangeOf);
  const stretches = openStretches();
  return found.map(({ span, index, inline, written }): Directive => {
    const { start, end } = rangeOf(span);
    const rules: DirectiveRule[] = [];
    const directive: Directive = { ...written, rules, span, inline };
    const add = (read: (name: Words) => DirectiveRule): void => {
      for (const name of written.rules) rules.push(read(name));
    };
    const covering = (lines: LineRange | null) => (name: Words) => ({ name, lines, ends: 0, end: null });
    switch (written.command) {
      case "gonogo-disable-line":
        add(covering({ from: start.line, to: end.line }));
        break;
      case "gonogo-disable-next-line":
        add(covering(below(index, end.line, inline)));
        break;
      case "gonogo-disable-file":
        add(covering({ from: 0, to: Number.POSITIVE_INFINITY }));
        break;
      case "gonogo-disable":
        add(name => stretches.begin(name, start.line));
        break;
      case "gonogo-enable":
        add(name => stretches.end(name, start.line, directive));
        if (written.rules.length === 0) stretches.endAll(start.line);
        break;
      default:
        add(covering(null));
    }
    return directive;
  });
}

/** Whether any comment is for us: hardly any document has one. */
const mentionsUs = anyFact(fact =>
  fact.type === "comment"
    ? isForUs(fact.content)
    : proseOf(fact).some(prose => prose.tags.some(tag => tag.text.startsWith("<!--") && isForUs(tag)))
);

function isForUs({ span }: Words): boolean {
  return readDirective(span) !== null;
}

/** What `gonogo-disable` begins and `gonogo-enable` ends. */
function openStretches() {
  const open = new Map<string, Open[]>();
  const close = (name: string, line: number, end: DirectiveRule["end"]): number => {
    const begun = open.get(name) ?? [];
    for (const each of begun) {
      each.lines.to = line;
      each.end = end;
    }
    open.delete(name);
    return begun.length;
  };
  return {
    begin(name: Words, line: number): DirectiveRule {
      const begun: Open = { name, lines: { from: line, to: Number.POSITIVE_INFINITY }, ends: 0, end: null };
      const others = open.get(name.text) ?? [];
      open.set(name.text, others);
      others.push(begun);
      return begun;
    },
    end(name: Words, line: number, directive: Directive): DirectiveRule {
      const rule: Growing<DirectiveRule> = { name, lines: null, ends: 0, end: null };
      rule.ends = close(name.text, line, { directive, rule });
      return rule;
    },
    endAll(line: number): void {
      for (const name of [...open.keys()]) close(name, line, null);
    }
  };
}

/** All comments, those inside lines, too. */
function commentsOf(facts: readonly Fact[]): PlacedComment[] {
  return facts.flatMap((fact, index): PlacedComment[] =>
    fact.type === "comment"
      ? [{ span: fact.content.span, index, inline: false }]
      : proseOf(fact)
          .flatMap(prose => prose.tags)
          .flatMap(({ text, span }) => (text.startsWith("<!--") ? [{ span, index, inline: true }] : []))
  );
}

/**
 * What a comment at a fact covers below itself: inside a text of several lines the next of them; else the next fact, a
 * table with all its rows. Where nothing comes any more, the line below it.
 */
function blocksBelow(
  facts: readonly Fact[],
  rangeOf: (span: Span) => Range
): (index: number, line: number, inline: boolean) => LineRange {
  const next = new Array<number>(facts.length);
  const lastRow = new Array<number>(facts.length);
  for (let index = facts.length - 1; index >= 0; index--) {
    const following = facts[index + 1];
    next[index] = following?.type === "comment" ? (next[index + 1] as number) : index + 1;
    lastRow[index] = following?.type === "table-row" ? (lastRow[index + 1] as number) : index;
  }
  const lastLine = (index: number): number => rangeOf(spanOf(facts[index] as Fact)).end.line;
  return (index, line, inline) => {
    if (inline && lastLine(index) > line) return { from: line + 1, to: line + 1 };
    const at = next[index] as number;
    const fact = facts[at];
    if (!fact) return { from: line + 1, to: line + 1 };
    return {
      from: rangeOf(spanOf(fact)).start.line,
      to: lastLine(fact.type === "table-head" ? (lastRow[at] as number) : at)
    };
  };
}

type Written = Pick<Directive, "command" | "name" | "reason"> & { readonly rules: readonly Words[] };

/** Longer ones are no directives. */
const longest = 4_000;

/** Our name, what is to be done, the rules, and behind a dash the reason. Nothing else that says "gonogo" is ours. */
const shape = /^(<!--\s*)(gonogo(?:[-_]|:\s*|\s+(?=(?:disable|enable)\b))[\w-]{1,1000})(:?)([\s\S]*)-->$/i;

function readDirective({ block, start, end }: Span): Written | null {
  const source = sourceOf({ block, start, end: Math.min(end, start + longest) });
  const match = shape.exec(source);
  if (!match) return null;
  const [, before = "", name = "", colon = "", rest = ""] = match;
  const words = (from: number, text: string): Words => ({
    text: text.toLowerCase(),
    span: { block, start: start + from, end: start + from + text.length }
  });
  const dash = /(?:^|\s)(?:-{2,100}|[—–])(?:\s|$)/.exec(rest);
  const named = dash ? rest.slice(0, dash.index) : rest;
  const from = before.length + name.length + colon.length;
  const reason = dash
    ? rest
        .slice(dash.index + dash[0].length)
        .replace(/\s+/g, " ")
        .trim()
    : "";
  return {
    command: directiveCommands.find(command => command === name.toLowerCase()) ?? null,
    name: words(before.length, name),
    rules: [...named.matchAll(/[^\s,>]+/g)].map(rule => words(from + rule.index, rule[0])),
    reason: reason || null
  };
}
