/** How long ago a runbook was tried, as a row of a list. */
import type { Day } from "../document/days.ts";
import type { OpsDocument } from "../document/ops-document.ts";
import { stalenessOf } from "../document/runbook/reviews.ts";
import type { OverviewReview } from "../protocol.ts";

/**
 * The same that the rule `stale` judges. `null` for what is no runbook that somebody works by: templates, archives.
 *
 * @param staleAfter days after which a runbook is stale that sets no limit of its own
 */
export function runbookRow(document: OpsDocument, today: Day, staleAfter: number): OverviewReview | null {
  if (document.kind !== "runbook" || document.mode !== "instance") return null;
  const { reviews, rangeOf, title, place } = document;
  const { newest } = reviews;
  const staleness = stalenessOf(reviews, today, staleAfter);
  if (!newest || !staleness) return { last: null, left: null, isStale: false, range: rangeOf(title?.span ?? place) };
  const { age, left, isStale } = staleness;
  return { last: { what: newest.what, age }, left, isStale, range: rangeOf(newest.span) };
}
