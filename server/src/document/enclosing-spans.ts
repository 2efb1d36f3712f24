/** Which spans lie inside others, found in the logarithm of their number. */
import type { BlockText } from "../markdown/block.ts";
import { lastNotAfter } from "../markdown/lines.ts";
import type { Span } from "./facts.ts";
import { groupBy } from "./groups.ts";

/** Whether a span lies inside one of `outer`, which do not overlap. */
export function insideAny(outer: readonly Span[]): (inner: Span) => boolean {
  const byBlock = groupBy(outer, span => span.block);
  // Of thousands of blocks a few are asked for.
  const sorted = new Map<BlockText, SortedSpans>();
  return inner => {
    const known = byBlock.get(inner.block);
    if (!known) return false;
    const spans = sorted.get(inner.block) ?? sortedSpans(known);
    sorted.set(inner.block, spans);
    const nearest = spans.all[lastNotAfter(spans.starts, inner.start)];
    return nearest !== undefined && inner.start >= nearest.start && inner.end <= nearest.end;
  };
}

interface SortedSpans {
  readonly all: readonly Span[];
  readonly starts: readonly number[];
}

function sortedSpans(spans: readonly Span[]): SortedSpans {
  const all = [...spans].sort((one, other) => one.start - other.start);
  return { all, starts: all.map(({ start }) => start) };
}
