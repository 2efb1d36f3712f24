/** What happened when, from all that a postmortem says: its timelines, the moments in them and in its fields. */
import type { Day } from "../days.ts";
import type { DocumentBase } from "../document-base.ts";
import { findZone, type TimeZone } from "../time-zones.ts";
import { declaredMoments, type Moment, momentsOfTimeline } from "./moments.ts";
import { type StatedDuration, statedDurations } from "./stated-durations.ts";
import { type Timeline, timelineOf } from "./timeline.ts";
import { dayKeeper } from "./timeline-days.ts";
import { streamsOf } from "./timeline-streams.ts";

export interface Chronology {
  readonly timelines: readonly Timeline[];
  /** Those that rows tell, in their order, then those that fields declare. */
  readonly moments: readonly Moment[];
  /** How long it is said to have lasted, and to have taken until each moment. */
  readonly durations: readonly StatedDuration[];
  /** The zone of the clock on which all of this is compared; `null` where none is named. */
  readonly zone: TimeZone | null;
}

/** Reads what happened when. `day`: the day of which the document tells, if it says so. */
export function chronologyOf(document: DocumentBase, day: Day | null): Chronology {
  const streams = streamsOf(document.tree, document.tables);
  const stated = statedZone(document);
  const zone = stated ?? firstZone(streams.flatMap(stream => [stream.zone, ...stream.rows.map(zoneOfRow)]));
  const days = dayKeeper(day);
  const timelines = streams.map(stream => timelineOf(stream, { stated, main: zone, days }));
  const clock = { day, zone };
  return {
    timelines,
    moments: [...timelines.flatMap(momentsOfTimeline), ...declaredMoments(document, clock)],
    durations: statedDurations(document, clock),
    zone
  };
}

type StreamRow = ReturnType<typeof streamsOf>[number]["rows"][number];

const zoneOfRow = (row: StreamRow): TimeZone | null => (row.type === "event" ? (row.instant.time?.zone ?? null) : null);

function firstZone(zones: readonly (TimeZone | null)[]): TimeZone | null {
  return zones.find(zone => zone !== null) ?? null;
}

/** A sentence about the times of the document, and what it says of them. */
const aboutTimes = /\b(?:times?|timestamps|events)\b[^.\n]{0,24}\b(?:in|are|is)\b[^.\n]{0,40}/i;

/** The zone that a field or a sentence gives to all times of a document. */
function statedZone({ fields, facts }: DocumentBase): TimeZone | null {
  const field = fields.find(({ role }) => role === "time-zone");
  if (field) return findZone(field.value.text);
  for (const fact of facts) {
    if (fact.type !== "paragraph" && fact.type !== "item") continue;
    const said = aboutTimes.exec(fact.prose?.text.slice(0, 400) ?? "");
    const zone = said && findZone(said[0]);
    if (zone) return zone;
  }
  return null;
}
