/** How an incident went: when it started, was detected, mitigated, resolved, each told once. */
import type { Minutes } from "../instants.ts";
import { type MomentName, momentNames } from "../vocabulary/moments.ts";
import type { Moment } from "./moments.ts";

/** A moment whose time can be compared with those of others. */
export type TimedMoment = Moment & { readonly at: Minutes };

export type Course = ReadonlyMap<MomentName, TimedMoment>;

/**
 * The moments of one incident, in the order in which they follow each other. Of several that tell the same one words that can
 * mean nothing else count before those that mostly do; then of an end the last one counts, of anything else the first. Words
 * that mostly mean a moment mean another thing where those that are sure come in another order.
 */
export function courseOf(moments: readonly Moment[]): Course {
  const timed = moments.filter((each): each is TimedMoment => each.at !== null);
  const sure = timed.filter(({ confidence }) => confidence === "explicit");
  const told = momentNames.flatMap((name): [MomentName, TimedMoment][] => {
    const named = sure.filter(each => each.name === name);
    const among = named.length > 0 ? named : timed.filter(each => each.name === name && fits(each, sure));
    const chosen = name === "resolved" ? among.at(-1) : among[0];
    return chosen ? [[name, chosen]] : [];
  });
  return new Map(told);
}

/** What cannot come in another order; people acknowledge and find out when they can. */
const inOrder: readonly MomentName[] = ["started", "detected", "mitigation-started", "mitigated", "resolved"];

function fits(moment: TimedMoment, sure: readonly TimedMoment[]): boolean {
  const place = inOrder.indexOf(moment.name);
  return (
    place < 0 ||
    sure.every(({ name, at }) => {
      const other = inOrder.indexOf(name);
      return other < 0 || (other < place ? at <= moment.at : at >= moment.at);
    })
  );
}

/** The minutes from the start of an incident to a moment of it; `null` where one of them is not told, or comes before it. */
export function minutesTo(name: MomentName, course: Course): number | null {
  const [start, end] = [course.get("started")?.at, course.get(name)?.at];
  return start === undefined || end === undefined || name === "started" || end < start ? null : end - start;
}
