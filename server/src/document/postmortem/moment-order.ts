/** Moments of an incident that cannot have been in the order in which they are told. */
import type { Day } from "../days.ts";
import { groupBy } from "../groups.ts";
import { rememberingLists } from "../remembering.ts";
import { momentNames } from "../vocabulary/moments.ts";
import type { Moment } from "./moments.ts";

/** A moment that is told as earlier than one that must come before it. */
export interface MisplacedMoment {
  readonly moment: Moment;
  readonly before: Moment;
}

/**
 * Started, detected, declared, acknowledged, mitigated, resolved: the fields of one section that break this order.
 * `declared`: the moments that fields tell.
 */
export const misorderedFields = rememberingLists((declared: readonly Moment[]): readonly MisplacedMoment[] => {
  const sections = groupBy(declared, ({ field }) => field?.section).values();
  return [...sections].flatMap(here => {
    const inOrder = momentNames.flatMap(name => here.find(moment => moment.name === name) ?? []);
    return inOrder.flatMap((moment, index) => {
      const before = inOrder[index - 1];
      return before && isBefore(moment, before) && moment.field !== before.field ? [{ moment, before }] : [];
    });
  });
});

/** With times on one clock by the minute, else by the day. */
function isBefore(one: Moment, other: Moment): boolean {
  if (one.approximate || other.approximate) return false;
  if (one.at !== null && other.at !== null) return one.at + one.precision <= other.at;
  return one.isDayWritten && other.isDayWritten && (one.day as Day) < (other.day as Day);
}

/**
 * Rows that break the order of two moments: all rows of the second stand before the first row of the first, so that one
 * of them has the wrong time or wording. `told`: the moments that rows tell.
 */
export const transposedRows = rememberingLists((told: readonly Moment[]): readonly MisplacedMoment[] => {
  const placed = told.filter(({ approximate, at, event }) => at !== null && !approximate && !event?.isNested);
  return (["detected", "resolved"] as const).flatMap(name => {
    const first = name === "detected" ? "started" : "mitigated";
    // What starts is told in many words: only a row that calls it so is held against another one.
    const before = placed.find(each => each.name === first && each.confidence === "explicit");
    // Something is fixed many times before all is well.
    const moment = placed.findLast(
      each => each.name === name && (name === "detected" || each.confidence === "explicit")
    );
    if (!before || !moment || before.event === moment.event || endOf(moment) > (before.at ?? 0)) return [];
    return [{ moment, before }];
  });
});

function endOf({ at, precision }: Moment): number {
  return (at ?? 0) + precision;
}
