/** The day of the release. */
import { type Day, findDay } from "../days.ts";
import type { Words } from "../facts.ts";
import type { Field } from "../fields.ts";
import type { FieldRole } from "../vocabulary/fields.ts";

export interface ReleaseDate {
  readonly day: Day;
  readonly value: Words;
}

/** The date of the release: a field that says so, any date field, or the title. */
export function releaseDateOf(fields: readonly Field[], title: Words | null): ReleaseDate | null {
  const dated = (role: FieldRole): Words[] => fields.filter(each => each.role === role).map(each => each.value);
  for (const value of [...dated("release-date"), ...dated("date"), ...(title ? [title] : [])]) {
    const day = findDay(value.text);
    if (day !== null) return { day, value };
  }
  return null;
}
