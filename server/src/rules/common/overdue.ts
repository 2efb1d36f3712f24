import { formatDay } from "../../document/days.ts";
import { finalStatus } from "../../document/vocabulary/statuses.ts";
import { shortened } from "../postmortem/lacking.ts";
import { rule } from "../rule.ts";

export const overdue = rule({
  id: "overdue",
  kinds: ["postmortem"],
  severity: "warning",
  preset: "recommended",
  judges: "values",
  fill: false,
  fixable: false,
  speaksInArchive: true,
  summary: "No open action item is past its due date.",
  *check({ actionItems, identity: { status } }, { today }) {
    if (status && finalStatus.test(status.text)) return;
    for (const { state, due, text } of actionItems.flatMap(group => group.items)) {
      if (state !== "open" || due?.day == null || due.day >= today) continue;
      const days = today - due.day;
      yield {
        message: `'${shortened(text)}' was due on ${formatDay(due.day)}, ${days === 1 ? "yesterday" : `${days} days ago`}: mark it done, or move the date and say why.`,
        span: due.span
      };
    }
  }
});
