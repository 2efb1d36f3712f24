/** Calendar days, without clock or time zone: a date in a document is a day. */

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

/** The day as `YYYY-MM-DD`. */
export function formatDay(day: Day): string {
  return new Date(day * perDay).toISOString().slice(0, 10);
}

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const monthName =
  "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
/** The written forms; their groups are named `year`, `month` (a number or a name) and `date`. */
const forms: readonly RegExp[] = [
  /(?<![\d.])(?<year>\d{4})(?<mark>[-/.])(?<month>\d{1,2})\k<mark>(?<date>\d{1,2})(?!\d)/g,
  /(?<year>\d{4})年\s*(?<month>\d{1,2})月\s*(?<date>\d{1,2})日/g,
  new RegExp(
    `(?<!\\d)(?<date>\\d{1,2})(?:st|nd|rd|th)?(?:\\s+of\\s+|\\s+|-)(?<month>${monthName})(?:,?\\s+|-)(?<year>\\d{4})`,
    "gi"
  ),
  new RegExp(`\\b(?<month>${monthName})\\s+(?<date>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<year>\\d{4})`, "gi"),
  /(?<![\d.])(?<date>\d{1,2})\.(?<month>\d{1,2})\.(?<year>\d{4})(?![\d.])/g
];

/** The first date that a text holds, written in any unambiguous form; `null` if it holds none that exists. */
export function findDay(text: string): Day | null {
  const found = forms.flatMap(form => [...text.matchAll(form)]).sort((one, other) => one.index - other.index);
  for (const { groups = {} } of found) {
    const { year, month = "", date } = groups;
    const day = dayOf(Number(year), /\d/.test(month) ? Number(month) : monthOf(month), Number(date));
    if (day !== null) return day;
  }
  return null;
}

function monthOf(name: string): number {
  return months.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

/** The day that a clock shows in its own time zone, as `YYYY-MM-DD`. */
export function formatLocalDay(now: Date): string {
  const pad = (value: number, width: number): string => String(value).padStart(width, "0");
  return `${pad(now.getFullYear(), 4)}-${pad(now.getMonth() + 1, 2)}-${pad(now.getDate(), 2)}`;
}
