import { t } from "../../text/translate.ts";
import { rule } from "../rule.ts";

export const deadEnd = rule({
  id: "dead-end",
  kinds: ["runbook"],
  severity: "information",
  preset: "recommended",
  judges: "structure",
  seeksWords: true,
  fill: false,
  fixable: false,
  summary: "The last check of a diagnosis says where to go with what it finds.",
  *check({ books }) {
    for (const { step, finding } of books.flatMap(book => book.deadEnds)) {
      yield {
        message: t`Step ${step.id} ends the diagnosis with a finding and no way on: say which step follows, or whom to page.`,
        span: step.name.span,
        related: [{ message: t`What it finds`, span: finding.span }]
      };
    }
  }
});
