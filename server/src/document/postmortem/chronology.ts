/** What happened when, from all that a postmortem says: its timelines, the moments in them and in its fields. */
import type { Day } from "../days.ts";
import type { DocumentBase } from "../document-base.ts";
import type { Minutes } from "../instants.ts";
import type { TimeZone } from "../time-zones.ts";
import { namesZone, statedZone } from "../zone-mentions.ts";
import { type MisplacedMoment, misorderedFields, transposedRows } from "./moment-order.ts";
import { declaredMoments, isDayWritten, type Moment, momentsOfTimeline } from "./moments.ts";
import { type StatedDuration, statedDurations, toldInstants } from "./stated-durations.ts";
import { type Timeline, timelineOf } from "./timeline.ts";
import { dayKeeper } from "./timeline-days.ts";
import { streamsOf } from "./timeline-streams.ts";

export interface Chronology {
  readonly timelines: readonly Timeline[];
  /** Those that rows tell, in their order, then those that fields declare. */
  readonly moments: readonly Moment[];
  /** Declared fields that are before the one that comes first. */
  readonly misorderedFields: readonly MisplacedMoment[];
  /** Rows that tell a detection before the start, or an end before the mitigation. */
  readonly transposedRows: readonly MisplacedMoment[];
  /** How long it is said to have lasted, and to have taken until each moment. */
  readonly durations: readonly StatedDuration[];
  /** The times that summary, impact and the like tell besides. */
  readonly toldInstants: readonly Minutes[];
  /** The zone of the clock on which all of this is compared; `null` where none is named. */
  readonly zone: TimeZone | null;
  /** The first and the last day written beside its events and declared moments; `null` where none has a year. */
  readonly days: { readonly first: Day; readonly last: Day } | null;
  /** Whether some events have no date but that of the document. */
  readonly hasUndated: boolean;
  /** Whether a zone is named anywhere: beside a time, above a column, in a sentence. */
  readonly namesZone: boolean;
}

/** Reads what happened when. `day`: the day of which the document tells, if it says so. */
export function chronologyOf(document: DocumentBase, day: Day | null): Chronology {
  const streams = streamsOf(document.tree, document.tables);
  const stated = statedZone(document.facts, document.fields);
  const zone = stated ?? firstZone(streams.flatMap(stream => [stream.zone, ...stream.rows.map(zoneOfRow)]));
  const keeper = dayKeeper(day);
  const timelines = streams.map(stream => timelineOf(stream, { stated, main: zone, days: keeper }));
  const clock = { day, zone };
  const declared = declaredMoments(document, clock);
  const told = timelines.flatMap(momentsOfTimeline);
  return {
    timelines,
    moments: [...told, ...declared],
    misorderedFields: misorderedFields(declared),
    transposedRows: transposedRows(told),
    durations: statedDurations(document, clock),
    toldInstants: toldInstants(document, clock),
    zone,
    days: extremes([
      ...timelines.flatMap(({ days, events }) => [...days, ...events.filter(isDayWritten).map(({ day }) => day)]),
      ...declared.filter(each => each.isDayWritten).map(({ day }) => day)
    ]),
    hasUndated: timelines.some(({ events }) => events.some(event => !isDayWritten(event))),
    namesZone: zone !== null || namesZone(document.facts, document.fields)
  };
}

type StreamRow = ReturnType<typeof streamsOf>[number]["rows"][number];

const zoneOfRow = (row: StreamRow): TimeZone | null => (row.type === "event" ? (row.instant.time?.zone ?? null) : null);

function firstZone(zones: readonly (TimeZone | null)[]): TimeZone | null {
  return zones.find(zone => zone !== null) ?? null;
}

function extremes(dated: readonly (Day | null)[]): Chronology["days"] {
  const days = dated.filter(day => day !== null);
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const day of days) [first, last] = [Math.min(first, day), Math.max(last, day)];
  return days.length === 0 ? null : { first, last };
}
