import { unlinkedReferences } from "../../document/unlinked-references.ts";
import { t } from "../../text/translate.ts";
import { rule } from "../rule.ts";

export const unlinkedReference = rule({
  id: "unlinked-reference",
  kinds: ["release-checklist", "postmortem", "runbook", "stakeholder-update"],
  severity: "hint",
  preset: "strict",
  judges: "structure",
  fill: false,
  fixable: false,
  summary: "Whatever other document is named is linked.",
  *check(document) {
    for (const { text, span } of unlinkedReferences(document)) {
      yield {
        message: t`'${text}' is named without a link: add its path or address, so that nobody has to search for it.`,
        span
      };
    }
  }
});
