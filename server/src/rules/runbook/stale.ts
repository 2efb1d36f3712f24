import { type Day, formatDay } from "../../document/days.ts";
import { type Reviews, rowToFill, stalenessOf } from "../../document/runbook/reviews.ts";
import type { Runbook } from "../../document/runbook/runbook.ts";
import { type Fix, type RelatedPlace, rule } from "../rule.ts";

export const stale = rule({
  id: "stale",
  kinds: ["runbook"],
  severity: "warning",
  preset: "recommended",
  judges: "values",
  fill: false,
  fixable: true,
  summary: "A runbook that records its last use, rehearsal or review was tried not too long ago.",
  *check(document, { today, conventions }) {
    const { newest } = document.reviews;
    const staleness = stalenessOf(document.reviews, today, conventions.staleAfter);
    if (!newest || !staleness?.isStale) return;
    const { age, limit: days } = staleness;
    yield {
      message: `Last ${newest.what} ${newest.when}, ${age} days ago: ${reason(document.reviews, days, today)}. Rehearse it and record the date.`,
      span: newest.span,
      related: related(document.reviews),
      fixes: fixes(document)
    };
  }
});

function reason({ due, limit }: Reviews, days: number, today: Day): string {
  if (due && due.day < today) return `its next review was due on ${formatDay(due.day)}`;
  return limit ? `by its own rule it is stale after ${days} days` : `a runbook is stale after ${days} days`;
}

function related({ due, limit }: Reviews): RelatedPlace[] {
  const place = due ?? limit;
  return place ? [{ message: "Its own rule", span: place.span }] : [];
}

/** A row of its table of uses: its author fills in the date once it has been tried. */
function fixes(document: Runbook): Fix[] {
  const edit = rowToFill(document.reviews, document);
  return edit ? [{ title: "Insert a row for the next rehearsal", edits: [edit] }] : [];
}
