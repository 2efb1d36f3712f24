import { watches } from "../../document/release/checkpoints.ts";
import type { Condition } from "../../document/release/conditions.ts";
import { byMetric } from "../../document/release/metrics.ts";
import { rule } from "../rule.ts";

export const unobservedTrigger = rule({
  id: "unobserved-trigger",
  kinds: ["release-checklist"],
  severity: "information",
  preset: "recommended",
  judges: "values",
  seeksWords: true,
  fill: false,
  fixable: false,
  summary: "What triggers a rollback, or holds a stage back, is watched at a monitoring checkpoint.",
  *check({ checkpoints, rollouts, triggers }) {
    if (checkpoints.length === 0) return;
    const conditions = [
      ...triggers.flatMap(each => each.conditions.filter(isOfTrigger)),
      ...rollouts.flatMap(({ stages }) => stages.flatMap(({ gate }) => gate))
    ].filter(isWatchable);
    for (const [{ metric, span, text }] of byMetric(conditions).values() as Iterable<[Condition]>) {
      if (checkpoints.some(checkpoint => watches(checkpoint, metric))) continue;
      yield {
        message: `No monitoring checkpoint watches '${text}': add the dashboard, query or alert that shows it.`,
        span
      };
    }
  }
});

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
