import { t } from "../../text/translate.ts";
import { rule } from "../rule.ts";

export const personAsCause = rule({
  id: "person-as-cause",
  kinds: ["postmortem"],
  severity: "hint",
  preset: "strict",
  judges: "values",
  fill: false,
  fixable: false,
  summary: "No person stands among the causes.",
  *check({ causes }) {
    for (const { text, span } of causes?.people ?? []) {
      yield {
        message: t`${text} stands among the causes: name the step, the tool or the missing check instead, as it would have happened to anybody.`,
        span
      };
    }
  }
});
