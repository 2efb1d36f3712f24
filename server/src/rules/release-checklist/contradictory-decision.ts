import { formatDay } from "../../document/days.ts";
import { type Criterion, isWaitedFor } from "../../document/release/criteria.ts";
import type { Decision } from "../../document/release/decision.ts";
import type { ReleaseChecklist } from "../../document/release/release-checklist.ts";
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
    const { criteria, decision, releaseDate } = document;
    if (decision === null || decision.outcome === "open") {
      const isDue = releaseDate !== null && releaseDate.day <= today;
      const isWaiting = criteria.some(each => isWaitedFor(each, releaseDate, today));
      if (isDue && !isWaiting && (decision !== null || decisiveCriterion(criteria)))
        yield undecided(document, releaseDate.day);
      return;
    }
    if (decision.outcome === "no-go") return;
    const against = criteria.filter(speaksAgainst);
    if (against.length > 0 && !(decision.outcome === "conditional" && decision.isOwned)) {
      yield contradicted(decision, against);
    }
  }
});

function undecided(document: ReleaseChecklist, day: number): Finding {
  const { criteria, decision, place } = document;
  return {
    message: `The release date ${formatDay(day)} is reached and nothing says whether the release is go: write 'Decision: GO', NO-GO or CONDITIONAL GO, with who decided and when.`,
    span: decision?.span ?? decisiveCriterion(criteria)?.section?.name.span ?? place,
    fixes: decisionFixes(document, criteria.some(speaksAgainst))
  };
}

function contradicted({ outcome, span }: Decision, against: readonly Criterion[]): Finding {
  const [first] = against as [Criterion];
  const subject =
    against.length === 1
      ? `criterion '${first.text}' ${statusOf(first)}`
      : `${against.length} criteria are no-go, in doubt or open, the first is '${first.text}'`;
  const cure = "decide the criterion, waive it with a name and a reason, or make the decision NO-GO";
  return {
    message:
      outcome === "go"
        ? `The decision is GO, but ${subject}: ${cure}.`
        : `The decision is a conditional GO without its condition and who answers for it, and ${subject}: name both, or ${cure}.`,
    span,
    fills: 0,
    related: against.map(({ text, status }) => ({ message: `Not go: ${text}`, span: status.cell.span }))
  };
}

function statusOf({ status }: Criterion): string {
  if (status.state === "no-go") return "is no-go";
  return status.state === "conditional" ? "is in doubt" : "has no status";
}

/** Whether a criterion that decides is not go. A yellow one may stand if it says on what it depends, and who sees to it. */
function speaksAgainst({ informing, owner, remarks, status }: Criterion): boolean {
  if (informing) return false;
  if (status.state === "conditional") {
    const words = [status.cell.text, ...remarks.map(each => each.text)].join(" ");
    const isExplained = words.replace(/conditional|yellow|amber|go\b|[^\p{L}\p{N}]/giu, "").length > 8;
    return !isExplained || !(owner?.text || /@[\w-]/.test(words));
  }
  return status.state === "no-go" || status.state === "unfilled" || status.state === "pending";
}

/** A criterion of a go/no-go table; signatures under a heading of their own are decisions themselves. */
function decisiveCriterion(criteria: readonly Criterion[]): Criterion | undefined {
  return criteria.find(({ section }) => {
    for (let each = section; each; each = each.parent) if (each.role === "sign-off") return false;
    return true;
  });
}
