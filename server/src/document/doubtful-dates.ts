/** Dates of a document that cannot be meant as they are written. */

import { type Day, datesIn, dayOf, type WrittenDate, weekdayOf } from "./days.ts";
import type { DocumentBase } from "./document-base.ts";
import { type Prose, proseOf, type Span, type Words } from "./facts.ts";
import type { FrontMatter } from "./front-matter-fields.ts";
import { anyFact, byFact } from "./gathering.ts";
import { isInCode, spanWithin } from "./prose-spans.ts";
import { remembering } from "./remembering.ts";
import { aboutDates, otherDay, weekdayNames } from "./vocabulary/dates.ts";

export type DoubtfulDate = Words &
  (
    | { readonly type: "impossible" }
    /** `written` and the weekday of the day: 0 for Sunday to 6 for Saturday. */
    | { readonly type: "weekday"; readonly day: Day; readonly written: number }
    /** `03/04/2026`, where no other date of the document shows the order. */
    | { readonly type: "ambiguous"; readonly readings: readonly [Day, Day] }
  );

interface Place {
  readonly date: WrittenDate;
  readonly text: string;
  /** The weekday that its heading names, where it names one weekday and one date. */
  readonly weekdayOfHeading: number | null;
  /** Where the date stands in the source; asked for few of them. */
  span(): Span;
  /** Whether the date is part of a code. */
  isCode(): boolean;
  /** Whether the text is about dates: one that it shows is not meant. */
  isExample(): boolean;
}

/** In document order: front matter, then the text. Names of files, versions and identifiers that look like dates are none. */
export function doubtfulDates({ frontMatter, tree }: Pick<DocumentBase, "frontMatter" | "tree">): DoubtfulDate[] {
  const stated = frontMatter ? statedDates(frontMatter) : [];
  const doubtful = [...stated.flatMap(doubtfulAt), ...datesInText(tree)];
  const knowsOrder = showsOrder(tree) || stated.some(({ date, text }) => isOrdered(date, text));
  return knowsOrder ? doubtful.filter(({ type }) => type !== "ambiguous") : doubtful;
}

/** Whether any date shows which of its numbers is the month. */
const showsOrder = anyFact(fact =>
  proseOf(fact).some(prose => datesInProse(prose).some(date => isOrdered(date, prose.text)))
);

function isOrdered(date: WrittenDate, text: string): boolean {
  return isSlashed(date, text) && date.readings.length === 1 && date.month !== date.date;
}

const datesInText = byFact(fact =>
  proseOf(fact).flatMap(prose => {
    const dates = datesInProse(prose);
    const weekdayOfHeading = fact.type === "heading" && dates.length === 1 ? onlyWeekday(prose.text) : null;
    return dates.flatMap(date => {
      const span = (): Span => spanWithin(prose, date.start, date.end);
      const isCode = (): boolean => isInCode(prose, span());
      const isExample = (): boolean => isAboutDates(prose);
      return doubtfulAt({ date, text: prose.text, weekdayOfHeading, span, isCode, isExample });
    });
  })
);

function doubtfulAt(place: Place): DoubtfulDate[] {
  const { date, text } = place;
  const said = text.slice(date.start, date.end);
  if (isPartOfName(date, text) || place.isExample()) return [];
  const doubt = doubtOf({ ...date, weekday: date.weekday ?? place.weekdayOfHeading }, text);
  return doubt === null || place.isCode() ? [] : [{ text: said, span: place.span(), ...doubt }];
}

type Doubt =
  | { readonly type: "impossible" }
  | { readonly type: "weekday"; readonly day: Day; readonly written: number }
  | { readonly type: "ambiguous"; readonly readings: readonly [Day, Day] };

/** What could be meant either way is in doubt, until another date shows the order. */
function doubtOf(date: WrittenDate, text: string): Doubt | null {
  const { year, month, readings, weekday, day } = date;
  if (readings.length === 0) {
    // Without a year, only a date that no year has.
    const exists = year === null && dayOf(leapYear, month, date.date) !== null;
    return exists || isVersion(date, text) ? null : { type: "impossible" };
  }
  const [one, other] = readings;
  if (one !== undefined && other !== undefined) return { type: "ambiguous", readings: [one, other] };
  const isOther = /^[\s,(]{0,4}\p{L}{3,9}['’]s\b/u.test(text.slice(date.end, date.end + 20));
  const contradicts = day !== null && weekday !== null && weekdayOf(day) !== weekday && !isOther;
  return contradicts ? { type: "weekday", day, written: weekday } : null;
}

const leapYear = 2024;

/** Between dots stands a version unless it reads as a date: two digits for day and month, and no month thirteen. */
function isVersion({ start, end, month, date }: WrittenDate, text: string): boolean {
  const said = text.slice(start, end);
  if (!said.includes(".") || /\p{L}/u.test(said)) return false;
  return month > 12 || date > 31 || !/^(?:\d{4}\.\d\d\.\d\d|\d\d\.\d\d\.\d{4})$/.test(said);
}

function isSlashed({ start, end }: WrittenDate, text: string): boolean {
  return /^\d{1,2}\/\d{1,2}\//.test(text.slice(start, end));
}

/** Whether letters, digits or marks of names are joined to it: a tag, a file, a folder, an identifier. */
function isPartOfName({ start, end }: WrittenDate, text: string): boolean {
  const after = text.slice(end, end + 6);
  const isTime = /^T\d\d:?\d\d/.test(after);
  return (
    /[\w/\\.#=-]$/.test(text.slice(Math.max(0, start - 1), start)) || (!isTime && /^(?:[\w/\\=-]|\.\w)/.test(after))
  );
}

/** The one weekday that a text names; that of a custom ("Patch Tuesday") or of another day ("until Friday") is none. */
function onlyWeekday(text: string): number | null {
  const [only, more] = [...text.matchAll(weekdayNames)];
  if (!only || more || otherDay.test(text.slice(0, only.index))) return null;
  return ["sun", "mon", "tue", "wed", "thu", "fri", "sat"].indexOf(only[0].slice(0, 3).toLowerCase());
}

const isAboutDates = remembering((prose: Prose) => aboutDates.test(prose.text));
const datesInProse = remembering((prose: Prose) => (/\d/.test(prose.text) ? datesIn(prose.text) : []));

function statedDates({ span: { block, start, end } }: FrontMatter): Place[] {
  const text = block.source.slice(start, end);
  const isExample = aboutDates.test(text);
  return datesIn(text).map(date => {
    const line = text.slice(text.lastIndexOf("\n", date.start) + 1, date.start);
    return {
      date,
      text,
      weekdayOfHeading: null,
      span: () => ({ block, start: start + date.start, end: start + date.end }),
      isCode: () => /^\s*#/.test(line),
      isExample: () => isExample
    };
  });
}
