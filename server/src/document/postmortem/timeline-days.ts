/** Gives events their days: written ones, those above them, the next one after midnight. */
import type { Day } from "../days.ts";
import { dayNear, minutesPerDay } from "../instants.ts";
import type { DateMark, WrittenEvent } from "./written-events.ts";

/** How the day of an event is known. */
export type DaySource =
  /** Written in its row. */
  | "row"
  /** From a date above it: of another row, a heading, an item, a line. */
  | "above"
  /** The day after that of the event above, since its time is much earlier. */
  | "midnight"
  /** The day of which the document tells. */
  | "document";

export interface Placed {
  /** `null` where its year is not known. */
  readonly day: Day | null;
  readonly source: DaySource | null;
  /** The day to count from: the known one, or any that keeps the order. */
  readonly base: Day;
  /** Minutes to add to a time on a clock of twelve hours: 12:50, 1:05. */
  readonly shift: number;
}

/** What is carried from one timeline to the next. */
export type CarriedDays = readonly [
  base: Day,
  isYearKnown: boolean,
  source: DaySource | null,
  /** The last date that is written rather than counted, and how it is known. */
  written: Day,
  writtenSource: DaySource | null,
  /** Minutes since the midnight of `base` of the event above. */
  last: number | null
];

/** What is known above the first timeline. `documentDay`: that of which the document tells, if it says so. */
export function daysAbove(documentDay: Day | null): CarriedDays {
  const source = documentDay === null ? null : "document";
  return [documentDay ?? 0, documentDay !== null, source, documentDay ?? 0, source, null];
}

export interface DayKeeper {
  /** What the next timeline is to know. */
  carried(): CarriedDays;
  /** A date above what follows; its day, or `null` where no year is known. */
  mark(date: DateMark["date"]): Day | null;
  /**
   * `isDetail`: the event moves no clock. `difference`: how far its clock is ahead of the document's, in minutes; `null`
   * where nobody can tell.
   */
  place(event: WrittenEvent, isDetail: boolean, difference: number | null): Placed;
}

/** How much earlier a time has to be to be one of the next day: nobody writes down rows so far out of order. */
const nextDay = 6 * 60;
const halfDay = minutesPerDay / 2;

/** Carries dates from event to event of a timeline: the last date above it holds. */
export function dayKeeper(carried: CarriedDays): DayKeeper {
  let [base, isYearKnown, source, written, writtenSource, last] = carried;
  let isFirst = true;

  const set = (date: DateMark["date"]): boolean => {
    const day = dayNear(date, base);
    if (day === null) return false;
    base = day;
    source = "above";
    isYearKnown ||= date.year !== null;
    [written, writtenSource] = [base, source];
    return true;
  };
  const placed = (shift = 0): Placed => ({ day: isYearKnown ? base : null, source, base, shift });

  /** Another timeline goes on from the one above it, or begins again, whichever is nearer. */
  const beginAgain = (minutes: number): void => {
    isFirst = false;
    const now = last === null ? null : base * minutesPerDay + last;
    const distance = (day: Day): number => (now === null ? 0 : Math.abs(day * minutesPerDay + minutes - now));
    if (distance(written) < distance(base)) [base, source] = [written, writtenSource];
    last = null;
  };

  return {
    carried: () => [base, isYearKnown, source, written, writtenSource, last],
    mark(date) {
      if (!set(date)) return null;
      last = null;
      isFirst = false;
      return isYearKnown ? base : null;
    },
    place({ instant: { date, time } }, isDetail, difference) {
      const minutes = time && difference !== null ? time.minutes - difference : null;
      if (date && set(date)) {
        last = minutes;
        isFirst = false;
        return { ...placed(), source: "row" };
      }
      if (!time || minutes === null || isDetail) return placed();
      if (isFirst) beginAgain(minutes);
      const isMuchEarlier = last !== null && last - minutes > nextDay;
      if (isMuchEarlier && !time.isHalfKnown && minutes + halfDay >= (last as number)) {
        last = minutes + halfDay;
        return placed(halfDay);
      }
      last = minutes;
      if (!isMuchEarlier) return placed();
      base += 1;
      source = source === null ? null : "midnight";
      return { ...placed(), source: "midnight" };
    }
  };
}
