/** Text → conditions: "5xx error rate > 0.1% for 3+ minutes", "no failed charges", "latency is acceptable". */
import type { Span, Words } from "../facts.ts";
import { type Comparison, comparisonsIn, type Measure, measuresIn } from "../measures.ts";
import { spanWithin } from "../prose-spans.ts";
import {
  changeWords,
  cohort,
  degreeWords,
  eventWords,
  relativeToBaseline,
  strongDegreeWords,
  zeroTolerance
} from "../vocabulary/conditions.ts";
import { type Metric, metricOf, percentilesIn, tokensOf } from "./metrics.ts";

/** The figure that a metric is compared with. */
export type Bound = Pick<Comparison, "comparator" | "dimension" | "value" | "most" | "isChange" | "decimals" | "scale">;

export interface Condition {
  readonly text: string;
  readonly span: Span;
  /** The words of its metric as they are written. */
  readonly name: string;
  readonly metric: Metric;
  readonly bound: Bound | null;
  /** For how long it must hold, in seconds; `null` where nothing says so. */
  readonly window: number | null;
  /** Whether it compares with the baseline of the metric; not with users that have the old version. */
  readonly usesBaseline: boolean;
  /** What it says its figure is of that baseline: 2.6 in "1000 ms (2.6x baseline)", and its digits behind the point. */
  readonly multiple: { readonly value: number; readonly decimals: number; readonly text: string } | null;
  /** None or all of something: "no", "any", "zero". */
  readonly isZero: boolean;
  /** A matter of degree without a figure: nobody can tell whether it holds. */
  readonly isVague: boolean;
}

/** The conditions of a text: one for each clause, in order. `place`: where they are shown, if not at their words. */
export function conditionsIn(words: Words, place?: Span): readonly Condition[] {
  const known = place ? undefined : remembered.get(words);
  if (known) return known;
  const conditions = readConditions(words, place);
  if (!place) remembered.set(words, conditions);
  return conditions;
}

/** The facts of a block stay from one keystroke to the next, and so do the conditions in them. */
const remembered = new WeakMap<Words, readonly Condition[]>();

function readConditions(words: Words, place: Span | undefined): Condition[] {
  const conditions: Condition[] = [];
  let at = 0;
  let names: string[] = [];
  for (const clause of clausesOf(words.text)) {
    const from = at;
    at += clause.length;
    // "P50, P95 and P99 latency below 300 ms": names alone belong to what follows.
    if (isOnlyName(clause)) {
      for (const name of percentilesIn(clause)) names.push(name);
      continue;
    }
    const text = clause
      .trim()
      .replace(/^(?:and|or)\s+/i, "")
      .replace(/(?<![.;,\s])[.;,\s]+$/, "");
    if (/[\p{L}\d]/u.test(text)) {
      const start = from + clause.indexOf(text);
      const condition = conditionOf(text, place ?? spanWithin(words, start, start + text.length));
      conditions.push(
        ...names.map(percentile => ({ ...condition, metric: { ...condition.metric, percentile } })),
        condition
      );
    }
    names = [];
  }
  return conditions;
}

/** Parted at commas, semicolons, line breaks, bullets inside a cell, "and" and "or"; not "between canary and stable". */
function clausesOf(text: string): string[] {
  const clauses: string[] = [];
  for (const part of text.split(/(?<=[,;](?=\s)|\n|[·•、；]|\s(?=(?:and|or|AND|OR|&|\|{1,2})\s))/)) {
    const last = clauses.at(-1);
    if (last !== undefined && last.length < 400 && /\bbetween\b[^,;]{0,80}$/i.test(last))
      clauses.splice(-1, 1, last + part);
    else clauses.push(part);
  }
  return clauses;
}

function isOnlyName(clause: string): boolean {
  const rest = clause.replace(/\b(?:and|or)\b|[,/&\s]/gi, "");
  return percentilesIn(clause).length > 0 && /^p?\d{2}(?:\.\d+)?(?:th)?$/i.test(rest);
}

function conditionOf(text: string, span: Span): Condition {
  const measures = measuresIn(text);
  const windows = measures.filter(({ dimension, start }) => dimension === "duration" && isWindow(text, start));
  const ofWindows = new Set(windows);
  const others = measures.filter(each => !ofWindows.has(each));
  const comparisons = comparisonsIn(text, others);
  const main = comparisons.find(({ isChange }) => !isChange) ?? comparisons[0] ?? null;
  const name = nameOf(text, main);
  const isZero = zeroTolerance.test(text);
  return {
    text,
    span,
    name,
    metric: metricOf(name),
    bound: main && { ...main, isChange: main.isChange || changeWords.test(name) },
    window: windows[0]?.value ?? null,
    usesBaseline: relativeToBaseline.test(text) && !cohort.test(text),
    multiple: multipleIn(text, measures, main),
    isZero,
    isVague: main === null && !isZero && isDegree(text, measures)
  };
}

/** A multiple of the baseline beside the figure itself. */
function multipleIn(text: string, measures: readonly Measure[], main: Comparison | null): Condition["multiple"] {
  const found = measures.find(
    ({ dimension, start, end }) =>
      dimension === "multiple" &&
      start !== main?.start &&
      /^\s(?:the |of |our )*baseline\b/i.test(text.slice(end, end + 24))
  );
  return found ? { value: found.value, decimals: found.decimals, text: text.slice(found.start, found.end) } : null;
}

/** A degree and nothing that happens or does not; a label only names what follows. */
function isDegree(text: string, measures: readonly Measure[]): boolean {
  const label = /^[^:]{0,60}:\s/.exec(text)?.[0] ?? "";
  const said = text.length > label.length ? text.slice(label.length) : text;
  return (
    (strongDegreeWords.test(said) || (degreeWords.test(said) && !eventWords.test(said))) &&
    measures.every(({ dimension, start }) => dimension === "duration" || start < text.length - said.length)
  );
}

/** Whether a duration tells for how long something holds rather than how long it takes. */
function isWindow(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 40), start);
  return /(?:\b(?:for|over|within|in|per|during|sustained|last|past|every|after|any|rolling|window of)|\/)(?: (?:a|the|an|for|at least|more than|last|than|over|consecutive|any)){0,3}\s?[>≥~(]?\s?$|\bfor\b[^.]{0,20}[>≥]\s?$/i.test(
    before
  );
}

/** What stands around the comparison, without its figure; behind a label what it says, if that names anything. */
function nameOf(text: string, main: Comparison | null): string {
  if (!main) return text;
  const before = text.slice(0, main.from);
  const behind = text.slice(main.to);
  const label = before.lastIndexOf(": ");
  const tail = before.slice(label + 1);
  const said = [tail, before].find(names);
  if (said !== undefined) return `${said} ${saidBehind(behind)}`.trim();
  return (names(behind) ? behind : text).trim();
}

function names(text: string): boolean {
  return tokensOf(text).length > 0 || percentilesIn(text).length > 0;
}

/** `Latency > 2 seconds (p95)`, `overhead < 5 % CPU`. */
function saidBehind(text: string): string {
  const inside = /^\s{0,2}\(([^()]{1,40})\)/.exec(text)?.[1] ?? "";
  const resource = /^\s(?:CPU|RAM|memory|disk)\b/i.exec(text)?.[0] ?? "";
  return percentilesIn(inside).length > 0 ? inside : resource;
}
