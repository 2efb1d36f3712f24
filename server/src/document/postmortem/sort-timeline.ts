/** Puts a timeline in order. */
import { sourceOf } from "../../markdown/block.ts";
import { type Edit, replaceSpan } from "../edits.ts";
import type { Fact, Span } from "../facts.ts";
import type { OpsDocument } from "../ops-document.ts";
import { numberedItems, withNumbers } from "./numbered-items.ts";
import type { Timeline } from "./timeline.ts";
import { misplacedEvents } from "./timeline-order.ts";
import { hasStrangers, type TimelineUnit, unitsOf } from "./timeline-units.ts";
import { dateAlone } from "./written-events.ts";

/** Why a timeline cannot be sorted: nobody knows to which event something belongs, or which rows a date heads. */
export type SortObstacle = "strangers" | "dates";

/**
 * Each event moves with its details. What has no time that can be compared stays behind the event above it, and nothing
 * passes a date: neither one that stands between the events, nor one in a row where others go without. No edits: it is in
 * order.
 */
export function sortTimeline(document: OpsDocument, timeline: Timeline): readonly Edit[] | SortObstacle {
  const stretches = unitsOf(document, timeline).map(stretchesOf);
  const edits = stretches.flat().flatMap(units => sortUnits(document, timeline, units));
  if ((edits.length > 0 || misplacedEvents(timeline).length > 0) && hasStrangers(document, timeline))
    return "strangers";
  if (edits.length > 0 || misplacedEvents(timeline).length === 0) return edits;
  return stretches.some(group => group.length > 1) ? "dates" : "strangers";
}

function sortUnits(document: OpsDocument, { form }: Timeline, units: readonly TimelineUnit[]): Edit[] {
  const sorted = inOrder(units);
  if (sorted.every((unit, index) => unit === units[index])) return [];
  const level = form === "list" ? levelOf(document.facts, units[0]) : 0;
  const itemsIn = ({ spans: [span] }: TimelineUnit) => (span && level > 0 ? numberedItems(document, level, span) : []);
  const numbers = units.flatMap(unit => itemsIn(unit).map(({ number }) => number));
  let count = 0;
  return units.flatMap((slot, index) => {
    const moved = sorted[index] as TimelineUnit;
    const items = itemsIn(moved);
    const text =
      items.length === 0
        ? moved.spans.map(sourceOf).join("")
        : withNumbers(moved.spans[0] as Span, items, numbers.slice(count, count + items.length));
    count += items.length;
    return text === slot.spans.map(sourceOf).join("") ? [] : replaceUnit(slot, text);
  });
}

/** How many lists an item stands in. */
function levelOf(facts: readonly Fact[], unit: TimelineUnit | undefined): number {
  const item = facts.find(fact => fact.type === "item" && fact.prose?.span === unit?.event.span);
  return item?.type === "item" ? item.level : 0;
}

/** Where only some rows have a date, each of them heads those below it: it does not move, and nothing moves above it. */
function stretchesOf(units: readonly TimelineUnit[]): TimelineUnit[][] {
  const isDated = ({ event: { date, row } }: TimelineUnit): boolean =>
    date !== null || row?.cells.some(cell => dateAlone(cell) !== null) === true;
  if (units.every(isDated) || !units.some(isDated)) return [[...units]];
  const stretches: TimelineUnit[][] = [[]];
  for (const unit of units) {
    if (isDated(unit)) stretches.push([]);
    else stretches.at(-1)?.push(unit);
  }
  return stretches;
}

function inOrder(units: readonly TimelineUnit[]): TimelineUnit[] {
  const clusters: { readonly at: number; readonly units: TimelineUnit[] }[] = [];
  for (const unit of units) {
    const { at, time } = unit.event;
    const isKnown = at !== null && time !== null && !time.approximate && time.precision <= 1;
    const last = clusters.at(-1);
    if (isKnown || !last) clusters.push({ at: isKnown ? at : Number.NEGATIVE_INFINITY, units: [unit] });
    else last.units.push(unit);
  }
  return clusters.sort((one, other) => one.at - other.at || 0).flatMap(({ units: each }) => each);
}

function replaceUnit({ spans }: TimelineUnit, text: string): Edit[] {
  return spans.map((span, index) => replaceSpan(span, index === 0 ? text : ""));
}
