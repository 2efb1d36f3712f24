import type { Prose } from "../../document/facts.ts";
import type { Criterion } from "../../document/release/criteria.ts";
import { plainFact } from "../../document/vocabulary/decisions.ts";
import { t } from "../../text/translate.ts";
import { rule } from "../rule.ts";

export const missingEvidence = rule({
  id: "missing-evidence",
  kinds: ["release-checklist"],
  severity: "hint",
  preset: "strict",
  judges: "values",
  fill: false,
  fixable: false,
  summary: "A criterion that is go shows how that is known: a link, a number, an output.",
  *check({ criteria }) {
    for (const criterion of criteria) {
      const { text, status } = criterion;
      if (status.state !== "go" || plainFact.test(text) || hasEvidence(criterion)) continue;
      yield {
        message: t`Criterion '${text}' is go without evidence: add a link, a number or the output that shows it.`,
        span: status.cell.span
      };
    }
  }
});

function hasEvidence({ status, remarks }: Criterion): boolean {
  return [status.cell, ...remarks].some(shows);
}

function shows({ code, links, text }: Prose): boolean {
  return links.length > 0 || code.length > 0 || /\d/.test(text);
}
