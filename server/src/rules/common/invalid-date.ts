import { formatDay, spokenWeekday } from "../../document/days.ts";
import { type DoubtfulDate, doubtfulDates } from "../../document/doubtful-dates.ts";
import { t } from "../../text/translate.ts";
import { rule } from "../rule.ts";

export const invalidDate = rule({
  id: "invalid-date",
  kinds: ["release-checklist", "postmortem", "runbook", "stakeholder-update"],
  severity: "error",
  preset: "recommended",
  judges: "values",
  fill: false,
  fixable: false,
  summary: "Every date exists, is on the weekday that stands beside it, and can be read in one way only.",
  *check(document) {
    for (const date of doubtfulDates(document)) {
      yield {
        message: messageOf(date),
        span: date.span,
        severity: date.type === "ambiguous" ? "warning" : "error"
      };
    }
  }
});

function messageOf(date: DoubtfulDate): string {
  switch (date.type) {
    case "impossible":
      return t`No calendar has the day '${date.text}': correct it.`;
    case "weekday":
      return t`'${date.text}' is a ${spokenWeekday(date.day)}, not the weekday that stands beside it: correct one of them.`;
    case "ambiguous": {
      const [one = "", other = ""] = date.readings.map(formatDay);
      return t`'${date.text}' is ${one} to one reader and ${other} to another: write the one that is meant.`;
    }
  }
}
