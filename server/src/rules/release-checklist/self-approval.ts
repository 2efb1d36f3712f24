import { approvalCriterion, namedApprover } from "../../document/vocabulary/decisions.ts";
import { t } from "../../text/translate.ts";
import { rule } from "../rule.ts";

const handle = /@[\w-]+/g;

export const selfApproval = rule({
  id: "self-approval",
  kinds: ["release-checklist"],
  severity: "hint",
  preset: "strict",
  judges: "values",
  fill: false,
  fixable: false,
  summary: "Nobody approves their own change.",
  *check({ authors, criteria }) {
    for (const { owner, text, column, status } of criteria) {
      if (!owner || !approvalCriterion.test(`${text} ${column ?? ""}`) || namedApprover.test(text)) continue;
      const own = (owner.text.match(handle) ?? []).find(each => authors.has(each.toLowerCase()));
      if (!own || status.state === "not-applicable") continue;
      yield {
        message: t`'${text}' is approved by ${own}, who is the author of a change in scope: let somebody else approve it.`,
        span: owner.span
      };
    }
  }
});
