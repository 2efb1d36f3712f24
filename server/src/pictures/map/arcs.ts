/** Jumps as arcs beside a list: those to one row share a line, and lines that would lie on each other stand side by side. */
import type { Jump } from "./map-picture.ts";

export interface Arc {
  readonly to: number;
  /** In order. */
  readonly from: readonly number[];
  readonly isEndless: boolean;
  /** 0 is the one beside the list. */
  readonly lane: number;
}

export interface Arcs {
  readonly arcs: readonly Arc[];
  /** How many lanes they take. */
  readonly lanes: number;
}

/** Nobody could follow more lines. */
const mostLanes = 10;
/** So that the time does not grow with the square of a very long runbook. */
const mostArcs = 400;

/** The arcs of jumps in one direction; the shortest are nearest to the list, and what has no room has no arc. */
export function arcsOf(jumps: readonly Jump[]): Arcs {
  const lines = new Map<string, { readonly to: number; readonly from: number[]; readonly isEndless: boolean }>();
  for (const { from, to, isEndless } of jumps) {
    const key = `${to} ${isEndless}`;
    const line = lines.get(key);
    if (line) line.from.push(from);
    else lines.set(key, { to, from: [from], isEndless });
  }
  const shortFirst = [...lines.values()]
    .map(line => ({ ...line, ...endsOf(line) }))
    .sort((one, other) => one.last - one.first - (other.last - other.first))
    .slice(0, mostArcs);
  const lanes: { readonly first: number; readonly last: number }[][] = [];
  const arcs = shortFirst.flatMap(({ first, last, to, from, isEndless }): Arc[] => {
    const free = lanes.findIndex(lane => lane.every(each => each.last < first || each.first > last));
    const lane = free < 0 ? lanes.length : free;
    if (lane >= mostLanes) return [];
    lanes[lane] = [...(lanes[lane] ?? []), { first, last }];
    return [{ to, from, isEndless, lane }];
  });
  return { arcs, lanes: lanes.length };
}

function endsOf({ to, from }: Pick<Arc, "to" | "from">): { readonly first: number; readonly last: number } {
  return {
    first: from.reduce((least, each) => Math.min(least, each), to),
    last: from.reduce((most, each) => Math.max(most, each), to)
  };
}
