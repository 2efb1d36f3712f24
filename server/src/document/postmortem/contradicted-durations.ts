/** Stated durations that the times of a document do not yield. */
import type { WrittenDuration } from "../durations.ts";
import type { Minutes } from "../instants.ts";
import type { Chronology } from "./chronology.ts";
import type { Moment, MomentName } from "./moments.ts";
import type { StatedDuration } from "./stated-durations.ts";

export interface ContradictedDuration {
  readonly stated: StatedDuration;
  /** What it is by the times beside it, else by the moments that it counts from and to; `null` where they are not known. */
  readonly computed: { readonly minutes: number; readonly from: string; readonly to: string } | null;
}

/** Each duration is held against all times: no postmortem states more of them. */
const manyDurations = 100;

/** The durations that no two times of the document yield, to the precision in which they are written. */
export function contradictedDurations(chronology: Chronology): ContradictedDuration[] {
  const { durations, moments, timelines, toldInstants } = chronology;
  if (durations.length === 0) return [];
  const told = timelines.flatMap(({ events }) => events);
  // A day on which something happened at an unknown hour may be either end.
  if (told.some(({ time, until }) => (time ?? until) === null)) return [];
  const times = [...told, ...moments].flatMap(each => ("to" in each ? [each.at, each.to] : [each.at]));
  const known = [...times.filter(time => time !== null), ...toldInstants].sort((one, other) => one - other);
  const isRough = told.some(({ time }) => time !== null && (time.approximate || time.precision > 1));
  const computed = new Map<StatedDuration["until"], ContradictedDuration["computed"]>();
  const between = (until: StatedDuration["until"]): ContradictedDuration["computed"] => {
    if (!computed.has(until)) computed.set(until, betweenMoments(until, moments));
    return computed.get(until) ?? null;
  };
  const isTwofold = new Set(known).size >= 2;
  return durations.slice(0, manyDurations).flatMap((stated): ContradictedDuration[] => {
    const { duration, range, instants } = stated;
    if (duration.approximate || duration.inWorkingDays) return [];
    if (range) {
      const minutes = range.to - range.from;
      if (minutes <= 0 || fits(minutes, duration)) return [];
      return [{ stated, computed: { minutes, from: "", to: "" } }];
    }
    if (isRough) return [];
    if (hasPair(known, duration) || instants.some(time => hasPartner(known, time, duration))) return [];
    const here = [...instants].sort((one, other) => one - other);
    if (hasPair(here, duration) || (!isTwofold && new Set([...known.slice(0, 1), ...here]).size < 2)) return [];
    return [{ stated, computed: between(stated.until) }];
  });
}

/** Whether two of these times, in order, are so far apart. */
function hasPair(times: readonly Minutes[], duration: WrittenDuration): boolean {
  const [least, most] = bounds(duration);
  if (least <= 0) return true;
  let first = 0;
  for (const time of times) {
    while (time - (times[first] as Minutes) > most) first++;
    if (time - (times[first] as Minutes) >= least) return true;
  }
  return false;
}

/** Whether one of these times is so far from another one. */
function hasPartner(times: readonly Minutes[], time: Minutes, duration: WrittenDuration): boolean {
  const [least, most] = bounds(duration);
  const isBetween = (from: Minutes, to: Minutes): boolean => {
    let [low, high] = [0, times.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((times[middle] as Minutes) < from) low = middle + 1;
      else high = middle;
    }
    return low < times.length && (times[low] as Minutes) <= to;
  };
  return isBetween(time + least, time + most) || isBetween(time - most, time - least);
}

function fits(minutes: number, duration: WrittenDuration): boolean {
  const [least, most] = bounds(duration);
  return minutes >= least && minutes <= most;
}

/** What may be written so. A round number is mostly rounded; a minute is lost where both ends are cut to minutes. */
function bounds({ minutes, most, precision }: WrittenDuration): [number, number] {
  const isRound = Math.abs(minutes % 5) < 0.01;
  const slack = Math.max(1.01, precision, isRound ? minutes * 0.1 : 0);
  return [minutes - slack, most + slack];
}

const ends: Readonly<Record<StatedDuration["until"], readonly MomentName[]>> = {
  end: ["resolved", "mitigated"],
  detected: ["detected"],
  acknowledged: ["acknowledged"],
  mitigated: ["mitigated"],
  resolved: ["resolved", "mitigated"]
};

function betweenMoments(until: StatedDuration["until"], moments: readonly Moment[]): ContradictedDuration["computed"] {
  const explicit = moments.filter(({ confidence, at }) => confidence === "explicit" && at !== null);
  const declared = [...explicit].sort((one, other) => Number(one.event !== null) - Number(other.event !== null));
  const start = declared.find(({ name }) => name === "started");
  const end = ends[until].flatMap(
    name => declared.filter(each => each.name === name).at(until === "end" ? -1 : 0) ?? []
  )[0];
  const minutes = start && end ? (end.at as number) - (start.at as number) : 0;
  return start && end && minutes > 0 ? { minutes, from: start.when, to: end.when } : null;
}
