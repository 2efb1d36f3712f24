/** What decides a release, or its way back, and is watched by nobody. */
import { rememberingLists } from "../remembering.ts";
import { type Checkpoint, watches } from "./checkpoints.ts";
import type { Condition } from "./conditions.ts";
import { byMetric } from "./metrics.ts";
import type { Rollout } from "./stages.ts";
import type { Trigger } from "./triggers.ts";

/** Of the conditions of triggers and gates that no checkpoint watches the first of each metric; none where nothing is watched. */
export const unobservedConditions = rememberingLists(
  (checkpoints: readonly Checkpoint[], triggers: readonly Trigger[], rollouts: readonly Rollout[]): Condition[] => {
    if (checkpoints.length === 0) return [];
    const conditions = [
      ...triggers.flatMap(each => each.conditions.filter(isOfTrigger)),
      ...rollouts.flatMap(({ stages }) => stages.flatMap(({ gate }) => gate))
    ].filter(isWatchable);
    return [...byMetric(conditions).values()].flatMap(([first]) =>
      first && !checkpoints.some(checkpoint => watches(checkpoint, first.metric)) ? [first] : []
    );
  }
);

/** "No user can log in" is seen by everybody; "response time: < 1 minute" is that of people. */
function isOfTrigger({ bound, text }: Condition): boolean {
  return bound === null ? /^any\b/i.test(text) : bound.comparator !== "below" || bound.dimension !== "duration";
}

/** What a dashboard can show: a figure, or a count that must stay zero. What people report is none, nor for how long. */
function isWatchable({ bound, isZero, metric, text }: Condition): boolean {
  if (metric.family === "other" && metric.subject.size === 0) return false;
  if (reported.test(text)) return false;
  if (bound === null) return isZero && /^(?:any|no|zero|0)\b/i.test(text);
  return metric.family === "latency" || bound.dimension !== "duration";
}

const reported =
  /\b(?:bugs?|incidents?|issues?|defects?|vulnerabilit\w+|tickets?|complaints?|feedback|sev-?\d|p\d\b(?!\d)|regressions?|escalations?|blockers?|tests?|reports?|users? can|adoption|response time:|data loss|corruption|behaviou?r|divergence|downtime|disruption|impact|breach(?:es)?|findings?)/i;
