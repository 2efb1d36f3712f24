import { t } from "../../text/translate.ts";
import { rule } from "../rule.ts";

export const unreachableStep = rule({
  id: "unreachable-step",
  kinds: ["runbook"],
  severity: "information",
  preset: "recommended",
  judges: "structure",
  fill: false,
  fixable: false,
  summary: "Every alternative of a mitigation is named by the check that leads to it.",
  *check({ books }) {
    for (const { id, title, name } of books.flatMap(book => book.unreachableSteps)) {
      yield {
        message: t`Nothing leads to step ${id} (${title}), although others beside it are jumped to: name it where it is the answer.`,
        span: name.span
      };
    }
  }
});
