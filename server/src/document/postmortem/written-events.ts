/** What is written with its time: how a row, an item, a heading or a line of text tells when something happened. */
import type { WrittenDate } from "../days.ts";
import type { Span, Words } from "../facts.ts";
import { instantsIn, type WrittenInstant } from "../instants.ts";
import { remembering } from "../remembering.ts";
import type { SectionHeading } from "../sections.ts";
import type { Row, Table } from "../tables.ts";
import type { TimeZone } from "../time-zones.ts";

export type TimelineForm = "table" | "list" | "headings" | "paragraphs" | "code";

export interface WrittenEvent {
  readonly type: "event";
  readonly form: TimelineForm;
  /** The line or the cell that holds the time; offsets of `instant` are those of its text. */
  readonly words: Words;
  readonly instant: WrittenInstant;
  /** What happened, without its time. */
  readonly text: string;
  /** The whole row, item or line. */
  readonly span: Span;
  /** How many lists it stands in. */
  readonly level: number;
  /** Of a table. */
  readonly row: Row | null;
}

/** A day under which what follows stands: a heading, an item or a line that holds nothing but a date. */
export interface DateMark {
  readonly type: "date";
  readonly date: WrittenDate;
}

/** What stands together in order: one table, one list, the headings or lines of one section. */
export interface Stream {
  readonly section: SectionHeading | null;
  /** Whether it stands under the name of a timeline. */
  readonly isNamed: boolean;
  readonly rows: readonly (WrittenEvent | DateMark)[];
  readonly table: Table | null;
  /** The zone that its column, its name or the text above it states. */
  readonly zone: TimeZone | null;
}

/** How a line may begin before its time: marks, an emoji, a weekday, a preposition. */
const opening =
  /^(?:[\s\p{P}\p{S}]|\uFE0F|\u200D){0,12}(?:(?:on|at|from|by|since|between|um|ab|às|a las)\s{1,3}){0,2}(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s{1,3}|(?:mon|tue|wed|thu|fri|sat|sun)\.?,?\s{1,3})?[\s([*_]{0,3}$/iu;
/** What stands between a time and what happened. */
const separator = /^[\s\])*_:：.,;|–—→>-]{1,12}/u;
/** A weekday, a remark of a word or two: what a date may stand with and still be all that is said. */
const besideDate =
  /^[\s\p{P}\p{S}]{0,1000}(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|wed|thu|fri|sat|sun|day \d+|[（(][日月火水木金土][)）])?[\s\p{P}\p{S}]*$/iu;
/** A time stands at the beginning or nowhere: what is far behind is not read. */
const farthest = 200;

interface Beginning {
  readonly instant: WrittenInstant;
  /** What stands behind it. */
  readonly rest: string;
}

/** The point of time with which a line begins, and the text behind it; `null` for a line that begins otherwise. */
export const leadingInstant = remembering(({ text }: Words): Beginning | null => readBeginning(text));

function readBeginning(text: string): Beginning | null {
  const head = text.slice(0, farthest);
  if (!/\d/.test(head.slice(0, 60))) return null;
  const [instant] = instantsIn(head, { isRow: true });
  if (!instant || !opening.test(head.slice(0, instant.start))) return null;
  return { instant, rest: text.slice(instant.end).replace(separator, "") };
}

/** The date that is all that a line says; `null` for a line that says more. */
export function dateAlone(words: Words): WrittenDate | null {
  const { text } = words;
  if (text.length > 80) return null;
  const slashed = /^\s*(\d{1,2})\/(\d{1,2})\s*$/.exec(text);
  if (slashed) return monthAndDate(Number(slashed[1]), Number(slashed[2]), text.length);
  const { instant, rest } = leadingInstant(words) ?? {};
  if (!instant?.date || instant.time || !besideDate.test(rest ?? "")) return null;
  return besideDate.test(text.slice(0, instant.start)) ? instant.date : null;
}

/** `1/28`, which is no fraction where it stands alone above times: as in America, if that can be. */
function monthAndDate(one: number, other: number, end: number): WrittenDate | null {
  const [month, date] = one > 12 ? [other, one] : [one, other];
  if (month < 1 || month > 12 || date < 1 || date > 31) return null;
  return { start: 0, end, year: null, month, date, day: null, readings: [], weekday: null };
}
