import { t } from "../../text/translate.ts";
import { rule } from "../rule.ts";

export const missingVerification = rule({
  id: "missing-verification",
  kinds: ["runbook"],
  severity: "warning",
  preset: "recommended",
  judges: "structure",
  seeksWords: true,
  fill: false,
  fixable: false,
  summary: "A mitigation says how its reader knows that it worked.",
  *check({ books }) {
    for (const { mitigations } of books) {
      for (const { section, isActed, isChecked } of mitigations) {
        if (!isActed || isChecked) continue;
        yield {
          message: t`Nothing tells whether '${section.name.text}' worked: add the expected outcome, or a check to repeat after it.`,
          span: section.name.span
        };
      }
    }
  }
});
