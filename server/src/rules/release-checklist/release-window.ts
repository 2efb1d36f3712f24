import { formatDay, spokenWeekday, weekdayNameOf } from "../../document/days.ts";
import { doubtfulDates } from "../../document/doubtful-dates.ts";
import { t } from "../../text/translate.ts";
import { rule } from "../rule.ts";

export const releaseWindow = rule({
  id: "release-window",
  kinds: ["release-checklist"],
  severity: "information",
  preset: "recommended",
  judges: "values",
  fill: false,
  fixable: false,
  options: {
    days: {
      default: ["Friday", "Saturday", "Sunday"],
      description: "The days of the week on which nothing is released."
    }
  },
  summary: "The release date is no Friday, no weekend and in no freeze.",
  *check(document, { today, conventions, options }) {
    const { boxes, decision, identity, releaseDate } = document;
    if (releaseDate === null) return;
    const { day, value } = releaseDate;
    // Which of them is meant, the date or the weekday beside it, nobody knows: invalid-date asks.
    if (doubtfulDates(document).some(each => each.type === "weekday" && each.day === day)) return;
    const isDone =
      (decision !== null && decision.outcome !== "open") || (boxes.length > 0 && boxes.every(each => each.ticked));
    if (day < today && isDone) return;
    if (identity.isUrgent) return;
    const freeze = conventions.freezes.find(({ from, to }) => from <= day && day <= to);
    const weekday = weekdayNameOf(day);
    if (freeze) {
      const end = formatDay(freeze.to);
      yield {
        message:
          freeze.reason === null
            ? t`The release date ${formatDay(day)} lies in a freeze, until ${end}: move it, or say that it is a hotfix.`
            : t`The release date ${formatDay(day)} lies in a freeze (${freeze.reason}), until ${end}: move it, or say that it is a hotfix.`,
        span: value.span
      };
    } else if (options.days.some(each => each.toLowerCase() === weekday.toLowerCase())) {
      yield {
        message: t`The release date ${formatDay(day)} is a ${spokenWeekday(day)}, when few people are there to notice and to roll back: move it, or say that it is a hotfix.`,
        span: value.span
      };
    }
  }
});
