import { type Day, formatDay } from "../../document/days.ts";
import { type Review, type Reviews, rowToFill, stalenessOf } from "../../document/runbook/reviews.ts";
import type { Runbook } from "../../document/runbook/runbook.ts";
import { spokenAgo, spokenDays } from "../../text/spoken.ts";
import { t } from "../../text/translate.ts";
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
      message: t`${lastUse(newest)}, ${spokenAgo(age)}: ${reason(document.reviews, days, today)}. Rehearse it and record the date.`,
      span: newest.span,
      related: related(document.reviews),
      fixes: fixes(document)
    };
  }
});

/** "Last rehearsed on 2025-01-31", "Last tested in January 2025". */
function lastUse({ what, day, month }: Review): string {
  return said[what](month === null ? t`on ${formatDay(day)}` : t`in ${month}`);
}

const said: Readonly<Record<Review["what"], (when: string) => string>> = {
  worked: when => t`Last worked ${when}`,
  rehearsed: when => t`Last rehearsed ${when}`,
  tested: when => t`Last tested ${when}`,
  reviewed: when => t`Last reviewed ${when}`,
  updated: when => t`Last updated ${when}`
};

function reason({ due, limit }: Reviews, days: number, today: Day): string {
  if (due && due.day < today) return t`its next review was due on ${formatDay(due.day)}`;
  return limit
    ? t`by its own rule it is stale after ${spokenDays(days)}`
    : t`a runbook is stale after ${spokenDays(days)}`;
}

function related({ due, limit }: Reviews): RelatedPlace[] {
  const place = due ?? limit;
  return place ? [{ message: t`Its own rule`, span: place.span }] : [];
}

/** A row of its table of uses: its author fills in the date once it has been tried. */
function fixes(document: Runbook): Fix[] {
  const edit = rowToFill(document.reviews, document);
  return edit ? [{ title: t`Insert a row for the next rehearsal`, edits: [edit] }] : [];
}
