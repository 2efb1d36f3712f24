import { guidanceIn } from "../../document/leftover-guidance.ts";
import { t } from "../../text/translate.ts";
import { rule } from "../rule.ts";

export const leftoverGuidance = rule({
  id: "leftover-guidance",
  kinds: ["release-checklist", "postmortem", "stakeholder-update"],
  severity: "warning",
  preset: "recommended",
  judges: "values",
  fill: true,
  fixable: false,
  summary: "Nothing is left of what the template told its author.",
  *check(document) {
    for (const { text, span } of guidanceIn(document)) {
      const shown = text.length > 60 ? `${text.slice(0, 59)}…` : text;
      yield { message: t`'${shown}' is guidance of the template: write what it asks for, then take it out.`, span };
    }
  }
});
