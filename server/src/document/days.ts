/** Calendar days, without clock or time zone: a date in a document is a day. */

import { language } from "../text/translate.ts";

/** Days since 1970-01-01; compares and subtracts as a number. */
export type Day = number;

const perDay = 86_400_000;

/** The day, or `null` if the calendar has no such day. `month` is 1-based. */
export function dayOf(year: number, month: number, date: number): Day | null {
  const time = new Date(0).setUTCFullYear(year, month - 1, date);
  const check = new Date(time);
  const exists = check.getUTCFullYear() === year && check.getUTCMonth() === month - 1 && check.getUTCDate() === date;
  return exists ? Math.floor(time / perDay) : null;
}

/** `YYYY-MM-DD` → the day, `null` for anything else. */
export function parseDay(text: string): Day | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match ? dayOf(Number(match[1]), Number(match[2]), Number(match[3])) : null;
}

const weekdays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"] as const;

/** The name of the day of the week, in English. */
export function weekdayNameOf(day: Day): (typeof weekdays)[number] {
  return weekdays[weekdayOf(day)] ?? "Sunday";
}

/** The same as people are told: "Friday", "Fri". */
export function spokenWeekday(day: Day, length: "long" | "short" = "long"): string {
  return new Date(day * perDay).toLocaleDateString(language(), { weekday: length, timeZone: "UTC" });
}

/** The day as `YYYY-MM-DD`. */
export function formatDay(day: Day): string {
  return new Date(day * perDay).toISOString().slice(0, 10);
}

/** 0 for Sunday to 6 for Saturday. */
export function weekdayOf(day: Day): number {
  // 1970-01-01 was a Thursday.
  return (((day + 4) % 7) + 7) % 7;
}

/** A date in a text, in whatever form. Offsets are UTF-16, `end` not included. */
export interface WrittenDate {
  readonly start: number;
  readonly end: number;
  /** `null` where none is written: "Dec 16th". */
  readonly year: number | null;
  /** 1-based. */
  readonly month: number;
  readonly date: number;
  /** `null` without a year, where the calendar has no such day, and where it can be read as two: `03/04/2026`. */
  readonly day: Day | null;
  /** All days that it can be read as: two for `03/04/2026`, none for a day that cannot exist or lacks its year. */
  readonly readings: readonly Day[];
  /** The weekday written beside it: 0 for Sunday to 6 for Saturday. */
  readonly weekday: number | null;
}

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const monthName =
  "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
/** The beginning of a month's name, wherever it stands. */
const namesMonth = new RegExp(monthName, "i");

/** The written forms, and what none is without; their groups are named `year`, `month` (a number or a name) and `date`. */
const forms: readonly { readonly form: RegExp; readonly needs: RegExp }[] = [
  {
    form: /(?<![\d.])(?<year>\d{4})(?<mark>[-/.‑])(?<month>\d{1,2})\k<mark>(?<date>\d{1,2})(?!\d)/g,
    needs: /\d{4}[-/.‑]\d/
  },
  { form: /(?:(?<year>\d{4})年\s{0,4})?(?<!\d)(?<month>\d{1,2})月\s{0,4}(?<date>\d{1,2})日/g, needs: /月/ },
  {
    form: new RegExp(
      `(?<!\\d)(?<date>\\d{1,2})(?:st|nd|rd|th)?(?:\\s{1,4}of\\s{1,4}|\\s{1,4}|-)(?<month>${monthName})(?![a-z])(?:(?:,?\\s{1,4}|-)(?<year>\\d{4})(?![\\d:]))?`,
      "gi"
    ),
    needs: namesMonth
  },
  {
    form: new RegExp(
      `\\b(?<month>${monthName})\\s{1,4}(?<date>\\d{1,2})(?:st|nd|rd|th)?(?![\\d%:]|\\.\\d)(?:,?\\s{1,4}(?<year>\\d{4})(?![\\d:]))?`,
      "gi"
    ),
    needs: namesMonth
  },
  { form: /(?<![\d.])(?<date>\d{1,2})\.(?<month>\d{1,2})\.(?<year>\d{4})(?![\d.])/g, needs: /\d\.\d/ },
  { form: /(?<![\d./-])(?<month>\d{1,2})\/(?<date>\d{1,2})\/(?<year>\d{4})(?![\d/])/g, needs: /\d\/\d/ }
];

