import { type Baseline, baselineOf } from "../../document/release/baselines.ts";
import type { Condition } from "../../document/release/conditions.ts";
import { metricKey } from "../../document/release/metrics.ts";
import type { ReleaseChecklist } from "../../document/release/release-checklist.ts";
import { type Finding, rule } from "../rule.ts";

export const baseline = rule({
  id: "baseline",
  kinds: ["release-checklist"],
  severity: "information",
  preset: "recommended",
  judges: "values",
  fill: false,
  fixable: false,
  summary: "What is compared with a baseline has a baseline value, and multiples of it are right.",
  *check(document) {
    const conditions = conditionsOf(document);
    yield* comparisons(conditions, document);
    yield* percentiles(conditions, document);
  }
});

function conditionsOf({ checkpoints, rollouts, triggers }: ReleaseChecklist): Condition[] {
  return [
    ...triggers.flatMap(each => each.conditions),
    ...rollouts.flatMap(({ stages }) => stages.flatMap(({ gate }) => gate)),
    // "baseline: P50 = 120 ms" is the value itself.
    ...checkpoints.flatMap(each => each.conditions.filter(({ bound }) => bound?.comparator !== "equal"))
  ];
}

/** Of several comparisons of one metric without a value the first stands for all. */
function* comparisons(conditions: readonly Condition[], { baselines }: ReleaseChecklist): Iterable<Finding> {
  const known = new Map<string, Baseline | null>();
  for (const { bound, metric, multiple, span, text, usesBaseline } of conditions) {
    if (!usesBaseline || !bound) continue;
    const key = metricKey(metric);
    const isFirst = !known.has(key);
    if (isFirst) known.set(key, baselineOf(metric, baselines));
    const usual = known.get(key) ?? null;
    if (!usual && isFirst) {
      yield {
        message: `'${text}' compares with a baseline that stands nowhere: write its value, as in 'baseline: P99 = 380 ms'.`,
        span
      };
    }
    if (!usual || !multiple || bound.isChange || usual.value <= 0) continue;
    const right = (bound.value / usual.value).toFixed(multiple.decimals);
    if (Number(right) === multiple.value) continue;
    yield {
      message: `This is ${right} times the baseline, not ${multiple.text}: correct the multiple, the threshold or the baseline.`,
      span,
      related: [{ message: "The baseline", span: usual.span }]
    };
  }
}

/** A percentile that is watched beside others that have their baseline, and of which nothing says what it may be. */
function* percentiles(
  conditions: readonly Condition[],
  { baselines, checkpoints }: ReleaseChecklist
): Iterable<Finding> {
  if (baselines.length === 0) return;
  const known = new Set(
    [...conditions.filter(({ bound }) => bound !== null), ...baselines].map(({ metric }) => metric.percentile)
  );
  for (const { isOpen, percentiles: named, span } of checkpoints) {
    const unknown = named.filter(each => !known.has(each));
    if (isOpen || unknown.length === 0) continue;
    for (const each of unknown) known.add(each);
    const names = unknown.map(each => each.toUpperCase()).join(", ");
    yield {
      message: `${names} ${unknown.length > 1 ? "are" : "is"} watched, but nothing says what is usual or allowed: write its baseline, as in 'baseline: P99 = 380 ms', or a threshold.`,
      span
    };
  }
}
