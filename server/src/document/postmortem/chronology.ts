/** What happened when, from all that a postmortem says: its timelines, the moments in them and in its fields. */
import type { Day } from "../days.ts";
import type { DocumentBase } from "../document-base.ts";
import { firstOf, joined } from "../gathering.ts";
import type { Minutes } from "../instants.ts";
import { remembering, rememberingLists } from "../remembering.ts";
import type { TimeZone } from "../time-zones.ts";
import { namesZone, statedZone } from "../zone-mentions.ts";
import { type MisplacedMoment, misorderedFields, transposedRows } from "./moment-order.ts";
import { type DocumentClock, declaredMoments, isDayWritten, type Moment, momentsOfTimeline } from "./moments.ts";
import { type StatedDuration, statedDurations, toldInstants } from "./stated-durations.ts";
import { type Timeline, timelinesOf } from "./timeline.ts";
import { streamsOf } from "./timeline-streams.ts";
import type { Stream } from "./written-events.ts";

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
  const streams = streamsOf(document.tree);
  const stated = sameZone(statedZone(document));
  const zone = stated ?? sameZone(firstOf(streams, zoneOf));
  const timelines = timelinesOf(streams, { stated, main: zone }, day);
  const clock = clockOf([day, zone]);
  const declared = declaredMoments(document, clock);
  const told = joined(timelines, momentsOfTimeline);
  return {
    timelines,
    moments: [...told, ...declared],
    misorderedFields: misorderedFields(declared),
    transposedRows: transposedRows(told),
    durations: statedDurations(document, clock),
    toldInstants: toldInstants(document, clock),
    zone,
    days: extremes([
      ...joined(timelines, writtenDays),
      ...declared.filter(each => each.isDayWritten).map(each => each.day)
    ]),
    hasUndated: timelines.some(isUndated),
    namesZone: zone !== null || namesZone(document)
  };
}

/** The same object for the same zone: what was read on its clock stays. */
function sameZone(zone: TimeZone | null): TimeZone | null {
  return zone && zoneLike([zone.name, zone.offset]);
}

const zoneLike = rememberingLists(
  ([name, offset]: readonly [TimeZone["name"], TimeZone["offset"]]): TimeZone => ({ name, offset })
);

const clockOf = rememberingLists(
  ([day, zone]: readonly [Day | null, TimeZone | null]): DocumentClock => ({ day, zone })
);

/** The first zone that is written in a stream or above it. */
const zoneOf = remembering(
  ({ zone, rows }: Stream) =>
    zone ?? firstOf(rows, row => (row.type === "event" ? (row.instant.time?.zone ?? null) : null))
);

/** The first and the last of the days that are written beside the events of a timeline and above them. */
const writtenDays = remembering(({ days, events }: Timeline): readonly Day[] => {
  const found = extremes([...days, ...events.filter(isDayWritten).map(({ day }) => day)]);
  return found ? [found.first, found.last] : [];
});

const isUndated = remembering(({ events }: Timeline) => events.some(event => !isDayWritten(event)));

function extremes(dated: readonly (Day | null)[]): Chronology["days"] {
  const days = dated.filter(day => day !== null);
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const day of days) [first, last] = [Math.min(first, day), Math.max(last, day)];
  return days.length === 0 ? null : { first, last };
}
