import { t } from "../../text/translate.ts";
import { rule } from "../rule.ts";

export const singleCause = rule({
  id: "single-cause",
  kinds: ["postmortem"],
  severity: "hint",
  preset: "strict",
  judges: "values",
  seeksWords: true,
  fill: false,
  fixable: false,
  summary: "A root cause has contributing factors beside it.",
  *check({ causes }) {
    if (!causes || causes.areSeveral) return;
    yield {
      message: t`'${causes.name.text}' names one cause only: list what else had to come together – why it was not caught before, why it spread, why it lasted.`,
      span: causes.name.span
    };
  }
});
