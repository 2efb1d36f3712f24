import { anyOf } from "../../text/spoken.ts";
import { t } from "../../text/translate.ts";
import { rule } from "../rule.ts";

export const missingSubject = rule({
  id: "missing-subject",
  kinds: ["stakeholder-update"],
  severity: "warning",
  preset: "recommended",
  judges: "values",
  seeksWords: true,
  fill: false,
  fixable: false,
  summary: "An update has a subject that names the service and how it stands.",
  *check({ subject, place }) {
    const wanted = t`write one like 'Subject: Card payments fail for some customers - investigating'`;
    if (!subject) {
      yield { message: t`This update has no subject: ${wanted}.`, span: place };
      return;
    }
    const { words, namesService, namesStatus } = subject;
    if (namesService && namesStatus) return;
    const lacking = anyOf([namesService ? [] : t`what is affected`, namesStatus ? [] : t`how it stands`].flat());
    yield { message: t`The subject '${words.text}' does not say ${lacking}: ${wanted}.`, span: words.span };
  }
});
