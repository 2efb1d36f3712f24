/** A further item of a timeline that is a list. */
import { sourceOf } from "../../markdown/block.ts";
import { type Edit, replaceSpan, spanOf } from "../edits.ts";
import type { ItemFact, Span } from "../facts.ts";
import type { OpsDocument } from "../ops-document.ts";
import { numberedItems, withNumbers } from "./numbered-items.ts";
import { type Present, timeBehind } from "./time-behind.ts";
import type { Timeline } from "./timeline.ts";
import { type TimelineUnit, unitsOf } from "./timeline-units.ts";

export interface NewEvent {
  /** The end of the item below which it stands, with all that belongs to that. */
  readonly place: Span;
  /** Its line, from the indentation to the mark behind its time. */
  readonly line: string;
  /** The numbers of the items below it, where they count on. */
  readonly renumbered: readonly Edit[];
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
  const when = document.wholeOf(unit.event.when.span);
  const isLast = unit === groups.at(-1)?.at(-1);
  const { number, renumbered } = numbersBelow(document, unit);
  const before = sourceOf({ ...first, end: when.start }).replace(/\d{1,9}(?=[.)][ \t])/, own => `${number ?? own}`);
  const behind =
    /^[\])*_]{0,4}(?:\s?[:：.,;|–—→>-]{1,3})?[ \t]{0,2}/u.exec(sourceOf({ ...first, start: when.end }))?.[0] ?? "";
  return {
    place: endOfLine(last),
    line: `${before}${timeBehind(unit.event, isLast ? now : null)}${behind.trimEnd()} `,
    renumbered
  };
}

/** Behind the blanks at its end. */
function endOfLine({ block, end }: Span): Span {
  const at = end + (/^[ \t]*/.exec(block.source.slice(end, end + 1000))?.[0].length ?? 0);
  return { block, start: at, end: at };
}

/** The number of an item below a unit, `null` without numbers; those behind it count on where they did before. */
function numbersBelow(document: OpsDocument, { event, spans: [span] }: TimelineUnit) {
  const own = document.facts.find(fact => fact.type === "item" && fact.prose?.span === event.span);
  if (!span || own?.type !== "item" || !own.ordered) return { number: null, renumbered: [] };
  const { block } = span;
  const above = numberedItems(document, own.level, span);
  const last = above.at(-1)?.number ?? own.ordinal;
  const behind = { block, start: span.end, end: endOfList(document, own, span) };
  const [next] = numberedItems(document, own.level, behind);
  const rest = { ...behind, start: behind.start + (next?.at ?? 0) };
  const below = numberedItems(document, own.level, rest);
  if (below[0]?.number === last) return { number: last, renumbered: [] };
  const isCounted = below.every(({ number }, index) => number === last + 1 + index);
  if (below.length === 0 || !isCounted) return { number: last + 1, renumbered: [] };
  const text = withNumbers(
    rest,
    below,
    below.map(({ number }) => number + 1)
  );
  return { number: last + 1, renumbered: [replaceSpan(rest, text)] };
}

/** Where the list ends in which an item stands: before what stands in fewer lists, or begins to count again. */
function endOfList({ factsAround, wholeOf }: OpsDocument, own: ItemFact, { block, end }: Span): number {
  const next = factsAround(own.span.block).find(
    fact => "level" in fact && fact.level < own.level && wholeOf(spanOf(fact)).start >= end
  );
  return next ? wholeOf(spanOf(next)).start : block.source.trimEnd().length;
}
