import { findDay, formatDay } from "../../document/days.ts";
import type { Postmortem } from "../../document/postmortem/postmortem.ts";
import type { ReleaseChecklist } from "../../document/release/release-checklist.ts";
import { t } from "../../text/translate.ts";
import { type Finding, rule } from "../rule.ts";

export const dateOrder = rule({
  id: "date-order",
  kinds: ["release-checklist", "postmortem"],
  severity: "warning",
  preset: "recommended",
  judges: "values",
  fill: false,
  fixable: false,
  summary: "Declared dates and times follow each other as the events do.",
  *check(document) {
    if (document.kind === "release-checklist") yield* retrospective(document);
    else {
      yield* declaredMoments(document);
      yield* otherDay(document);
    }
  }
});

function* declaredMoments({ chronology }: Postmortem): Iterable<Finding> {
  for (const { moment, before } of chronology.misorderedFields) {
    const [name, other] = [moment.field?.name ?? "", before.field?.name ?? ""];
    yield {
      message: t`'${name}' (${moment.when}) is before '${other}' (${before.when}): correct the one that is wrong.`,
      span: moment.span,
      related: [{ message: t`${other}: ${before.when}`, span: before.span }]
    };
  }
}

/** A title with a day on which nothing of the incident happened, mostly with the year of a copied document. */
function* otherDay({ title, chronology: { days, hasUndated } }: Postmortem): Iterable<Finding> {
  // Times without a date are those of the day in the title.
  if (hasUndated) return;
  const day = title && findDay(title.text);
  if (!title || !day || !days || (day >= days.first - 1 && day <= days.last + 1)) return;
  const [first, last] = [formatDay(days.first), formatDay(days.last)];
  const told = first === last ? first : t`${first} to ${last}`;
  yield {
    message: t`The title says ${formatDay(day)}, but the incident is told as of ${told}: correct the one that is wrong.`,
    span: title.span
  };
}

function* retrospective({ retrospective, releaseDate }: ReleaseChecklist): Iterable<Finding> {
  if (!retrospective || !releaseDate || retrospective.day >= releaseDate.day) return;
  yield {
    message: t`The retrospective on ${formatDay(retrospective.day)} is before the release on ${formatDay(releaseDate.day)}: correct one of the dates.`,
    span: retrospective.span
  };
}
