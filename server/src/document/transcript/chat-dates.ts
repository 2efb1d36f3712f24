/** Dates of a chat, beside its times and between its messages: which of two numbers is the month the whole chat tells. */
import { type Day, datesIn, dayOf, nearestDay } from "../days.ts";
import { beforeDate } from "../vocabulary/chat-forms.ts";

/** Which number comes first in `03/04/2026`; `null` where nothing tells. */
export type DateOrder = "day-first" | "month-first" | null;

const numeric = /^(\d{1,2})([./])(\d{1,2})(?:[./](\d{2,4}))?\.?$/;

/** What the dates of a chat, as they are written, tell of their order. */
export function dateOrderOf(dates: readonly string[]): DateOrder {
  let isFirstChanging = false;
  let isSecondChanging = false;
  let before: readonly [number, number] | null = null;
  for (const date of dates) {
    const [, first = "", mark, second = ""] = numeric.exec(date) ?? [];
    if (first === "") continue;
    if (mark === "." || Number(first) > 12) return "day-first";
    if (Number(second) > 12) return "month-first";
    // From one day to the next, days change and months stay.
    const pair = [Number(first), Number(second)] as const;
    if (before) {
      isFirstChanging ||= pair[0] === before[0] + 1 && pair[1] === before[1];
      isSecondChanging ||= pair[1] === before[1] + 1 && pair[0] === before[0];
    }
    before = pair;
  }
  if (isFirstChanging === isSecondChanging) return null;
  return isFirstChanging ? "day-first" : "month-first";
}

/** The day of a date beside a time; `null` where its year or its order is not known. `last`: the day of the message above. */
export function dayOfDate(written: string, order: DateOrder, last: Day | null): Day | null {
  const [, first = "", , second = "", year] = numeric.exec(written) ?? [];
  if (first === "") {
    const [only] = datesIn(written);
    if (!only) return null;
    return only.day ?? (only.year === null && last !== null ? nearestDay(only, last) : null);
  }
  const isSame = first === second;
  if (order === null && !isSame) return null;
  const [date, month] = order === "month-first" ? [Number(second), Number(first)] : [Number(first), Number(second)];
  if (year === undefined) return last === null ? null : nearestDay({ month, date }, last);
  return dayOf(year.length === 2 ? 2000 + Number(year) : Number(year), month, date);
}

/** `--- March 12, 2026 ---`, `Day changed to Fri Mar 13 2026`: a line that is nothing but a date. */
export function dayOfSeparator(line: string, last: Day | null): Day | null {
  if (line.length > 80 || !/\d/.test(line)) return null;
  // Logs of IRC write the time between the date and the year: "Thu Mar 12 09:14:05 2026".
  const plain = line.replace(/(\p{Lu}\p{L}{2} \d{1,2}) \d{1,2}:\d{2}:\d{2} (\d{4})\b/u, "$1 $2");
  const [only, more] = datesIn(plain);
  if (!only || more) return null;
  const rest = plain.slice(0, only.start).replace(/(?:st|nd|rd|th)\s*$/, "");
  const behind = plain.slice(only.end).replace(/^(?:st|nd|rd|th)\b/, "");
  if (!beforeDate.test(rest) || !beforeDate.test(behind)) return null;
  return only.day ?? (only.year === null && last !== null ? nearestDay(only, last) : null);
}
