/** What happened when: the events of a postmortem on one clock, as far as their days and zones are known. */
import type { Day } from "../days.ts";
import type { Span, Words } from "../facts.ts";
import { clockDifference, type Minutes, minutesAt, minutesPerDay } from "../instants.ts";
import { spanWithin } from "../prose-spans.ts";
import { rememberingAmong } from "../remembering.ts";
import type { SectionHeading } from "../sections.ts";
import type { Row, Table } from "../tables.ts";
import type { TimeZone } from "../time-zones.ts";
import type { ClockTime } from "../times.ts";
import {
  type CarriedDays,
  type DayKeeper,
  type DaySource,
  dayKeeper,
  daysAbove,
  type Placed
} from "./timeline-days.ts";
import type { Stream, TimelineForm, WrittenEvent } from "./written-events.ts";

export type { DaySource } from "./timeline-days.ts";

export interface TimelineEvent {
  /** What happened, without its time. */
  readonly text: string;
  /** The whole row, item or line. */
  readonly span: Span;
  /** The time as it is written, with its date where one stands there. */
  readonly when: { readonly text: string; readonly span: Span };
  /** `null` where only a date is written. */
  readonly time: ClockTime | null;
  /** The end of a range. */
  readonly until: ClockTime | null;
  /** `null` where no year is known. */
  readonly day: Day | null;
  readonly daySource: DaySource | null;
  /** Where its date is written, in its own row; `null` for any other. */
  readonly date: { readonly text: string; readonly span: Span } | null;
  /** Its own zone, or that of its column, its timeline or the document. */
  readonly zone: TimeZone | null;
  /**
   * Comparable within the document: minutes on the clock of its first zone, since 1970, or since an unknown day where no
   * date is written. `null` where only a date is, or a zone whose difference nobody can tell.
   */
  readonly at: Minutes | null;
  /** The end of a range likewise. */
  readonly to: Minutes | null;
  /** Whether it is a detail of another one: an item of a list in a list. */
  readonly isNested: boolean;
  readonly row: Row | null;
}

/** What stands together in the order of time. */
export interface Timeline {
  /** What its times stand under: the head of their column, else the heading or label; `null` above the first section. */
  readonly name: Words | null;
  readonly section: SectionHeading | null;
  /** Whether it stands under the name of a timeline. */
  readonly isNamed: boolean;
  readonly form: TimelineForm;
  readonly table: Table | null;
  /** What is stated for all of its events: by its column, its name, the text above it or the document. */
  readonly zone: TimeZone | null;
  /** The days under which events stand, as headings, items and lines of their own. */
  readonly days: readonly Day[];
  readonly events: readonly TimelineEvent[];
}

/** How the times of a document are read. */
export interface Zones {
  /** The zone of times that name none. */
  readonly stated: TimeZone | null;
  /** The zone on whose clock all times are compared. */
  readonly main: TimeZone | null;
}

/** The timelines of streams, in their order. `day`: the day of which the document tells, if it says so. */
export function timelinesOf(streams: readonly Stream[], zones: Zones, day: Day | null): Timeline[] {
  let days = daysAbove(day);
  return streams.map(stream => {
    const { timeline, carried } = timelineBelow(stream, zones.stated, zones.main, days);
    days = carried;
    return timeline;
  });
}

const timelineBelow = rememberingAmong(
  (stream: Stream, stated: TimeZone | null, main: TimeZone | null, above: CarriedDays) => {
    const days = dayKeeper(above);
    return { timeline: timelineOf(stream, { stated, main }, days), carried: days.carried() };
  }
);

/** The events of a stream, with their days and zones. */
function timelineOf(
  { section, isNamed, rows, table, zone }: Stream,
  { stated, main }: Zones,
  days: DayKeeper
): Timeline {
  const written = rows.filter(row => row.type === "event");
  const level = written.reduce((least, event) => Math.min(least, event.level), Number.POSITIVE_INFINITY);
  const marks: Day[] = [];
  const events = rows.flatMap((row): TimelineEvent[] => {
    if (row.type === "date") {
      const marked = days.mark(row.date);
      if (marked !== null) marks.push(marked);
      return [];
    }
    const own = row.instant.time?.zone ?? zone ?? stated;
    const isNested = row.level > level;
    const difference = clockDifference(own, main);
    return [eventOf(row, own, days.place(row, isNested, difference), difference, isNested)];
  });
  const name = headOf(table, written[0]) ?? nameOf(section);
  return { name, section, isNamed, form: written[0]?.form ?? "list", table, zone: zone ?? stated, days: marks, events };
}

function headOf(table: Table | null, event: WrittenEvent | undefined): Words | null {
  const at = event ? ((event.row?.cells ?? []) as readonly Words[]).indexOf(event.words) : -1;
  const cell = table?.columns[at]?.cell;
  return cell && cell.text !== "" ? cell : null;
}

/** The name of the timeline, however many phases it has below. */
function nameOf(section: SectionHeading | null): Words | null {
  for (let each: SectionHeading | null = section; each; each = each.parent)
    if (each.role === "timeline") return each.name;
  return section?.name ?? null;
}

function eventOf(
  { instant, words, text, span, row }: WrittenEvent,
  zone: TimeZone | null,
  { day, source, base, shift }: Placed,
  difference: number | null,
  isNested: boolean
): TimelineEvent {
  const { time, until, date } = instant;
  const at = time && difference !== null ? minutesAt(base, time) + shift - difference : null;
  const part = (from: number, to: number) => ({
    text: words.text.slice(from, to),
    span: spanWithin(words, from, to)
  });
  return {
    text,
    span,
    when: part(instant.start, instant.end),
    time,
    until: until?.time ?? null,
    day,
    daySource: source,
    date: date && part(date.start, date.end),
    zone,
    at,
    to: at !== null && until ? endOf(at, time as ClockTime, until.time) : null,
    isNested,
    row
  };
}

/** A range that seems to end before it begins ends after midnight. */
function endOf(at: Minutes, from: ClockTime, to: ClockTime): Minutes {
  const length = to.minutes - from.minutes;
  return at + (length < 0 ? length + minutesPerDay : length);
}
