import { formatDay } from "../../document/days.ts";
import { type Criterion, isWaitedFor } from "../../document/release/criteria.ts";
import type { Decision } from "../../document/release/decision.ts";
import { criteriaAgainst, decisiveCriterion } from "../../document/release/verdicts.ts";
import { t } from "../../text/translate.ts";
import { type Finding, rule } from "../rule.ts";
import { decisionFixes } from "./decision-fixes.ts";

export const contradictoryDecision = rule({
  id: "contradictory-decision",
  kinds: ["release-checklist"],
  severity: "error",
  preset: "recommended",
  judges: "values",
  fill: true,
  fixable: true,
  summary: "A release whose day is reached has a decision, and its criteria agree with it.",
  *check(document, { today }) {
    const { criteria, decision, isKnownLanguage, place, releaseDate } = document;
    const against = criteriaAgainst(criteria);
    if (decision !== null && decision.outcome !== "open") {
      const mayStand = decision.outcome === "no-go" || (decision.outcome === "conditional" && decision.isOwned);
      if (against.length > 0 && !mayStand) yield contradicted(decision, against);
      return;
    }
    if (decision === null && !isKnownLanguage) return;
    const first = decisiveCriterion(criteria);
    const span = decision?.span ?? (first && (first.section?.name.span ?? place));
    const isDue = releaseDate !== null && releaseDate.day <= today;
    if (!isDue || !span || criteria.some(each => isWaitedFor(each, releaseDate, today))) return;
    yield {
      message: t`The release date ${formatDay(releaseDate.day)} is reached and nothing says whether the release is go: write 'Decision: GO', NO-GO or CONDITIONAL GO, with who decided and when.`,
      span,
      fixes: decisionFixes(document, against.length > 0)
    };
  }
});

function contradicted({ outcome, span }: Decision, against: readonly Criterion[]): Finding {
  const [first] = against as [Criterion];
  const subject =
    against.length === 1
      ? statusOf(first)
      : t`${against.length} criteria are no-go, in doubt or open, the first is '${first.text}'`;
  const cure = t`decide the criterion, waive it with a name and a reason, or make the decision NO-GO`;
  return {
    message:
      outcome === "go"
        ? t`The decision is GO, but ${subject}: ${cure}.`
        : t`The decision is a conditional GO without its condition and who answers for it, and ${subject}: name both, or ${cure}.`,
    span,
    fills: 0,
    related: against.map(({ text, status }) => ({ message: t`Not go: ${text}`, span: status.cell.span }))
  };
}

function statusOf({ status, text }: Criterion): string {
  if (status.state === "no-go") return t`criterion '${text}' is no-go`;
  return status.state === "conditional" ? t`criterion '${text}' is in doubt` : t`criterion '${text}' has no status`;
}
