/** The day of the release. */
import { type Day, findDay } from "../days.ts";
import type { Words } from "../facts.ts";
import type { Field } from "../fields.ts";

export interface ReleaseDate {
  readonly day: Day;
  readonly value: Words;
}

/**
 * The date of the release: a field that says so, or the title. A mere "Date" is that of the document: of twelve real
 * checklists and reports that have one, eleven were written on that day and released on another.
 */
export function releaseDateOf(fields: readonly Field[], title: Words | null): ReleaseDate | null {
  const stated = fields.filter(each => each.role === "release-date").map(each => each.value);
  const titled = title && !/\b(?:updated|as of|created|written|draft)\b/i.test(title.text) ? [title] : [];
  for (const value of [...stated, ...titled]) {
    const day = findDay(value.text);
    if (day !== null) return { day, value };
  }
  return null;
}
