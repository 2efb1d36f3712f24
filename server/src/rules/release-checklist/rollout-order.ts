import type { Rollout } from "../../document/release/stages.ts";
import { t } from "../../text/translate.ts";
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
  *check({ looserGates, rollouts }) {
    for (const rollout of rollouts) {
      if (!rollout.isByPlace) yield* inTraffic(rollout);
      yield* inBakeTimes(rollout);
    }
    for (const { condition, earlier, stage } of looserGates) {
      yield {
        message: t`'${condition.text}' lets stage '${stage}' be worse than '${earlier.stage}' with less traffic ('${earlier.condition.text}'): keep the threshold or tighten it.`,
        span: condition.span
      };
    }
  }
});

function* inTraffic({ stages, endsWithAll }: Rollout): Iterable<Finding> {
  const staged = stages.flatMap(({ name, traffic }) => (traffic ? [{ name, ...traffic }] : []));
  for (const [index, { name, percent, span }] of staged.entries()) {
    const before = staged[index - 1];
    if (before && percent <= before.percent) {
      yield {
        message: t`Stage '${name}' gets ${percent} % of the traffic, no more than '${before.name}' before it (${before.percent} %): put the stages in order, or correct the share.`,
        span
      };
    }
  }
  const last = stages.at(-1);
  if (!last?.traffic || last.traffic.percent >= 100 || endsWithAll) return;
  yield {
    message: t`The rollout ends at ${last.traffic.percent} % with stage '${last.name}': add the stage that takes it to 100 %, or say that it stays there.`,
    span: last.traffic.span
  };
}

/** The last stage bakes as long as anybody likes. Where no stage has a time, one finding says so. */
function* inBakeTimes({ asksForBakeTimes, stages }: Rollout): Iterable<Finding> {
  const early = stages.slice(0, -1).filter(({ traffic }) => traffic !== null);
  const lacking = early.filter(({ bakeTime }) => bakeTime === null || bakeTime.seconds === null);
  if (!asksForBakeTimes) return;
  const areAll = lacking.length === early.length;
  for (const { name, span, bakeTime } of areAll ? lacking.slice(0, 1) : lacking) {
    const message =
      areAll && lacking.length > 1
        ? t`No stage says how long it bakes before the next: write a bake time such as '30 min'.`
        : t`Stage '${name}' does not say how long it bakes before the next: write a bake time such as '30 min'.`;
    yield { message, span: bakeTime?.span ?? span };
  }
}
