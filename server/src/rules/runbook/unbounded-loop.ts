import { t } from "../../text/translate.ts";
import { rule } from "../rule.ts";

export const unboundedLoop = rule({
  id: "unbounded-loop",
  kinds: ["runbook"],
  severity: "information",
  preset: "recommended",
  judges: "structure",
  fill: false,
  fixable: false,
  summary: "A jump back after a mitigation says how often, or who helps then.",
  *check({ books }) {
    for (const { id, span } of books.flatMap(book => book.unboundedLoops)) {
      yield {
        message: t`Back to step ${id} without an end: say how often, and whom to page when it does not help.`,
        span
      };
    }
  }
});
