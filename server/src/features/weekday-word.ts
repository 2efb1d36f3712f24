/** Days of the week in the reader's language. */
import type { Day } from "../document/days.ts";
import { language } from "../text/translate.ts";

/** The name of the day of the week: "Monday", "Mon". */
export function weekdayWord(day: Day, length: "long" | "short"): string {
  return new Date(day * 86_400_000).toLocaleDateString(language(), { weekday: length, timeZone: "UTC" });
}
