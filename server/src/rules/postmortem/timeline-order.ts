import { formatDay } from "../../document/days.ts";
import { moveLineAbove, replaceSpan } from "../../document/edits.ts";
import type { Postmortem } from "../../document/postmortem/postmortem.ts";
import type { Timeline } from "../../document/postmortem/timeline.ts";
import { type Misplaced, misplacedEvents, placeInOrder } from "../../document/postmortem/timeline-order.ts";
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
  const back = `'${event.when.text}' stands below '${above.when.text}', which is later`;
  const advice =
    meant === null
      ? "move it up, or correct its time"
      : meant.slip === "day"
        ? `after midnight the next day begins, ${formatDay(meant.day)}`
        : `is the year right? In ${formatDay(meant.day).slice(0, 4)} it would be in order`;
  return {
    message: `${back}: ${advice}.`,
    span: event.when.span,
    related: [{ message: `Later, but above it: ${above.when.text}`, span: above.when.span }],
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
      ? [{ title: `Write the date ${formatDay(meant.day)}`, edits: [replaceSpan(written.span, formatDay(meant.day))] }]
      : []),
    ...(move
      ? [{ title: `Sort the timeline: move '${event.when.text}' above '${place?.when.text}'`, edits: move }]
      : [])
  ];
}
