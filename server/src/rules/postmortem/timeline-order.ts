import { formatDay } from "../../document/days.ts";
import { moveLineAbove, replaceSpan } from "../../document/edits.ts";
import type { Postmortem } from "../../document/postmortem/postmortem.ts";
import type { Timeline } from "../../document/postmortem/timeline.ts";
import { type Misplaced, misplacedEvents, placeInOrder } from "../../document/postmortem/timeline-order.ts";
import { t } from "../../text/translate.ts";
import { type Finding, type Fix, rule } from "../rule.ts";

export const timelineOrder = rule({
  id: "timeline-order",
  kinds: ["postmortem"],
  severity: "warning",
  preset: "recommended",
  judges: "values",
  fill: false,
  fixable: true,
  summary: "Timelines tell what happened in the order in which it happened.",
  *check({ chronology, wholeOf }) {
    for (const timeline of chronology.timelines) {
      for (const misplaced of misplacedEvents(timeline)) yield findingFor(misplaced, timeline, wholeOf);
    }
  }
});

function findingFor(misplaced: Misplaced, timeline: Timeline, wholeOf: Postmortem["wholeOf"]): Finding {
  const { event, above, meant } = misplaced;
  const [own, later] = [event.when.text, above.when.text];
  const day = meant && formatDay(meant.day);
  return {
    message:
      meant === null || day === null
        ? t`'${own}' stands below '${later}', which is later: move it up, or correct its time.`
        : meant.slip === "day"
          ? t`'${own}' stands below '${later}', which is later: after midnight the next day begins, ${day}.`
          : t`'${own}' stands below '${later}', which is later: is the year right? In ${day.slice(0, 4)} it would be in order.`,
    span: event.when.span,
    related: [{ message: t`Later, but above it: ${above.when.text}`, span: above.when.span }],
    fixes: () => fixesFor(misplaced, timeline, wholeOf)
  };
}

function fixesFor(misplaced: Misplaced, timeline: Timeline, wholeOf: Postmortem["wholeOf"]): Fix[] {
  const { event, meant } = misplaced;
  const { date } = event;
  const written = date && /^\d{4}-\d\d-\d\d$/.test(date.text) ? date : null;
  const place = placeInOrder(timeline, misplaced);
  const move = place && moveLineAbove(wholeOf(event.span), wholeOf(place.span));
  return [
    ...(meant && written
      ? [{ title: t`Write the date ${formatDay(meant.day)}`, edits: [replaceSpan(written.span, formatDay(meant.day))] }]
      : []),
    ...(move
      ? [{ title: t`Sort the timeline: move '${event.when.text}' above '${place?.when.text ?? ""}'`, edits: move }]
      : [])
  ];
}
