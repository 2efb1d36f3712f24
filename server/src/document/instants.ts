/** Points of time in a text: a date, a time of day, or both beside each other: "January 21, 2024, 14:30 UTC". */
import { type Day, datesIn, nearestDay, type WrittenDate } from "./days.ts";
import type { TimeZone } from "./time-zones.ts";
import { type ClockTime, timesIn } from "./times.ts";

/** Offsets are UTF-16, `end` not included. At least one of date and time is there. */
export interface WrittenInstant {
  readonly start: number;
  readonly end: number;
  readonly date: WrittenDate | null;
  readonly time: ClockTime | null;
  /** The other end of a range of times; `date` is `null` where the first one's date counts. */
  readonly until: { readonly date: WrittenDate | null; readonly time: ClockTime } | null;
}

/** Minutes since 1970-01-01 00:00 on some clock; days without a date count from 1970. */
export type Minutes = number;

export const minutesPerDay = 1440;

/** What may stand between a date and its time. */
const dateThenTime =
  /^(?:T|[\s,.:;@*_)\]–—-]{0,6}(?:(?:at|on|um|kl\.?|à|às|a las|from|between|roughly|approximately|around)\s{1,2}){0,2}[\s([*_]{0,3})$/i;
const timeThenDate = /^[\s,*_)\]]{0,4}(?:(?:on|of|am|the)\s{1,2}){0,2}(?:\p{L}{3,9},?\s)?[\s([*_]{0,3}$/iu;

/**
 * The points of time of a text, in its order. `isRow`: the text is a row of a timeline, so that a time may be written
 * `11.50` where it begins.
 */
export function instantsIn(text: string, options: { readonly isRow?: boolean } = {}): WrittenInstant[] {
  const dates = datesIn(text);
  const free = new Set(dates);
  const instants: WrittenInstant[] = [];
  let next = 0;
  for (const { start, end, from, to } of timesIn(text, options)) {
    while (next < dates.length && (dates[next] as WrittenDate).end <= start) next++;
    const before = dates[next - 1];
    const inside = dates[next] && (dates[next] as WrittenDate).start < end ? dates[next] : undefined;
    const after = dates[inside ? next + 1 : next];
    const own = pick(before, after, free, text, start, end);
    if (own) free.delete(own);
    if (inside) free.delete(inside);
    const isApproximate = own !== null && /[~≈∼]\s?$/.test(text.slice(0, own.start).slice(-2));
    instants.push({
      start: Math.min(start, own?.start ?? start),
      end: Math.max(end, own?.end ?? end),
      date: own,
      time: isApproximate ? { ...from, approximate: true } : from,
      until: to && { date: inside ?? null, time: to }
    });
  }
  for (const date of free) instants.push({ start: date.start, end: date.end, date, time: null, until: null });
  return instants.sort((one, other) => one.start - other.start);
}

/** Of the dates beside a time, the one that belongs to it. */
function pick(
  before: WrittenDate | undefined,
  after: WrittenDate | undefined,
  free: ReadonlySet<WrittenDate>,
  text: string,
  start: number,
  end: number
): WrittenDate | null {
  if (before && free.has(before) && dateThenTime.test(text.slice(before.end, start).slice(0, 40))) return before;
  if (after && free.has(after) && timeThenDate.test(text.slice(end, after.start).slice(0, 40))) return after;
  return null;
}

/**
 * The day of a date as far as it is known: one without a year is the nearest to `near`, as is one that can be read as
 * two days. `null` for a date that cannot exist, and where nothing is near.
 */
export function dayNear(date: WrittenDate, near: Day | null): Day | null {
  if (date.day !== null) return date.day;
  if (date.year === null) return near === null ? null : nearestDay(date, near);
  const [first = null] = date.readings;
  if (first === null || near === null) return first;
  return [...date.readings].sort((one, other) => Math.abs(one - near) - Math.abs(other - near))[0] ?? null;
}

/** The minutes of a time of a day, on the clock that it was read from. */
export function minutesAt(day: Day, { minutes }: ClockTime): Minutes {
  return day * minutesPerDay + minutes;
}

/** What is to be subtracted from a zone's clock to compare it with that of `main`; `null` if nobody can tell. */
export function clockDifference(zone: TimeZone | null, main: TimeZone | null): number | null {
  if (zone === null || main === null || zone.name === main.name) return 0;
  return zone.offset === null || main.offset === null ? null : zone.offset - main.offset;
}
