import { emptySections } from "../../document/empty-sections.ts";
import { t } from "../../text/translate.ts";
import { rule } from "../rule.ts";

export const emptySection = rule({
  id: "empty-section",
  kinds: ["release-checklist", "postmortem", "runbook", "stakeholder-update"],
  severity: "warning",
  preset: "recommended",
  judges: "values",
  fill: true,
  fixable: false,
  summary: "Every section that its kind of document is read for has something in it.",
  *check(document) {
    for (const { name } of emptySections(document)) {
      yield {
        message: t`Nothing stands under '${name.text}': write what belongs there, "None" with a reason, or take the heading out.`,
        span: name.span
      };
    }
  }
});
