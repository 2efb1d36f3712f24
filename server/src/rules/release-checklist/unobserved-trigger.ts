import { unobservedConditions } from "../../document/release/unobserved.ts";
import { t } from "../../text/translate.ts";
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
    for (const { span, text } of unobservedConditions(checkpoints, triggers, rollouts)) {
      yield {
        message: t`No monitoring checkpoint watches '${text}': add the dashboard, query or alert that shows it.`,
        span
      };
    }
  }
});
