/** Where a timeline tells something before what it wrote down earlier. */
import { type Day, dayOf, formatDay } from "../days.ts";
import { minutesPerDay } from "../instants.ts";
import { remembering } from "../remembering.ts";
import type { Timeline, TimelineEvent } from "./timeline.ts";

/** An event that is earlier than the one above it. */
export interface Misplaced {
  readonly event: TimelineEvent;
  readonly above: TimelineEvent;
  /** The date that its author most likely meant; `null` where the row seems to stand in the wrong place. */
  readonly meant: { readonly day: Day; readonly slip: "day" | "year" } | null;
}

/** The events of a timeline that stand out of order; none where it is told from the end. */
export const misplacedEvents = remembering(({ events }: Timeline): readonly Misplaced[] => {
  const told = events.filter(isPlaced);
  const misplaced = told.flatMap((event, index): Misplaced[] => {
    const above = told[index - 1];
    // `14:??` may be any minute of its hour.
    if (!above || endOf(event) > startOf(above)) return [];
    return [{ event, above, meant: meantDay(event, above, told[index + 1]) }];
  });
  return misplaced.length * 2 > told.length ? [] : misplaced;
});

/** The event above which a misplaced one belongs. */
export function placeInOrder({ events }: Timeline, { event }: Misplaced): TimelineEvent | null {
  return events.find(each => isPlaced(each) && startOf(each) > startOf(event)) ?? null;
}

const isPlaced = ({ at, isNested, time }: TimelineEvent): boolean =>
  at !== null && !isNested && time?.approximate === false;
const startOf = ({ at }: TimelineEvent): number => at ?? 0;
const endOf = (event: TimelineEvent): number => startOf(event) + (event.time?.precision ?? 1);

/** A step back by hours that a forgotten midnight explains, or by a year. */
function meantDay(event: TimelineEvent, above: TimelineEvent, below: TimelineEvent | undefined): Misplaced["meant"] {
  if (event.daySource !== "row" || event.day === null) return null;
  const back = startOf(above) - startOf(event);
  const fits = (day: Day): boolean => {
    const moved = startOf(event) + (day - (event.day as Day)) * minutesPerDay;
    return moved >= startOf(above) && (!below || moved <= endOf(below) || startOf(below) < startOf(above));
  };
  if (back > 6 * 60 && back < minutesPerDay && fits(event.day + 1)) return { day: event.day + 1, slip: "day" };
  const [year = 0, month = 0, date = 0] = formatDay(event.day).split("-").map(Number);
  const next = back > 300 * minutesPerDay ? dayOf(year + 1, month, date) : null;
  return next !== null && fits(next) ? { day: next, slip: "year" } : null;
}
