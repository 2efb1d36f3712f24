/** When something is due: a day, a sprint, a quarter, "in two weeks" – in the words of a cell or of a sentence. */
import { type Day, datesIn, dayOf, type WrittenDate } from "./days.ts";
import { durationsIn } from "./durations.ts";
import type { Prose, Words } from "./facts.ts";
import { lastDayOf, monthIn } from "./months.ts";
import { spanWithin } from "./prose-spans.ts";
import { rememberingAmong } from "./remembering.ts";
import { dueBefore, dueWords, movedTo, noDueDate, periodWords } from "./vocabulary/due-dates.ts";

export interface DueDate extends Words {
  /** The last day on which it is in time; `null` where its words name none: "next sprint". */
  readonly day: Day | null;
}

/** What a Due cell says; `null` for one that is blank or still open. `from` is the day that the document tells of. */
export const dueInCell = rememberingAmong((cell: Prose, from: Day | null): DueDate | null => {
  const text = cell.text.trim();
  if (noDueDate.test(text) || cell.placeholders.some(each => each.text.length >= text.length - 1)) return null;
  return { text, span: cell.span, day: dayIn(text, from) ?? durationFrom(text, from) };
});

/** When a sentence says that it is due; `null` where it does not. Dates of which it only speaks are none. */
export const dueInSentence = rememberingAmong((prose: Prose, from: Day | null): DueDate | null => {
  const { text } = prose;
  const dates = datesIn(text);
  const due = dates.find(date => isDue(text, date));
  if (due) {
    const moved = dates.findLast(
      ({ start }) => start > due.end && movedTo.test(text.slice(Math.max(0, start - 40), start))
    );
    const last = moved ?? due;
    return dueAt(prose, last, dayOfDate(last, from));
  }
  const period = dueWords.exec(text);
  if (period) {
    const at = { start: period.index, end: period.index + period[0].length };
    return dueAt(prose, at, dayIn(period[0], from));
  }
  for (const duration of durationsIn(text)) {
    const isBehind = /^[\s.)\]]*$/.test(text.slice(duration.end));
    const before = /(?:\b(?:in|within)|[(:–—-])\s*$/i.exec(
      text.slice(Math.max(0, duration.start - 12), duration.start)
    );
    if (duration.most >= minutesPerDay && isBehind && before) return dueAt(prose, duration, after(duration.most, from));
  }
  return null;
});

/** When the name of a group says that its items are due: "Short term (1-2 weeks)", "Next sprint". */
export const dueInName = rememberingAmong((name: Words, from: Day | null): DueDate | null => {
  const period = periodWords.test(name.text) || datesIn(name.text).length > 0;
  const day = dayIn(name.text, from) ?? durationFrom(name.text, from);
  return period || day !== null || durationsIn(name.text).length > 0 ? { ...name, day } : null;
});

const minutesPerDay = 1440;

interface Place {
  readonly start: number;
  readonly end: number;
}

function dueAt(prose: Prose, { start, end }: Place, day: Day | null): DueDate {
  return { text: prose.text.slice(start, end), span: spanWithin(prose, start, end), day };
}

/** Whether a date in a sentence is one by which something is due: behind such a word, or at its end or in brackets. */
function isDue(text: string, { start, end }: Place): boolean {
  const before = text.slice(Math.max(0, start - 32), start);
  if (dueBefore.test(before)) return true;
  return /(?:[([,–—|-]|→|:)\s*$/.test(before) && /^\s{0,100}[)\].]*\s*$/.test(text.slice(end));
}

/** The last day that a text names. */
function dayIn(text: string, from: Day | null): Day | null {
  const dates = datesIn(text).flatMap(date => dayOfDate(date, from) ?? []);
  const last = dates.at(-1);
  if (last !== undefined) return last;
  const quarter = /\bQ([1-4])[ /’'-]{0,2}((?:20)?\d\d)\b|\b(20\d\d)[ /-]?Q([1-4])\b/i.exec(text);
  if (quarter) {
    const year = Number(quarter[2] ?? quarter[3]);
    return lastDayOf(year < 100 ? 2000 + year : year, Number(quarter[1] ?? quarter[4]) * 3);
  }
  return monthIn(text)?.lastDay ?? null;
}

/** None for one that can be read as two: `03/04/2026`. Of a date without a year, the first such day that is not long before the document's own. */
function dayOfDate(date: WrittenDate, from: Day | null): Day | null {
  if (date.year !== null) return date.day;
  if (from === null) return null;
  const year = new Date((from - 14) * minutesPerDay * 60_000).getUTCFullYear();
  const days = [year, year + 1].flatMap(each => dayOf(each, date.month, date.date) ?? []);
  return days.find(day => day >= from - 14) ?? null;
}

function durationFrom(text: string, from: Day | null): Day | null {
  const [duration] = durationsIn(text);
  return duration ? after(duration.most, from) : null;
}

function after(minutes: number, from: Day | null): Day | null {
  return from === null ? null : from + Math.ceil(minutes / minutesPerDay);
}
