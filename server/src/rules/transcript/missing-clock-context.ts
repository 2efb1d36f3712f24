import { t } from "../../text/translate.ts";
import { rule } from "../rule.ts";

export const missingClockContext = rule({
  id: "missing-clock-context",
  kinds: ["transcript"],
  severity: "information",
  preset: "strict",
  judges: "values",
  fill: false,
  fixable: false,
  summary: "A chat says of which day its times are, and in which time zone.",
  *check({ hasStamps, messages, zone }, { conventions }) {
    const [first] = messages;
    if (!first || first.minutes === null || hasStamps) return;
    const lacking = [
      ...(messages.some(each => each.day !== null) ? [] : [t`date`]),
      ...(zone || conventions.timeZone !== null ? [] : [t`time zone`])
    ];
    if (lacking.length === 0) return;
    yield {
      message: t`The times of this chat have no ${lacking.join(t` and no `)}: write a line such as '2026-03-12, all times in UTC' above the first message.`,
      span: first.head.span
    };
  }
});
