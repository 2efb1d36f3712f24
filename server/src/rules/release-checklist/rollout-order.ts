import { metricKey } from "../../document/release/metrics.ts";
import type { Rollout, Stage } from "../../document/release/stages.ts";
import { isComparable, isLooser, type Limit, limitOfGate } from "../../document/release/thresholds.ts";
import { type Finding, rule } from "../rule.ts";

export const rolloutOrder = rule({
  id: "rollout-order",
  kinds: ["release-checklist"],
  severity: "warning",
  preset: "recommended",
  judges: "values",
  fill: false,
  fixable: false,
  summary: "Each stage gets more traffic than the one before, bakes for a stated time, and is no more lenient.",
  *check({ rollouts }) {
    for (const rollout of rollouts) {
      yield* inTraffic(rollout);
      yield* inBakeTimes(rollout);
      yield* inGates(rollout.stages);
    }
  }
});

function* inTraffic({ stages, endsWithAll }: Rollout): Iterable<Finding> {
  const staged = stages.flatMap(({ name, traffic }) => (traffic ? [{ name, ...traffic }] : []));
  for (const [index, { name, percent, span }] of staged.entries()) {
    const before = staged[index - 1];
    if (before && percent <= before.percent) {
      yield {
        message: `Stage '${name}' gets ${percent} % of the traffic, no more than '${before.name}' before it (${before.percent} %): put the stages in order, or correct the share.`,
        span
      };
    }
  }
  const last = stages.at(-1);
  if (!last?.traffic || last.traffic.percent >= 100 || endsWithAll) return;
  yield {
    message: `The rollout ends at ${last.traffic.percent} % with stage '${last.name}': add the stage that takes it to 100 %, or say that it stays there.`,
    span: last.traffic.span
  };
}

/** The last stage bakes as long as anybody likes. Where no stage has a time, one finding says so. */
function* inBakeTimes({ asksForBakeTimes, stages }: Rollout): Iterable<Finding> {
  const early = stages.slice(0, -1).filter(({ traffic }) => traffic !== null);
  const lacking = early.filter(({ bakeTime }) => bakeTime === null || bakeTime.seconds === null);
  const [first] = lacking;
  if (!first || !asksForBakeTimes) return;
  for (const { name, span, bakeTime } of lacking.length === early.length ? [first] : lacking) {
    const subject = lacking.length === early.length && lacking.length > 1 ? "No stage" : `Stage '${name}'`;
    yield {
      message: `${subject} says how long it bakes before the next: write a bake time such as '30 min'.`,
      span: bakeTime?.span ?? span
    };
  }
}

/** A threshold may be tighter than the last one on its metric, not looser. */
function* inGates(stages: readonly Stage[]): Iterable<Finding> {
  const last = new Map<string, { readonly stage: string; readonly text: string; readonly limit: Limit }>();
  for (const { gate, name } of stages) {
    for (const condition of gate) {
      const limit = limitOfGate(condition);
      if (!limit) continue;
      const key = metricKey(condition.metric);
      const earlier = last.get(key);
      last.set(key, { stage: name, text: condition.text, limit });
      if (!earlier || earlier.stage === name || !isComparable(earlier.limit, limit)) continue;
      if (!isLooser(limit, earlier.limit)) continue;
      yield {
        message: `'${condition.text}' lets stage '${name}' be worse than '${earlier.stage}' with less traffic ('${earlier.text}'): keep the threshold or tighten it.`,
        span: condition.span
      };
    }
  }
}
