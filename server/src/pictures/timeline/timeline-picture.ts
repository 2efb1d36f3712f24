/** What a picture of a timeline shows, as plain data: the same for the preview, the report and the command line. */
import { type Day, formatDay } from "../../document/days.ts";
import { type Minutes, minutesPerDay } from "../../document/instants.ts";
import { type Course, courseOf, minutesTo, type TimedMoment } from "../../document/postmortem/course.ts";
import type { Postmortem } from "../../document/postmortem/postmortem.ts";
import type { TimelineEvent } from "../../document/postmortem/timeline.ts";
import { repeatable } from "../../document/repeatable.ts";
import { type MomentName, momentLabels } from "../../document/vocabulary/moments.ts";
import { onOneLine, titleOf } from "../titles.ts";

export interface TimelinePicture {
  /** On one line; what the document is about. */
  readonly title: string;
  /** The zone of the clock; `null` where none is named. */
  readonly zone: string | null;
  /** Whether the days are known: of times alone nobody can tell. */
  readonly isDated: boolean;
  /** In document order. */
  readonly events: readonly PicturedEvent[];
  /** In the order in which moments follow each other, each once. */
  readonly moments: readonly PicturedMoment[];
  /** From the start to the mitigation, else to the resolution; `null` where one of its ends is not told. */
  readonly impact: { readonly from: Minutes; readonly to: Minutes } | null;
  /** How long it took from the start, in the order of the moments. */
  readonly measures: readonly Measure[];
}

export interface PicturedEvent {
  /** What happened, on one line. */
  readonly text: string;
  /** As it is written. */
  readonly when: string;
  /** Minutes on the clock of the picture, since 1970 or an unknown day; `null` for what cannot be compared. */
  readonly at: Minutes | null;
  /** The end of a range likewise. */
  readonly to: Minutes | null;
  readonly isApproximate: boolean;
  /** The moment that it tells; `null` for none, or one that another event tells. */
  readonly moment: MomentName | null;
  /** 0-based, of its first line. */
  readonly line: number;
}

export interface PicturedMoment {
  readonly name: MomentName;
  readonly at: Minutes;
  /** Whether its words can mean nothing else. */
  readonly isSure: boolean;
  /** 0-based. */
  readonly line: number;
}

/** Time to detect, acknowledge, mitigate, resolve. */
export interface Measure {
  readonly name: "TTD" | "TTA" | "TTM" | "TTR";
  readonly until: MomentName;
  readonly minutes: number;
  readonly from: Minutes;
  /** Whether both of its ends are sure. */
  readonly isSure: boolean;
}

const measured: readonly (readonly [Measure["name"], MomentName])[] = [
  ["TTD", "detected"],
  ["TTA", "acknowledged"],
  ["TTM", "mitigated"],
  ["TTR", "resolved"]
];

/** The picture of what happened when; `null` where no two events or moments have different times that can be compared. */
export function timelinePicture(postmortem: Postmortem): TimelinePicture | null {
  const { chronology, rangeOf } = postmortem;
  const course = courseOf(chronology.moments);
  const lineOf = (moment: TimedMoment): number => rangeOf(moment.span).start.line;
  const told = new Map<TimelineEvent | null, MomentName>([...course.values()].map(({ event, name }) => [event, name]));
  const events = chronology.timelines.flatMap(timeline =>
    timeline.events.map((event): PicturedEvent => {
      const { at, text, time, to, when, span } = event;
      const moment = told.get(event) ?? null;
      return {
        text: withoutLabel(onOneLine(text), moment),
        when: onOneLine(when.text),
        at,
        to,
        isApproximate: time?.approximate ?? false,
        moment,
        line: rangeOf(span).start.line
      };
    })
  );
  const moments = [...course.values()].map(moment => ({
    name: moment.name,
    at: moment.at,
    isSure: isSure(moment),
    line: lineOf(moment)
  }));
  const times = new Set([...events, ...moments].flatMap(({ at }) => (at === null ? [] : [at])));
  if (times.size < 2) return null;
  const picture = {
    title: titleOf(postmortem),
    zone: chronology.zone?.name ?? null,
    isDated: [...course.values(), ...chronology.timelines.flatMap(each => each.events)].every(
      ({ at, day }) => at === null || day !== null
    ),
    events,
    moments,
    impact: impactOf(course),
    measures: measuresOf(course)
  };
  return repeatable(picture, postmortem);
}

function impactOf(course: Course): TimelinePicture["impact"] {
  const from = course.get("started")?.at;
  const to = course.get("mitigated")?.at ?? course.get("resolved")?.at;
  return from === undefined || to === undefined || to <= from ? null : { from, to };
}

function measuresOf(course: Course): Measure[] {
  const start = course.get("started");
  return measured.flatMap(([name, until]): Measure[] => {
    const minutes = minutesTo(until, course);
    const end = course.get(until);
    if (!start || !end || minutes === null) return [];
    return [{ name, until, minutes, from: start.at, isSure: isSure(start) && isSure(end) }];
  });
}

function isSure({ confidence, approximate }: TimedMoment): boolean {
  return confidence === "explicit" && !approximate;
}

/** What a row says besides the moment, where a column of its own names that: "Detected — alert fires". */
function withoutLabel(text: string, moment: MomentName | null): string {
  const label = moment === null ? "" : `${momentLabels[moment]} — `;
  return label !== "" && text.startsWith(label) ? text.slice(label.length) : text;
}

/** "14:05", the time of day of minutes; "14:05:30" where they have seconds or all times are told with them. */
export function clockTime(at: Minutes, withSeconds = hasSeconds(at)): string {
  const rest = secondsOf(at) % (minutesPerDay * 60);
  const seconds = rest < 0 ? rest + minutesPerDay * 60 : rest;
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, ...(withSeconds ? [seconds % 60] : [])];
  return parts.map(part => String(part).padStart(2, "0")).join(":");
}

export function hasSeconds(at: Minutes): boolean {
  return secondsOf(at) % 60 !== 0;
}

function secondsOf(at: Minutes): number {
  return Math.round(at * 60);
}

/** The day of minutes since 1970. */
export function dayOfMinutes(at: Minutes): Day {
  return Math.floor(secondsOf(at) / (minutesPerDay * 60));
}

/** "14:05" on the first day, "2026-03-13 00:10" on any other, and everywhere where nobody knows the day. */
export function pointOfTime(at: Minutes, { isDated }: Pick<TimelinePicture, "isDated">, withDay: boolean): string {
  return isDated && withDay ? `${formatDay(dayOfMinutes(at))} ${clockTime(at)}` : clockTime(at);
}
