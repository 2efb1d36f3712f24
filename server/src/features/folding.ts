/** What can be folded away besides what headings, lists and fences make foldable: the days of a timeline, steps, details. */
import { type FoldingRange, FoldingRangeKind } from "vscode-languageserver-protocol";
import { spanOf } from "../document/edits.ts";
import { endOfItem, endOfTable, lastFactOf } from "../document/extents.ts";
import type { Fact, Span } from "../document/facts.ts";
import type { OpsDocument } from "../document/ops-document.ts";
import type { Timeline } from "../document/postmortem/timeline.ts";
import type { Runbook } from "../document/runbook/runbook.ts";

/** Whole lines, 0-based; the first one stays visible. */
interface Fold {
  readonly start: number;
  readonly end: number;
  readonly kind?: FoldingRangeKind;
}

export interface FoldingOptions {
  /** No more than these, the first. */
  readonly limit?: number | undefined;
  /** Whether sections fold, too: timelines and steps under headings, which an editor that knows Markdown folds itself. */
  readonly sections?: boolean;
}

/**
 * Whole lines, which any client can fold, in document order. Of two that begin on one line the longer one counts, as
 * editors want it.
 */
export function foldingRangesOf(
  document: OpsDocument,
  { limit = Number.POSITIVE_INFINITY, sections = false }: FoldingOptions = {}
): FoldingRange[] {
  const folds = [
    ...(sections ? ofSections(document) : []),
    ...[...ofDays(document), ...ofSteps(document), ...ofItems(document), ...ofTables(document)]
  ];
  const longest = new Map<number, Fold>();
  for (const fold of folds) {
    const other = longest.get(fold.start);
    if (fold.end > fold.start && (!other || other.end < fold.end)) longest.set(fold.start, fold);
  }
  return [...longest.values()]
    .sort((one, other) => one.start - other.start)
    .slice(0, limit)
    .map(({ start, end, kind }) => ({ startLine: start, endLine: end, ...(kind ? { kind } : {}) }));
}

function ofSections({ sections, rangeOf }: OpsDocument): Fold[] {
  return sections.flatMap(section => {
    const last = section.form === "heading" ? lastFactOf(section) : null;
    return last ? [linesOf(section.name.span, spanOf(last), rangeOf)] : [];
  });
}

/** The rows of each day, where a timeline has several: the first of them stays. */
function ofDays(document: OpsDocument): Fold[] {
  if (document.kind !== "postmortem") return [];
  return document.chronology.timelines.flatMap(timeline => daysOf(timeline, document.rangeOf));
}

function daysOf({ events, form }: Timeline, rangeOf: OpsDocument["rangeOf"]): Fold[] {
  if (form === "headings") return [];
  const folds: Fold[] = [];
  let [start, end, day, days] = [0, -1, null as number | null, 0];
  const close = (): void => {
    if (end > start) folds.push({ start, end, kind: FoldingRangeKind.Region });
  };
  for (const { span, day: own } of events) {
    const range = rangeOf(span);
    if (days === 0 || own !== day) {
      close();
      [start, day] = [range.start.line, own];
      days++;
    }
    end = range.end.line;
  }
  close();
  return days > 1 ? folds : [];
}

/** Steps that are lines of text: up to the next step, as those under headings fold up to the next heading. */
function ofSteps(document: OpsDocument): Fold[] {
  if (document.kind !== "runbook") return [];
  const { rangeOf, facts } = document as Runbook;
  return document.books.flatMap(({ steps }) =>
    steps.flatMap(({ form, to, name }) => {
      const last = facts[to - 1];
      return form === "line" && last ? [linesOf(name.span, spanOf(last), rangeOf)] : [];
    })
  );
}

/** Items with what stands below them: code, details, further lists. */
function ofItems({ facts, rangeOf }: OpsDocument): Fold[] {
  return facts.flatMap((fact, index) => {
    if (fact.type !== "item") return [];
    const last = facts[endOfItem(facts, index) - 1] ?? fact;
    // Most items are one line, and there are many of them.
    if (last === fact && !/[\r\n]/.test(fact.span.block.source.slice(fact.span.start, fact.span.end))) return [];
    return [linesOf(fact.span, spanOf(last), rangeOf)];
  });
}

/** Tables but for their heads. */
function ofTables({ facts, rangeOf }: OpsDocument): Fold[] {
  return facts.flatMap((fact: Fact, index) => {
    const last = fact.type === "table-head" ? facts[endOfTable(facts, index) - 1] : undefined;
    return fact.type === "table-head" && last ? [linesOf(fact.span, spanOf(last), rangeOf)] : [];
  });
}

function linesOf(first: Span, last: Span, rangeOf: OpsDocument["rangeOf"]): Fold {
  return { start: rangeOf(first).start.line, end: rangeOf(last).end.line };
}
