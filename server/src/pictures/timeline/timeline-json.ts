/** A timeline as JSON for other programs: lines are 1-based, durations in minutes, to two decimals. */
import { formatDay } from "../../document/days.ts";
import type { Minutes } from "../../document/instants.ts";
import { clockTime, dayOfMinutes, type TimelinePicture } from "./timeline-picture.ts";

/** Ends with a line end. A point of time has its day only where that is known. */
export function timelineJson({ title, zone, isDated, events, moments, impact, measures }: TimelinePicture): string {
  const point = (at: Minutes | null) =>
    at === null ? null : { ...(isDated ? { date: formatDay(dayOfMinutes(at)) } : {}), time: clockTime(at) };
  const rounded = (minutes: number): number => Math.round(minutes * 100) / 100;
  const json = {
    version: 1,
    title,
    timeZone: zone,
    events: events.map(({ text, when, at, to, isApproximate, moment, line }) => ({
      line: line + 1,
      when,
      at: point(at),
      until: point(to),
      approximate: isApproximate,
      text,
      moment
    })),
    moments: moments.map(({ name, at, isSure, line }) => ({ name, at: point(at), sure: isSure, line: line + 1 })),
    impact: impact && { from: point(impact.from), to: point(impact.to), minutes: rounded(impact.to - impact.from) },
    measures: measures.map(({ name, until, minutes, isSure }) => ({
      name,
      until,
      minutes: rounded(minutes),
      sure: isSure
    }))
  };
  return `${JSON.stringify(json, null, 2)}\n`;
}
