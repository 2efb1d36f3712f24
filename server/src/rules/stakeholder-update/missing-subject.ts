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
    const wanted = "write one like 'Subject: Card payments fail for some customers - investigating'";
    if (!subject) {
      yield { message: `This update has no subject: ${wanted}.`, span: place };
      return;
    }
    const { words, namesService, namesStatus } = subject;
    if (namesService && namesStatus) return;
    const lacking = [namesService ? [] : "what is affected", namesStatus ? [] : "how it stands"].flat().join(" or ");
    yield { message: `The subject '${words.text}' does not say ${lacking}: ${wanted}.`, span: words.span };
  }
});
