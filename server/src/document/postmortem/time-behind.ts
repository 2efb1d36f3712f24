/** The time of what happened next, written like the time of an event. */
import type { TimeStyle } from "../../protocol.ts";
import { writeTime } from "../date-style.ts";
import { formatDay } from "../days.ts";
import { type Minutes, minutesPerDay } from "../instants.ts";
import type { TimelineEvent } from "./timeline.ts";

/** The moment at which something is written. */
export interface Present {
  /** On the clock of UTC. */
  readonly at: Minutes;
  /** How a person wants times to be written; `document`: like those that are there. */
  readonly style: TimeStyle | "document";
}

/** What stands for a time that nobody knows yet. */
export const unknownTime = "[HH:MM]";

/**
 * Now, where that is the same day on the clock of the event; else a placeholder. A date and a zone that stand beside the
 * time of the event stand beside this one, too. `now`: `null` where it does not count.
 */
export function timeBehind(event: TimelineEvent, now: Present | null): string {
  const moment = now === null ? null : momentBehind(event, now.at);
  const form = /^(\d{4}-\d\d-\d\d[T ])?\d{1,2}:\d\d(?::\d\d)?( ?[AaPp]\.?[Mm]\.?)?(Z| ?[A-Z]{2,5})?$/.exec(
    event.when.text
  );
  // In any other form nobody knows what is to stand beside it.
  if (!form) return unknownTime;
  const [, date = "", half, zone = ""] = form;
  if (moment === null) return `${date}${unknownTime}${zone}`;
  const day = date === "" ? "" : `${formatDay(Math.floor(moment / minutesPerDay))}${date.slice(-1)}`;
  const own = half === undefined ? "24h" : "12h";
  return `${day}${writeTime(moment, now === null || now.style === "document" ? own : now.style)}${zone}`;
}

/** `null` where it is not the same day, or nobody can tell. */
function momentBehind({ day, time, zone }: TimelineEvent, now: Minutes): Minutes | null {
  if (day === null || !time || zone?.offset == null) return null;
  const moment = now + zone.offset;
  const passed = moment - (day * minutesPerDay + time.minutes);
  return passed >= 0 && passed < minutesPerDay ? moment : null;
}
