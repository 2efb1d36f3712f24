import { formatDay } from "../../document/days.ts";
import { promisesRunbook } from "../../document/vocabulary/action-items.ts";
import { t } from "../../text/translate.ts";
import { rule } from "../rule.ts";

export const runbookNotUpdated = rule({
  id: "runbook-not-updated",
  kinds: ["postmortem"],
  severity: "information",
  preset: "strict",
  judges: "values",
  fill: false,
  fixable: false,
  summary: "A runbook that is to be updated after an incident has changed since.",
  *check({ actionItems, identity }, { surroundings }) {
    const { day } = identity;
    if (day === null) return;
    for (const { prose, span, text } of actionItems.flatMap(group => group.items)) {
      if (!promisesRunbook.test(text)) continue;
      for (const { target, text: name } of prose.flatMap(each => each.links)) {
        const changed = surroundings.changedOn(target);
        if (changed === null || changed > day) continue;
        yield {
          message: t`The runbook '${name}' has not changed since ${formatDay(changed)}, before the incident of ${formatDay(day)}: update it, or close the item.`,
          span
        };
      }
    }
  }
});
