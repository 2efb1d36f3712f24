/** A further item of a timeline that is a list. */
import { sourceOf } from "../../markdown/block.ts";
import type { Span } from "../facts.ts";
import type { OpsDocument } from "../ops-document.ts";
import { type Present, timeBehind } from "./time-behind.ts";
import type { Timeline } from "./timeline.ts";
import { unitsOf } from "./timeline-units.ts";

export interface NewEvent {
  /** The end of the item below which it stands, with all that belongs to that. */
  readonly place: Span;
  /** Its line, from the indentation to the mark behind its time. */
  readonly line: string;
}

/** An item below the one on a line, its time written likewise; `null` where no such item stands. */
export function eventBelow(
  document: OpsDocument,
  timeline: Timeline,
  at: number,
  now: Present | null
): NewEvent | null {
  if (timeline.form !== "list") return null;
  const groups = unitsOf(document, timeline);
  const unit = groups.flat().find(({ spans: [first], spans }) => {
    const last = spans.at(-1);
    return first && last && document.rangeOf(first).start.line <= at && at <= document.rangeOf(last).end.line;
  });
  const [first] = unit?.spans ?? [];
  const last = unit?.spans.at(-1);
  if (!unit || !first || !last) return null;
  const { when } = unit.event;
  const isLast = unit === groups.at(-1)?.at(-1);
  const before = sourceOf({ ...first, end: when.span.start }).replace(
    /\d{1,9}(?=[.)][ \t])/,
    number => `${Number(number) + 1}`
  );
  const behind =
    /^[\])*_]{0,4}(?:\s?[:：.,;|–—→>-]{1,3})?[ \t]{0,2}/u.exec(sourceOf({ ...first, start: when.span.end }))?.[0] ?? "";
  return {
    place: { ...last, start: last.end },
    line: `${before}${timeBehind(unit.event, isLast ? now : null)}${behind.trimEnd()} `
  };
}
