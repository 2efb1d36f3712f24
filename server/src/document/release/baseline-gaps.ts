/** What a checklist compares with a baseline, and what of it is missing or wrong. */
import { type Baseline, baselineOf } from "./baselines.ts";
import type { Checkpoint } from "./checkpoints.ts";
import type { Condition } from "./conditions.ts";
import { metricKey } from "./metrics.ts";

/** A comparison with a baseline that nobody can make, or that is wrong. */
export interface DoubtfulComparison {
  readonly condition: Condition;
  /** What its multiple should be, and of which baseline; `null` where the baseline has no value. */
  readonly correction: { readonly baseline: Baseline; readonly multiple: string } | null;
}

/** Of several comparisons of one metric without a value the first stands for all. */
export function doubtfulComparisons(
  conditions: readonly Condition[],
  baselines: readonly Baseline[]
): DoubtfulComparison[] {
  const known = new Map<string, Baseline | null>();
  return conditions.flatMap((condition): DoubtfulComparison[] => {
    const { bound, metric, multiple, usesBaseline } = condition;
    if (!usesBaseline || !bound) return [];
    const key = metricKey(metric);
    const isFirst = !known.has(key);
    if (isFirst) known.set(key, baselineOf(metric, baselines));
    const baseline = known.get(key) ?? null;
    if (!baseline) return isFirst ? [{ condition, correction: null }] : [];
    if (!multiple || bound.isChange || baseline.value <= 0) return [];
    const right = (bound.value / baseline.value).toFixed(multiple.decimals);
    return Number(right) === multiple.value ? [] : [{ condition, correction: { baseline, multiple: right } }];
  });
}

/** A checkpoint and those of its percentiles of which nothing says what is usual or allowed. */
export interface UnboundedCheckpoint {
  readonly checkpoint: Checkpoint;
  /** As `p95`, at least one; each is told once. */
  readonly percentiles: readonly string[];
}

/** Percentiles that are watched beside others that have their baseline; none where nothing has one. */
export function unboundedCheckpoints(
  checkpoints: readonly Checkpoint[],
  conditions: readonly Condition[],
  baselines: readonly Baseline[]
): UnboundedCheckpoint[] {
  if (baselines.length === 0) return [];
  const known = new Set(
    [...conditions.filter(({ bound }) => bound !== null), ...baselines].map(({ metric }) => metric.percentile)
  );
  return checkpoints.flatMap(checkpoint => {
    const percentiles = checkpoint.percentiles.filter(each => !known.has(each));
    if (checkpoint.isOpen || percentiles.length === 0) return [];
    for (const each of percentiles) known.add(each);
    return [{ checkpoint, percentiles }];
  });
}
