import type { Condition } from "../../document/release/conditions.ts";
import { byMetric, isSameMetric } from "../../document/release/metrics.ts";
import { isComparable, isLooser, type Limit, limitOfGate, limitOfTrigger } from "../../document/release/thresholds.ts";
import { rule } from "../rule.ts";

/** A condition that draws a limit. */
interface Drawn extends Limit {
  readonly condition: Condition;
}

export const thresholdGap = rule({
  id: "threshold-gap",
  kinds: ["release-checklist"],
  severity: "information",
  preset: "recommended",
  judges: "values",
  fill: false,
  fixable: false,
  summary: "Where a gate ends, a rollback trigger or a reason to hold begins.",
  *check({ checkpoints, holds, rollouts, saysHold, triggers }) {
    if (saysHold) return;
    const ofStages = rollouts.flatMap(({ stages }) => stages.flatMap(({ gate }) => gate));
    const gates = drawn([...ofStages, ...checkpoints.flatMap(({ conditions }) => conditions)], limitOfGate);
    const held = drawn(holds, limitOfTrigger);
    const ofTriggers = triggers.flatMap(({ conditions }) => conditions);
    for (const trigger of firstReached([...drawn(ofTriggers, limitOfTrigger).values()].flat())) {
      const below = passed(gates, trigger);
      if (below.length === 0 || passed(held, trigger).length > 0) continue;
      const nearest = below.reduce((best, each) => (isLooser(each, best) ? each : best));
      yield {
        message: `Nobody knows what to do between the gate '${nearest.condition.text}' and this trigger: let them meet, or say when to hold ('hold if …').`,
        span: trigger.condition.span,
        related: below.map(({ condition }) => ({ message: `Gate: ${condition.text}`, span: condition.span }))
      };
    }
  }
});

/** The limits that conditions draw, by their metric. */
function drawn(
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
function firstReached(triggers: readonly Drawn[]): readonly Drawn[] {
  const first: Drawn[] = [];
  for (const each of triggers) {
    const at = first.findIndex(other => isComparable(other, each));
    const other = first[at];
    if (!other) first.push(each);
    else if (isLooser(other, each)) first[at] = each;
  }
  return first;
}
