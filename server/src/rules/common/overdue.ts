import { type Day, formatDay } from "../../document/days.ts";
import type { ActionItemGroup } from "../../document/postmortem/action-items.ts";
import { rememberingWith } from "../../document/remembering.ts";
import { finalStatus } from "../../document/vocabulary/statuses.ts";
import { t } from "../../text/translate.ts";
import { shortened } from "../postmortem/lacking.ts";
import { type Finding, rule } from "../rule.ts";

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
    for (const group of actionItems) yield* overdueIn(group, today);
  }
});

/** Groups stay when others are edited. */
const overdueIn = rememberingWith(({ items }: ActionItemGroup, today: Day): readonly Finding[] =>
  items.flatMap(({ state, due, text }) => {
    if (state !== "open" || due?.day == null || due.day >= today) return [];
    const days = today - due.day;
    const since = days === 1 ? t`yesterday` : t`${days} days ago`;
    const message = t`'${shortened(text)}' was due on ${formatDay(due.day)}, ${since}: mark it done, or move the date and say why.`;
    return [{ message, span: due.span }];
  })
);
