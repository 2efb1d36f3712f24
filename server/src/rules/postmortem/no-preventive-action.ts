import { t } from "../../text/translate.ts";
import { rule } from "../rule.ts";

export const noPreventiveAction = rule({
  id: "no-preventive-action",
  kinds: ["postmortem"],
  severity: "hint",
  preset: "strict",
  judges: "values",
  seeksWords: true,
  fill: false,
  fixable: false,
  summary: "At least one action item keeps the incident from happening again.",
  *check({ actionItems, decidedNotToAct }) {
    const items = actionItems.flatMap(group => group.items);
    const [first] = actionItems;
    if (!first || decidedNotToAct || items.some(({ purpose }) => purpose === "prevent" || purpose === "mitigate"))
      return;
    yield {
      message:
        items.length === 1
          ? t`The only action item detects or documents: add one that makes the incident impossible or its effect smaller, or write that you decided not to.`
          : t`All ${items.length} action items only detect or document: add one that makes the incident impossible or its effect smaller, or write that you decided not to.`,
      span: first.section.name.span
    };
  }
});
