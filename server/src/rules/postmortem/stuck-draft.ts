import { draftStatus } from "../../document/vocabulary/statuses.ts";
import { spokenDays } from "../../text/spoken.ts";
import { t } from "../../text/translate.ts";
import { rule } from "../rule.ts";

export const stuckDraft = rule({
  id: "stuck-draft",
  kinds: ["postmortem"],
  severity: "information",
  preset: "strict",
  judges: "values",
  fill: false,
  fixable: false,
  summary: "A postmortem does not stay a draft for more than a month.",
  options: { days: { default: 30, description: "After how many days a draft is stuck." } },
  *check({ chronology, identity: { status, day } }, { today, options }) {
    const incident = chronology.days?.last ?? day;
    if (!status || incident === null || !draftStatus.test(status.text)) return;
    const age = today - incident;
    if (age <= options.days) return;
    yield {
      message: t`Still '${status.text}' ${spokenDays(age)} after the incident: review and publish it, or say who does until when.`,
      span: status.span
    };
  }
});
