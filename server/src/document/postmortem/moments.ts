/** The moments of an incident: when it started, was detected, mitigated, resolved, as rows of timelines and fields say. */
import type { Day } from "../days.ts";
import type { DocumentBase } from "../document-base.ts";
import type { Span } from "../facts.ts";
import type { Field } from "../fields.ts";
import { joined } from "../gathering.ts";
import { clockDifference, dayNear, instantsIn, type Minutes, minutesAt, type WrittenInstant } from "../instants.ts";
import { spanWithin } from "../prose-spans.ts";
import { remembering, rememberingTexts, rememberingWith } from "../remembering.ts";
import { findZone, type TimeZone } from "../time-zones.ts";
import { explicitMoments, likelyMoments, type MomentName, momentNames, unsaid } from "../vocabulary/moments.ts";
import type { Timeline, TimelineEvent } from "./timeline.ts";

export type { MomentName } from "../vocabulary/moments.ts";

export interface Moment {
  readonly name: MomentName;
  /** `explicit`: the words can mean nothing else; `likely`: they mostly do. */
  readonly confidence: "explicit" | "likely";
  /** As its time is written: "09:14 UTC". */
  readonly when: string;
  /** Comparable with the events of the timelines; `null` where no time is written, or nobody can compare it. */
  readonly at: Minutes | null;
  /** For how many minutes the time may stand, and whether it is only about so. */
  readonly precision: number;
  readonly approximate: boolean;
  /** `null` where no year is known. */
  readonly day: Day | null;
  /** Whether its date is written with it or above it, not only that of the document. */
  readonly isDayWritten: boolean;
  /** That of its row or its field, as far as one is named. */
  readonly zone: TimeZone | null;
  /** The row, or the value of the field. */
  readonly span: Span;
  /** The row that tells it; `null` for a declared field. */
  readonly event: TimelineEvent | null;
  /** The declared field that tells it; `null` for a row. */
  readonly field: Field | null;
}

/** How much of what happened is read for the moments in it. */
const readable = 400;

type Told = Pick<Moment, "name" | "confidence">;

/** The moments that a text tells by its words. */
export function momentsTold(text: string): readonly Told[] {
  return momentsIn(text.slice(0, readable));
}

/** Rows recur from one keystroke to the next; reading all of them again each time would be felt. */
const momentsIn = rememberingTexts((text): readonly Told[] => {
  const said = text.replace(unsaid, " … ");
  const told = momentNames.flatMap((name): Told[] => {
    if (explicitMoments[name].test(said)) return [{ name, confidence: "explicit" }];
    return likelyMoments[name]?.test(said) ? [{ name, confidence: "likely" }] : [];
  });
  // What has only begun is not over: "rollback to the stable build started".
  const begins = told.some(({ name, confidence }) => name === "mitigation-started" && confidence === "explicit");
  return begins ? told.filter(({ name, confidence }) => name !== "mitigated" || confidence === "explicit") : told;
});

/** The moments that the rows of a timeline tell, in its order. */
export const momentsOfTimeline = remembering(({ events }: Timeline): readonly Moment[] =>
  events.flatMap(event =>
    momentsTold(event.text).map(told => ({
      ...told,
      when: event.when.text,
      at: event.at,
      precision: event.time?.precision ?? 1,
      approximate: event.time?.approximate ?? false,
      day: event.day,
      isDayWritten: isDayWritten(event),
      zone: event.zone,
      span: event.span,
      event,
      field: null
    }))
  )
);

/** Whether the date of an event stands in its row or above it. */
export function isDayWritten({ daySource }: TimelineEvent): boolean {
  return daySource === "row" || daySource === "above";
}

const fieldMoments: Readonly<Record<string, MomentName>> = {
  started: "started",
  detected: "detected",
  declared: "declared",
  acknowledged: "acknowledged",
  mitigated: "mitigated",
  resolved: "resolved"
};

/** The clock and the day with which the times of a document are compared. */
export interface DocumentClock {
  readonly day: Day | null;
  readonly zone: TimeZone | null;
}

/** The moments that fields declare: "Detected: 09:14 UTC", "Duration: 09:10–09:23". */
export function declaredMoments({ fields }: DocumentBase, clock: DocumentClock): readonly Moment[] {
  return joined(fields, field =>
    (fieldMoments[field.role] || field.role === "duration" || field.role === "date") &&
    field.section?.role !== "action-items"
      ? declaredBy(field, clock)
      : []
  );
}

const declaredBy = rememberingWith((field: Field, clock: DocumentClock): readonly Moment[] => {
  const { role } = field;
  const name = fieldMoments[role];
  const [instant, second] = instantsIn(field.value.text.slice(0, readable));
  if (!instant) return [];
  if (name) return [declared(name, field, instant, clock)];
  if (instant.until) {
    const { date, time } = instant.until;
    const end = { ...instant, date: date ?? instant.date, time, until: null };
    return [declared("started", field, instant, clock), declared("resolved", field, end, clock)];
  }
  return role === "duration" && instant.time && second?.time
    ? [declared("started", field, instant, clock), declared("resolved", field, second, clock)]
    : [];
});

function declared(
  name: MomentName,
  field: Field,
  { start, end, date, time }: WrittenInstant,
  clock: DocumentClock
): Moment {
  const { value, name: label } = field;
  const day = date ? dayNear(date, clock.day) : clock.day;
  const zone = time?.zone ?? findZone(label);
  const difference = clockDifference(zone, clock.zone);
  return {
    name,
    confidence: "explicit",
    when: value.text.slice(start, end),
    at: time && difference !== null ? minutesAt(day ?? 0, time) - difference : null,
    precision: time?.precision ?? 1,
    approximate: time?.approximate ?? false,
    day,
    isDayWritten: date !== null,
    zone,
    span: spanWithin(value, start, end),
    event: null,
    field
  };
}
