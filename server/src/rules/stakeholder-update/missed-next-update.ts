import { formatDay } from "../../document/days.ts";
import type { StakeholderUpdate } from "../../document/update/stakeholder-update.ts";
import { t } from "../../text/translate.ts";
import { type RuleContext, rule } from "../rule.ts";

export const missedNextUpdate = rule({
  id: "missed-next-update",
  kinds: ["stakeholder-update"],
  severity: "warning",
  preset: "recommended",
  judges: "values",
  fill: false,
  fixable: false,
  summary: "An update is followed by the next one at the time that it announces.",
  *check(document, context) {
    const { isOngoing, nextUpdate } = document;
    if (!isOngoing || !nextUpdate || nextUpdate.day === null || nextUpdate.day >= context.today) return;
    if (isFollowed(document, context)) return;
    yield {
      message: t`The next update was due on ${formatDay(nextUpdate.day)}, and the incident is still said to be ongoing: send it and link it here, or say that the incident is resolved.`,
      span: nextUpdate.words.span
    };
  }
});

/** Whether another update is linked, or stands beside this one. */
function isFollowed({ links }: StakeholderUpdate, { surroundings }: RuleContext): boolean {
  if (surroundings.related.some(({ document }) => document.kind === "stakeholder-update")) return true;
  return links.some(({ target }) => {
    const found = surroundings.target(target);
    return found.state === "found" && found.document?.kind === "stakeholder-update";
  });
}
