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
    const lacking = [...(decision.hasDecider ? [] : ["who decided"]), ...(decision.hasTime ? [] : ["when"])];
    if (lacking.length === 0) return;
    yield {
      message: `The decision does not say ${lacking.join(" and ")}: write it beside it, as in 'GO — @decider, 2026-03-25 14:00 UTC'.`,
      span: decision.span
    };
  }
});