/**
 * The dates that a text holds, in its order: also those without a year, those that cannot exist, and `03/04/2026`, which
 * is two days. None overlaps another.
 */
export function datesIn(text: string): WrittenDate[] {
  const found: WrittenDate[] = [];
  // Most texts have no digit, and what some forms need few of the others have: to look for that costs next to nothing.
  if (!/\d/.test(text)) return found;
  for (const { form, needs } of forms) {
    if (!needs.test(text)) continue;
    for (const match of text.matchAll(form)) {
      const date = writtenDate(match, text);
      if (date) found.push(date);
    }
  }
  found.sort((one, other) => one.start - other.start || other.end - one.end);
  let end = 0;
  return found.filter(each => {
    const isFree = each.start >= end;
    if (isFree) end = each.end;
    return isFree;
  });
}

function writtenDate({ 0: written, index, groups = {} }: RegExpExecArray, text: string): WrittenDate | null {
  const isNamed = !/^\d/.test(groups.month ?? "");
  const year = groups.year === undefined ? null : Number(groups.year);
  // Without a year only a name that is written as one is a month: "may 5 of them".
  if (year === null && isNamed && !/^\p{Lu}/u.test(groups.month ?? "")) return null;
  const month = isNamed ? monthOf(groups.month ?? "") : Number(groups.month);
  const date = Number(groups.date);
  if (year === null && (month < 1 || month > 12 || date < 1 || date > 31)) return null;
  const isSlashed = groups.mark === undefined && written.includes("/");
  const orders =
    isSlashed && month !== date ? [[month, date] as const, [date, month] as const] : [[month, date] as const];
  const readings = year === null ? [] : orders.flatMap(([one, other]) => dayOf(year, one, other) ?? []);
  const end = index + written.length;
  const [only = null, second] = readings;
  const order = isSlashed && month > 12 ? { month: date, date: month } : { month, date };
  const day = second === undefined ? only : null;
  return { start: index, end, year, ...order, day, readings, weekday: weekdayBeside(text, index, end) };
}

const weekdayName = "(sun|mon|tue|wed|thu|fri|sat)(?:day|s|sday|nesday|rs|rsday|urday)?";
const weekdayBefore = new RegExp(`(?<![a-z])${weekdayName}\\.?,?\\s{0,3}(?:the\\s)?$`, "i");
const weekdayAfter = new RegExp(`^,?\\s{0,2}[(（]?(?:${weekdayName}(?![a-z])|([日月火水木金土])(?=[）)曜]))`, "i");

function weekdayBeside(text: string, start: number, end: number): number | null {
  const before = weekdayBefore.exec(text.slice(Math.max(0, start - 16), start));
  const after = before ? null : weekdayAfter.exec(text.slice(end, end + 16));
  const name = (before ?? after)?.[1]?.toLowerCase();
  if (name !== undefined) return ["sun", "mon", "tue", "wed", "thu", "fri", "sat"].indexOf(name);
  return after?.[2] === undefined ? null : "日月火水木金土".indexOf(after[2]);
}

/** The day of a date without a year that is nearest to another day; `null` if no year near it has that day. */
export function nearestDay({ month, date }: Pick<WrittenDate, "month" | "date">, to: Day): Day | null {
  const year = new Date(to * perDay).getUTCFullYear();
  const days = [year - 1, year, year + 1].flatMap(each => dayOf(each, month, date) ?? []);
  return days.sort((one, other) => Math.abs(one - to) - Math.abs(other - to))[0] ?? null;
}

/** The first date that a text holds, written in any unambiguous form; `null` if it holds none that exists. */
export function findDay(text: string): Day | null {
  return datesIn(text).find(({ day }) => day !== null)?.day ?? null;
}

function monthOf(name: string): number {
  return months.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

/** The day that a clock shows in its own time zone, as `YYYY-MM-DD`. */
export function formatLocalDay(now: Date): string {
  const pad = (value: number, width: number): string => String(value).padStart(width, "0");
  return `${pad(now.getFullYear(), 4)}-${pad(now.getMonth() + 1, 2)}-${pad(now.getDate(), 2)}`;
}
