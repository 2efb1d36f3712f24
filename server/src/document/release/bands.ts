/** What is said of each metric, from its best values to its worst: where gates hold, where nothing is said, where it goes back. */
import type { Dimension } from "../measures.ts";
import { changeTold } from "../vocabulary/conditions.ts";
import type { Condition } from "./conditions.ts";
import { type Drawn, drawn, firstReached } from "./gates.ts";
import { isSameMetric, metricOf } from "./metrics.ts";
import { isComparable, isLooser, limitOfGate, limitOfTrigger } from "./thresholds.ts";
import type { Watching } from "./watching.ts";

export interface MetricBand {
  /** As its trigger calls it, else its first gate. */
  readonly name: string;
  /** Whether more is worse. */
  readonly isUpper: boolean;
  readonly dimension: Dimension;
  /** From the best values to the worst. */
  readonly zones: readonly Zone[];
  /** The trigger that is reached first. */
  readonly trigger: Condition | null;
  /** What is said of the metric on the other side, and cannot be compared: "> 2x baseline". */
  readonly other: Condition | null;
}

export interface Zone {
  /**
   * `pass`: all gates pass; `some`: some do; `undefined`: no gate passes and nothing happens; `hold`: people wait or look; `back`: it
   * goes back; `no-gate`, `no-trigger`: nothing is said on this side; `other-gate`, `other-trigger`: what is said cannot be compared.
   */
  readonly is:
    | "pass"
    | "some"
    | "undefined"
    | "hold"
    | "back"
    | "no-gate"
    | "no-trigger"
    | "other-gate"
    | "other-trigger";
  /** Where it ends on the bad side, in the base unit of the dimension; `null` for the last one. */
  readonly until: number | null;
}

/** Nobody watches more metrics than these. */
const most = 40;

/** The bands of a release: of the metrics with triggers in their order, then of those that have gates only. */
export function metricBands({ gates, thresholdGaps, triggers }: Watching): MetricBand[] {
  const passing = [...drawn(gates, limitOfGate).values()].flat();
  const conditions = triggers.flatMap(trigger => trigger.conditions);
  const first = firstReached([...drawn(conditions, limitOfTrigger).values()].flat()).slice(0, most);
  const gaps = new Set(thresholdGaps.map(({ trigger }) => trigger));
  const used = new Set<Drawn>();
  const bands = first.flatMap(trigger => {
    const own = passing.filter(gate => isComparable(gate, trigger));
    for (const gate of own) used.add(gate);
    // "Decided in less than a minute" is asked of people.
    if (own.length === 0 && !trigger.isUpper && trigger.dimension === "duration") return [];
    const other = own.length > 0 ? null : sameMetricIn(gates, trigger);
    const zones = zonesOf(own, trigger, gaps.has(trigger.condition), other !== null);
    return [bandOf(trigger, own, zones, other)];
  });
  const groups: Drawn[][] = [];
  for (const gate of passing.filter(each => !used.has(each))) {
    const group = groups.find(([one]) => one && isComparable(one, gate));
    if (group) group.push(gate);
    else if (groups.length < most) groups.push([gate]);
  }
  const ofGates = groups.map(own => {
    const other = sameMetricIn(conditions, own[0] as Drawn);
    return bandOf(null, own, [...holding(own), { is: other ? "other-trigger" : "no-trigger", until: null }], other);
  });
  return [...bands, ...ofGates];
}

function sameMetricIn(conditions: readonly Condition[], { metric }: Drawn): Condition | null {
  return conditions.find(({ name }) => isSameMetric(metricOf(name.replace(changeTold, " ")), metric)) ?? null;
}

function bandOf(
  trigger: Drawn | null,
  gates: readonly Drawn[],
  zones: readonly Zone[],
  other: Condition | null
): MetricBand {
  const all = [...(trigger ? [trigger] : []), ...gates];
  const { condition, dimension, isUpper } = all[0] as Drawn;
  // A success rate is written as such where nobody speaks of failures.
  const isSuccess = all.every(each => each.condition.metric.isSuccess);
  return {
    name: condition.name,
    isUpper: isUpper !== isSuccess,
    dimension,
    zones: isSuccess ? zones.map(({ is, until }) => ({ is, until: until === null ? null : 100 - until })) : zones,
    trigger: trigger?.condition ?? null,
    other
  };
}

function zonesOf(gates: readonly Drawn[], trigger: Drawn, isGap: boolean, hasOther: boolean): Zone[] {
  const back: Zone = { is: "back", until: null };
  const until = trigger.value;
  const before = gates.filter(gate => isLooser(trigger, gate));
  if (gates.length === 0) return [{ is: hasOther ? "other-gate" : "no-gate", until }, back];
  if (before.length === 0) return [{ is: "pass", until }, back];
  const [pass, ...some] = holding(before) as [Zone, ...Zone[]];
  // The gate of another stage passes up to the trigger, or beyond.
  if (before.length < gates.length) return [pass, { is: "some", until }, back];
  return [pass, ...some, { is: isGap ? "undefined" : "hold", until }, back];
}

/** Up to the strictest gate, and from there to the most lenient. */
function holding(gates: readonly Drawn[]): Zone[] {
  const strictest = gates.reduce((best, each) => (isLooser(best, each) ? each : best));
  const loosest = gates.reduce((best, each) => (isLooser(each, best) ? each : best));
  const pass: Zone = { is: "pass", until: strictest.value };
  return isLooser(loosest, strictest) ? [pass, { is: "some", until: loosest.value }] : [pass];
}
