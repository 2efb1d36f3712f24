/** The values that count as usual: those that a document calls a baseline. */

import type { Prose, Span } from "../facts.ts";
import { byFact } from "../gathering.ts";
import { measuresIn } from "../measures.ts";
import { remembering } from "../remembering.ts";
import type { SectionTree } from "../section-tree.ts";
import { byTable, type Table } from "../tables.ts";
import { isSameMetric, type Metric, metricOf } from "./metrics.ts";

/** The value of a metric before the release. */
export interface Baseline {
  readonly metric: Metric;
  /** In the base unit of its dimension. */
  readonly value: number;
  /** The value as it is written: "380ms". */
  readonly text: string;
  readonly span: Span;
}

/** The values that a text calls a baseline: "baseline: P50=120ms, P99=380ms", "380 ms baseline", a Baseline column. */
export function baselinesOf(tree: SectionTree): Baseline[] {
  return [...baselinesInText(tree), ...baselinesInColumns(tree)];
}

const baselinesInText = byFact(fact =>
  (fact.type === "paragraph" || fact.type === "item") && fact.prose ? inProse(fact.prose) : []
);
const baselinesInColumns = byTable(table => inColumn(table));

const inProse = remembering((prose: Prose) => (/baseline/i.test(prose.text) ? baselinesIn(prose) : []));

function baselinesIn(prose: Prose): Baseline[] {
  const { text, span } = prose;
  const found: Baseline[] = [];
  const whole = metricOf(text.slice(0, text.search(/baseline/i)));
  for (const { index } of text.matchAll(/\bbaselines?\b/gi)) {
    const before = text.slice(Math.max(0, index - 24), index);
    const [value] = measuresIn(before)
      .slice(-1)
      .filter(
        ({ dimension, end, isChange }) => !isChange && dimension !== "multiple" && before.slice(end).trim() === ""
      );
    if (value) found.push({ metric: whole, value: value.value, text: before.slice(value.start, value.end), span });
    const list =
      /^baselines?\b(?:\s(?:is|was|of|values?|at))?\s?[:=(]?([^.;\n]|\.(?=\d)){0,160}/i.exec(
        text.slice(index, index + 200)
      )?.[0] ?? "";
    let from = list.search(/\s|[:=(]|$/);
    for (const measure of measuresIn(list)) {
      if (measure.isChange || measure.dimension === "multiple") continue;
      const name = list.slice(from, measure.start);
      // "within 10 minutes" and "by 5 %" are no values of a baseline.
      if (/\b(?:within|in|for|by|after|every|over|at|with|until|on|during|all|before|while)\b|[<>≤≥]/i.test(name))
        break;
      const metric = metricOf(name);
      found.push({
        metric: metric.family === "other" && metric.subject.size === 0 ? whole : metric,
        value: measure.value,
        text: list.slice(measure.start, measure.end),
        span
      });
      from = measure.end;
    }
  }
  return found;
}

/** A table with a column of baselines tells one for each row. */
function inColumn(table: Table): Baseline[] {
  const at = table.columns.findIndex(({ name }) => /\bbaseline\b/i.test(name));
  if (at < 1) return [];
  return table.rows.flatMap(({ cells }) => {
    const [value] = measuresIn(cells[at]?.text ?? "");
    const name = cells
      .slice(0, at)
      .map(({ text }) => text)
      .join(" ");
    const cell = cells[at];
    if (!value || !cell) return [];
    const text = cell.text.slice(value.start, value.end);
    return [{ metric: metricOf(name), value: value.value, text, span: cell.span }];
  });
}

/** The baseline of a metric: that of its percentile whatever it is measured on, else that of the same metric. */
export function baselineOf(metric: Metric, baselines: readonly Baseline[]): Baseline | null {
  const { percentile } = metric;
  const found = baselines.find(each =>
    percentile === null ? isSameMetric(each.metric, metric) : each.metric.percentile === percentile
  );
  return found ?? null;
}
