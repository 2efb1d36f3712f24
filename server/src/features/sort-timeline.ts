/** The timeline under the cursor in the order in which it happened. */
import type { OpsDocument } from "../document/ops-document.ts";
import type { Postmortem } from "../document/postmortem/postmortem.ts";
import { type SortObstacle, sortTimeline } from "../document/postmortem/sort-timeline.ts";
import type { Timeline } from "../document/postmortem/timeline.ts";
import type { DocumentChange, Position } from "../protocol.ts";
import { t } from "../text/translate.ts";
import { changeOf, noChange } from "./document-change.ts";

const obstacles: Readonly<Record<SortObstacle, () => string>> = {
  strangers: () => t`Something stands between the events that may belong to one of them: sort them by hand.`,
  dates: () => t`Rows with a date and rows without one are sorted by hand.`
};

/** The only timeline is meant wherever the cursor stands. `null` where there is none. */
export function sortTimelineAt(document: OpsDocument, position: Position): DocumentChange | null {
  if (document.kind !== "postmortem") return null;
  const { timelines } = document.chronology;
  const timeline =
    timelines.find(each => isAround(document, each, position)) ?? (timelines.length === 1 ? timelines[0] : null);
  if (!timeline)
    return timelines.length > 1 ? noChange(t`Put the cursor into the timeline that is to be sorted.`) : null;
  const edits = sortTimeline(document, timeline);
  if (typeof edits === "string") return noChange(obstacles[edits]());
  return edits.length > 0 ? changeOf(document, edits) : noChange(t`The timeline is in order.`);
}

function isAround({ rangeOf }: Postmortem, { events, name }: Timeline, { line }: Position): boolean {
  const [first] = events;
  const last = events.at(-1);
  if (!first || !last) return false;
  const start = rangeOf(first.span).start.line;
  const heading = name ? rangeOf(name.span).start.line : start;
  return Math.min(start, heading) <= line && line <= rangeOf(last.span).end.line;
}
