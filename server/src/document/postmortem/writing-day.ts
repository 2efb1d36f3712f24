/** When a postmortem was written, as far as it says so: the date of a later update is none. */
import { type Day, findDay } from "../days.ts";
import type { DocumentBase } from "../document-base.ts";
import type { Span, Words } from "../facts.ts";
import { remembering } from "../remembering.ts";

export interface WritingDay {
  readonly day: Day;
  /** The value that says so. */
  readonly span: Span;
}

/** The earliest day of the fields that say when it was written or published; `null` where none does. */
export function writtenOn({ fields }: DocumentBase): WritingDay | null {
  const days = fields.flatMap(({ role, value }): WritingDay[] => {
    const day = role === "written" ? dayIn(value) : null;
    return day === null ? [] : [{ day, span: value.span }];
  });
  return days.sort((one, other) => one.day - other.day)[0] ?? null;
}

const dayIn = remembering(({ text }: Words) => findDay(text));
