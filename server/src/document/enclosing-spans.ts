/** Which spans lie inside others, found in the logarithm of their number. */
import { lastNotAfter } from "../markdown/lines.ts";
import type { Span } from "./facts.ts";
import { groupBy } from "./groups.ts";

/** Whether a span lies inside one of `outer`, which do not overlap. */
export function insideAny(outer: readonly Span[]): (inner: Span) => boolean {
  const byBlock = new Map(
    [...groupBy(outer, span => span.block)].map(([block, spans]) => {
      const sorted = [...spans].sort((one, other) => one.start - other.start);
      return [block, { sorted, starts: sorted.map(({ start }) => start) }] as const;
    })
  );
  return inner => {
    const spans = byBlock.get(inner.block);
    const nearest = spans?.sorted[lastNotAfter(spans.starts, inner.start)];
    return nearest !== undefined && inner.start >= nearest.start && inner.end <= nearest.end;
  };
}
