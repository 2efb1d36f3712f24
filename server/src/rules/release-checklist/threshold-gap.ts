import type { Condition } from "../../document/release/conditions.ts";
import { isComparable, isLooser, type Limit, limitOfGate, limitOfTrigger } from "../../document/release/thresholds.ts";
import { rule } from "../rule.ts";

interface Drawn {
  readonly condition: Condition;
  readonly limit: Limit;
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
    const gates = drawn(
      [
        ...rollouts.flatMap(({ stages }) => stages.flatMap(({ gate }) => gate)),
        ...checkpoints.flatMap(({ conditions }) => conditions)
      ],
      limitOfGate
    );
    const held = drawn(holds, limitOfTrigger);
    for (const trigger of tightest(
      drawn(
        triggers.flatMap(({ conditions }) => conditions),
        limitOfTrigger
      )
    )) {
      const below = gates.filter(({ limit }) => isComparable(limit, trigger.limit) && isLooser(trigger.limit, limit));
      const nearest = below.reduce<Drawn | null>(
        (best, each) => (!best || isLooser(each.limit, best.limit) ? each : best),
        null
      );
      const isHeld = held.some(({ limit }) => isComparable(limit, trigger.limit) && isLooser(trigger.limit, limit));
      if (!nearest || isHeld) continue;
      yield {
        message: `Nobody knows what to do between the gate '${nearest.condition.text}' and this trigger: let them meet, or say when to hold ('hold if …').`,
        span: trigger.condition.span,
        related: below.map(({ condition }) => ({ message: `Gate: ${condition.text}`, span: condition.span }))
      };
    }
  }
});

function drawn(conditions: readonly Condition[], limitOf: (condition: Condition) => Limit | null): Drawn[] {
  return conditions.flatMap(condition => {
    const limit = limitOf(condition);
    return limit ? [{ condition, limit }] : [];
  });
}

/** Of several triggers on one metric the first that is reached. */
function tightest(triggers: readonly Drawn[]): Drawn[] {
  return triggers.filter(
    (each, index) =>
      !triggers.some(
        (other, at) =>
          at !== index &&
          isComparable(other.limit, each.limit) &&
          (isLooser(each.limit, other.limit) || (at < index && !isLooser(other.limit, each.limit)))
      )
  );
}
