/** The time of what happened next, written like the time of an event. */
import { writeTime } from "../date-style.ts";
import { formatDay } from "../days.ts";
import { type Minutes, minutesPerDay } from "../instants.ts";
import type { TimelineEvent } from "./timeline.ts";

/** What stands for a time that nobody knows yet. */
export const unknownTime = "[HH:MM]";

/**
 * Now, where that is the same day on the clock of the event; else a placeholder. A date and a zone that stand beside the
 * time of the event stand beside this one, too. `now`: on the clock of UTC; `null` where it does not count.
 */
export function timeBehind(event: TimelineEvent, now: Minutes | null): string {
  const moment = now === null ? null : momentBehind(event, now);
  const form = /^(\d{4}-\d\d-\d\d[T ])?\d{1,2}:\d\d(?::\d\d)?( ?[AaPp]\.?[Mm]\.?)?(Z| ?[A-Z]{2,5})?$/.exec(
    event.when.text
  );
  // In any other form nobody knows what is to stand beside it.
  if (!form) return unknownTime;
  const [, date = "", half, zone = ""] = form;
  if (moment === null) return `${date}${unknownTime}${zone}`;
  const day = date === "" ? "" : `${formatDay(Math.floor(moment / minutesPerDay))}${date.slice(-1)}`;
  return `${day}${writeTime(moment, half === undefined ? "24h" : "12h")}${zone}`;
}

/** `null` where it is not the same day, or nobody can tell. */
function momentBehind({ day, time, zone }: TimelineEvent, now: Minutes): Minutes | null {
  if (day === null || !time || zone?.offset == null) return null;
  const moment = now + zone.offset;
  const passed = moment - (day * minutesPerDay + time.minutes);
  return passed >= 0 && passed < minutesPerDay ? moment : null;
}
