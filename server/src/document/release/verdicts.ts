/** What the criteria of a release say to a decision to go. */
import type { SectionHeading } from "../sections.ts";
import type { Criterion } from "./criteria.ts";

/** The criteria that decide and are not go, in their order. */
export function criteriaAgainst(criteria: readonly Criterion[]): Criterion[] {
  return criteria.filter(speaksAgainst);
}

/** A yellow one may stand if it says on what it depends, and who sees to it. */
function speaksAgainst({ informing, owner, remarks, status }: Criterion): boolean {
  if (informing) return false;
  if (status.state === "conditional") {
    const words = [status.cell.text, ...remarks.map(each => each.text)].join(" ");
    const isExplained = words.replace(/conditional|yellow|amber|go\b|[^\p{L}\p{N}]/giu, "").length > 8;
    return !isExplained || !(owner?.text || /@[\w-]/.test(words));
  }
  return status.state === "no-go" || status.state === "unfilled" || status.state === "pending";
}

/** The first criterion of a go/no-go table; signatures under a heading of their own are decisions themselves. */
export function decisiveCriterion(criteria: readonly Criterion[]): Criterion | undefined {
  return criteria.find(({ section }) => {
    for (let each: SectionHeading | null = section; each; each = each.parent)
      if (each.role === "sign-off") return false;
    return true;
  });
}
