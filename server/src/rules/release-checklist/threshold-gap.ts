import { t } from "../../text/translate.ts";
import { rule } from "../rule.ts";

export const thresholdGap = rule({
  id: "threshold-gap",
  kinds: ["release-checklist"],
  severity: "information",
  preset: "recommended",
  judges: "values",
  seeksWords: true,
  fill: false,
  fixable: false,
  summary: "Where a gate ends, a rollback trigger or a reason to hold begins.",
  *check({ thresholdGaps }) {
    for (const { trigger, gates, nearest } of thresholdGaps) {
      yield {
        message: t`Nobody knows what to do between the gate '${nearest.text}' and this trigger: let them meet, or say when to hold ('hold if …').`,
        span: trigger.span,
        related: gates.map(({ text, span }) => ({ message: t`Gate: ${text}`, span }))
      };
    }
  }
});
