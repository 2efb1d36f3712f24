/** A time of an incident: in UTC, on the reader's clock, and how far from the start. */

import { writeTime } from "../../document/date-style.ts";
import { type Day, formatDay, spokenWeekday } from "../../document/days.ts";
import { isAt } from "../../document/document-base.ts";
import type { Span } from "../../document/facts.ts";
import { type Minutes, minutesPerDay } from "../../document/instants.ts";
import type { Postmortem } from "../../document/postmortem/postmortem.ts";
import { type TimeZone, utc, zoneNamed } from "../../document/time-zones.ts";
import { clockIn, utcOf } from "../../document/zone-clock.ts";
import { spokenMinutes } from "../../text/spoken.ts";
import { t } from "../../text/translate.ts";
import type { HoverRequest, HoverSubject } from "./subject.ts";
import type { Writer } from "./writer.ts";

interface Point {
  readonly span: Span;
  /** On the clock of the document. */
  readonly at: Minutes;
  /** When it ends, of a range. */
  readonly to: Minutes | null;
  /** Its own, or that of its column or its timeline. */
  readonly zone: TimeZone | null;
  readonly isDayKnown: boolean;
}

export const timeHover: HoverSubject = request => {
  const { document } = request;
  if (document.kind !== "postmortem") return null;
  const point = pointAt(document, request);
  if (!point) return null;
  const lines = [...clockLines(point, document, request), ...distanceLine(point, document)];
  return lines.length === 0 ? null : { span: point.span, text: lines.join("  \n") };
};

/** The rows of timelines and the fields that declare a moment. */
function pointAt({ chronology: { timelines, moments } }: Postmortem, { place }: HoverRequest): Point | null {
  for (const { events } of timelines) {
    for (const { at, to, when, day, zone } of events) {
      if (at !== null && isAt(place, when.span)) return { span: when.span, at, to, zone, isDayKnown: day !== null };
    }
  }
  for (const { event, at, span, day, zone } of moments) {
    if (event === null && at !== null && isAt(place, span))
      return { span, at, to: null, zone, isDayKnown: day !== null };
  }
  return null;
}

/** "Thu 2026-03-12, 09:14 UTC", "10:14 in Europe/Berlin, your time zone". */
function clockLines(
  { at, zone: named, isDayKnown }: Point,
  { chronology: { zone: common } }: Postmortem,
  { conventions, timeZone, write }: HoverRequest
): string[] {
  const agreed = conventions.timeZone === null ? null : zoneNamed(conventions.timeZone);
  // All times lie on the clock of one zone, if any event names one.
  const own = common ?? named ?? agreed;
  if (!own) return [t`No time zone is named here, so nobody can tell it in UTC.`];
  // Without a day nobody knows whether summer time counts.
  const inUtc = isDayKnown || own.offset !== null ? utcOf(at, own) : null;
  if (inUtc === null) return [t`How far ${write.words(own.name)} is from UTC cannot be told here.`];
  const universal = write.strong(`${isDayKnown ? `${dayOf(inUtc)}, ` : ""}${writeTime(inUtc, "24h")} UTC`);
  const source = sourceOf(own, named !== null, common !== null, write);
  const local = isDayKnown ? clockIn(timeZone, inUtc) : null;
  if (local === null || timeZone === utc.name || local === inUtc) return [universal + source];
  const day = dayOf(local) === dayOf(inUtc) ? "" : `${dayOf(local)}, `;
  return [universal + source, t`${`${day}${writeTime(local, "24h")}`} in ${write.words(timeZone)}, your time zone`];
}

/** Why it is taken for a time of this zone, where it does not say so itself. */
function sourceOf({ name }: TimeZone, isNamed: boolean, isCommon: boolean, write: Writer): string {
  if (isNamed) return "";
  return isCommon
    ? ` ${t`(taken as ${write.words(name)}, as elsewhere here)`}`
    : ` ${t`(${write.words(name)} by gonogo.json)`}`;
}

function distanceLine({ at, to }: Point, { chronology: { moments } }: Postmortem): string[] {
  const start = moments.find(({ name, at: when }) => name === "started" && when !== null)?.at ?? null;
  const lasted = to === null || to <= at ? null : t`for ${spokenMinutes(to - at)}`;
  const place = start === null ? null : distanceOf(at - start);
  const said = [place, lasted].filter(part => part !== null).join(", ");
  return said === "" ? [] : [said];
}

/** How far from the start of the incident, in minutes. */
function distanceOf(distance: number): string {
  if (Math.round(distance * 60) === 0) return t`The start of the incident`;
  const spoken = spokenMinutes(Math.abs(distance));
  return distance > 0 ? t`${spoken} after the start of the incident` : t`${spoken} before the start of the incident`;
}

function dayOf(minutes: Minutes): string {
  const day: Day = Math.floor(minutes / minutesPerDay);
  return `${spokenWeekday(day, "short")} ${formatDay(day)}`;
}
