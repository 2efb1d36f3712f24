/** How the gates of a release compare: with those before them, and with the triggers that go back. */
import type { Condition } from "./conditions.ts";
import { byMetric, isSameMetric, metricKey } from "./metrics.ts";
import type { Stage } from "./stages.ts";
import { isComparable, isLooser, type Limit, limitOfGate, limitOfTrigger } from "./thresholds.ts";

/** A condition of the gate of one stage. */
interface StageGate {
  readonly stage: string;
  readonly condition: Condition;
}

/** A gate that is more lenient than the last one on its metric. */
export interface LooserGate extends StageGate {
  readonly earlier: StageGate;
}

/** The gates of stages, in order, that are looser than one before: more traffic should not be allowed to fare worse. */
export function looserGates(stages: readonly Stage[]): LooserGate[] {
  const last = new Map<string, StageGate & { readonly limit: Limit }>();
  return stages.flatMap(({ gate, name: stage }) =>
    gate.flatMap((condition): LooserGate[] => {
      const limit = limitOfGate(condition);
      if (!limit) return [];
      const key = metricKey(condition.metric);
      const earlier = last.get(key);
      last.set(key, { stage, condition, limit });
      if (!earlier || earlier.stage === stage || !isComparable(earlier.limit, limit)) return [];
      return isLooser(limit, earlier.limit) ? [{ stage, condition, earlier }] : [];
    })
  );
}

/** A trigger that begins only somewhere behind the gates on its metric, with no reason to hold between. */
export interface ThresholdGap {
  readonly trigger: Condition;
  /** The gates that are reached before it, in document order. */
  readonly gates: readonly Condition[];
  /** The one of them that is nearest to it. */
  readonly nearest: Condition;
}

/** A condition that draws a limit. */
export interface Drawn extends Limit {
  readonly condition: Condition;
}

/** Where nobody knows what to do: between gates and the first trigger on their metric. */
export function thresholdGaps(
  gates: readonly Condition[],
  triggers: readonly Condition[],
  holds: readonly Condition[]
): ThresholdGap[] {
  const passing = drawn(gates, limitOfGate);
  const held = drawn(holds, limitOfTrigger);
  return firstReached([...drawn(triggers, limitOfTrigger).values()].flat()).flatMap(trigger => {
    const below = passed(passing, trigger);
    if (below.length === 0 || passed(held, trigger).length > 0) return [];
    const nearest = below.reduce((best, each) => (isLooser(each, best) ? each : best));
    return [{ trigger: trigger.condition, gates: below.map(({ condition }) => condition), nearest: nearest.condition }];
  });
}

/** The limits that conditions draw, by their metric. */
export function drawn(
  conditions: readonly Condition[],
  limitOf: (condition: Condition) => Limit | null
): ReadonlyMap<string, readonly Drawn[]> {
  return byMetric(
    conditions.flatMap(condition => {
      const limit = limitOf(condition);
      return limit ? [{ ...limit, condition }] : [];
    })
  );
}

/** Those on the metric of a trigger that are reached before it. */
function passed(groups: ReadonlyMap<string, readonly Drawn[]>, trigger: Drawn): readonly Drawn[] {
  return [...groups.values()].flatMap(group => {
    const [first] = group as readonly [Drawn];
    return isSameMetric(first.metric, trigger.metric)
      ? group.filter(each => isComparable(each, trigger) && isLooser(trigger, each))
      : [];
  });
}

/** Of several triggers on one metric the one that is reached first. */
export function firstReached(triggers: readonly Drawn[]): readonly Drawn[] {
  const first: Drawn[] = [];
  for (const each of triggers) {
    const at = first.findIndex(other => isComparable(other, each));
    const other = first[at];
    if (!other) first.push(each);
    else if (isLooser(other, each)) first[at] = each;
  }
  return first;
}
