import { allOf } from "../../text/spoken.ts";
import { t } from "../../text/translate.ts";
import { rule } from "../rule.ts";

export const anonymousDecision = rule({
  id: "anonymous-decision",
  kinds: ["release-checklist"],
  severity: "hint",
  preset: "strict",
  judges: "values",
  seeksWords: true,
  fill: false,
  fixable: false,
  summary: "A decision to go says who decided, and when.",
  *check({ decision }) {
    if (decision?.outcome !== "go" && decision?.outcome !== "conditional") return;
    const lacking = [...(decision.hasDecider ? [] : [t`who decided`]), ...(decision.hasTime ? [] : [t`when`])];
    if (lacking.length === 0) return;
    yield {
      message: t`The decision does not say ${allOf(lacking)}: write it beside it, as in 'GO — @decider, 2026-03-25 14:00 UTC'.`,
      span: decision.span
    };
  }
});
