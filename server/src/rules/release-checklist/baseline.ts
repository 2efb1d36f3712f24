import { listed } from "../../text/spoken.ts";
import { t } from "../../text/translate.ts";
import { rule } from "../rule.ts";

export const baseline = rule({
  id: "baseline",
  kinds: ["release-checklist"],
  severity: "information",
  preset: "recommended",
  judges: "values",
  fill: false,
  fixable: false,
  summary: "What is compared with a baseline has a baseline value, and multiples of it are right.",
  *check({ doubtfulComparisons, unboundedCheckpoints }) {
    for (const { condition, correction } of doubtfulComparisons) {
      const { multiple, span, text } = condition;
      const message = correction
        ? t`This is ${correction.multiple} times the baseline, not ${multiple?.text ?? ""}: correct the multiple, the threshold or the baseline.`
        : t`'${text}' compares with a baseline that stands nowhere: write its value, as in 'baseline: P99 = 380 ms'.`;
      yield {
        message,
        span,
        related: correction ? [{ message: t`The baseline`, span: correction.baseline.span }] : []
      };
    }
    for (const { checkpoint, percentiles } of unboundedCheckpoints) {
      const names = listed(percentiles.map(each => each.toUpperCase()));
      yield {
        message:
          percentiles.length > 1
            ? t`${names} are watched, but nothing says what is usual or allowed: write its baseline, as in 'baseline: P99 = 380 ms', or a threshold.`
            : t`${names} is watched, but nothing says what is usual or allowed: write its baseline, as in 'baseline: P99 = 380 ms', or a threshold.`,
        span: checkpoint.span
      };
    }
  }
});
