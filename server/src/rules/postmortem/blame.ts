import { t } from "../../text/translate.ts";
import { rule } from "../rule.ts";

export const blame = rule({
  id: "blame",
  kinds: ["postmortem"],
  severity: "warning",
  preset: "recommended",
  judges: "values",
  fill: false,
  fixable: false,
  summary: "A postmortem says what made the error possible, not who made it.",
  *check({ blamed }) {
    for (const { text, span } of blamed) {
      yield {
        message: t`'${text}' blames a person: write what made it easy to do and hard to notice – the missing check, the misleading tool, the alert that did not fire.`,
        span
      };
    }
  }
});
