/** Months of a year without a day: "January 2025". */
import { type Day, dayOf } from "./days.ts";
import { monthOnly } from "./vocabulary/due-dates.ts";

/** A month as it is written, with its last day: whatever happened in it happened by then. */
export interface WrittenMonth {
  /** Offsets (0-based, UTF-16) in the text; `end` is not included. */
  readonly start: number;
  readonly end: number;
  readonly lastDay: Day;
}

/** The first month that a text names with its year; `null` if there is none. */
export function monthIn(text: string): WrittenMonth | null {
  const found = monthOnly.exec(text);
  if (!found) return null;
  const lastDay = lastDayOf(Number(found[2]), monthNumber(found[1] ?? ""));
  return lastDay === null ? null : { start: found.index, end: found.index + found[0].length, lastDay };
}

/** `month`: 1–12; `null` outside the years that there are days for. */
export function lastDayOf(year: number, month: number): Day | null {
  const next = month === 12 ? dayOf(year + 1, 1, 1) : dayOf(year, month + 1, 1);
  return next === null ? null : next - 1;
}

function monthNumber(name: string): number {
  return (
    ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"].indexOf(
      name.slice(0, 3).toLowerCase()
    ) + 1
  );
}
