import { relatedOf } from "../../document/across/sources.ts";
import { formatDay } from "../../document/days.ts";
import { gravest } from "../../document/vocabulary/postmortems.ts";
import { spokenDays } from "../../text/spoken.ts";
import { t } from "../../text/translate.ts";
import { rule } from "../rule.ts";
import { severityKey } from "../severity-key.ts";

export const missingPostmortem = rule({
  id: "missing-postmortem",
  kinds: ["transcript"],
  severity: "information",
  preset: "strict",
  judges: "values",
  fill: false,
  fixable: false,
  options: {
    days: { default: 5, description: "Within how many days a postmortem is written, where no deadline is configured." }
  },
  summary: "A grave incident has a postmortem, within the deadline.",
  *check({ messages }, { conventions, options, surroundings, today }) {
    if (relatedOf(surroundings, "postmortem").length > 0) return;
    for (const { day, lines } of messages) {
      const line = lines.find(({ text }) => gravest.test(text));
      const severity = line && gravest.exec(line.text)?.[0];
      if (!line || !severity || day === null) continue;
      const deadline = severityKey(conventions.deadlines, severity)?.postmortem ?? options.days;
      if (today - day <= deadline) return;
      yield {
        message: t`This ${severity} of ${formatDay(day)} has no postmortem after ${spokenDays(today - day)}, and the deadline is ${deadline}: write one and link it here.`,
        span: line.span
      };
      return;
    }
  }
});
