/** Puts a timeline in order. */
import { sourceOf } from "../../markdown/block.ts";
import { type Edit, replaceSpan } from "../edits.ts";
import type { OpsDocument } from "../ops-document.ts";
import type { Timeline } from "./timeline.ts";
import { type TimelineUnit, unitsOf } from "./timeline-units.ts";
import { dateAlone } from "./written-events.ts";

/**
 * Each event moves with its details. What has no time that can be compared stays behind the event above it, and nothing
 * passes a date: neither one that stands between the events, nor one in a row where others go without.
 */
export function sortTimeline(document: OpsDocument, timeline: Timeline): Edit[] {
  return unitsOf(document, timeline).flatMap(group =>
    stretchesOf(group).flatMap(units => {
      const sorted = inOrder(units);
      return units.flatMap((slot, index) => {
        const moved = sorted[index] as TimelineUnit;
        return moved === slot ? [] : replaceUnit(slot, textFor(slot, moved));
      });
    })
  );
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

/** What is moved into a place of a numbered list takes the number of that place, where it has as many digits. */
function textFor(slot: TimelineUnit, moved: TimelineUnit): string {
  const text = moved.spans.map(sourceOf).join("");
  const number = /^[ \t>]*(\d{1,9})[.)]/.exec(slot.spans.map(sourceOf).join(""))?.[1];
  const own = /^([ \t>]*)(\d{1,9})(?=[.)][ \t])/.exec(text);
  if (slot.event.row || number === undefined || !own || own[2]?.length !== number.length) return text;
  return `${own[1]}${number}${text.slice(own[0].length)}`;
}

function replaceUnit({ spans }: TimelineUnit, text: string): Edit[] {
  return spans.map((span, index) => replaceSpan(span, index === 0 ? text : ""));
}
