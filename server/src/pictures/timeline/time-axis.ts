/** An axis of time on which both ends of an incident can be seen, also where a fix came days later. */
import { type Minutes, minutesPerDay } from "../../document/instants.ts";

export interface TimeAxis {
  /** Where a time stands, from 0 to 1; those outside stand at the ends. */
  place(at: Minutes): number;
  /** The times that are written below it, in their order. */
  readonly ticks: readonly Minutes[];
  /** Where nothing happens for so long that it is left out. */
  readonly gaps: readonly { readonly from: Minutes; readonly to: Minutes }[];
}

interface Stretch {
  readonly from: Minutes;
  readonly to: Minutes;
  readonly isGap: boolean;
}

/** The room of a gap, as a share of the axis: how long it is stands between the moments at its ends. */
const gapRoom = 0.12;
/** No more gaps than this: each hides something. */
const mostGaps = 4;
/** Nothing shorter is left out: in minutes. */
const shortestGap = 120;
/** Round distances of ticks, in minutes. */
const steps = [
  1 / 12,
  1 / 6,
  1 / 4,
  1,
  2,
  5,
  10,
  15,
  30,
  60,
  120,
  180,
  360,
  720,
  minutesPerDay,
  2 * minutesPerDay,
  7 * minutesPerDay
];

/** The axis for times, at least one; `mostTicks`: how many can be written below it. */
export function timeAxis(times: readonly Minutes[], mostTicks: number): TimeAxis {
  const sorted = [...new Set(times)].sort((one, other) => one - other);
  const stretches = stretchesOf(sorted);
  const gaps = stretches.filter(({ isGap }) => isGap);
  const shown = stretches.filter(({ isGap }) => !isGap);
  const length = shown.reduce((sum, { from, to }) => sum + to - from, 0);
  const room = 1 - gaps.length * gapRoom;
  const widthOf = ({ from, to, isGap }: Stretch): number =>
    isGap ? gapRoom : length === 0 ? room / shown.length : ((to - from) / length) * room;
  const [first = 0] = sorted;
  return {
    place(at) {
      if (at <= first) return 0;
      let start = 0;
      for (const stretch of stretches) {
        const width = widthOf(stretch);
        if (at <= stretch.to) return start + (width * (at - stretch.from)) / (stretch.to - stretch.from || 1);
        start += width;
      }
      return 1;
    },
    ticks: shown.flatMap(stretch => ticksIn(stretch, length, mostTicks)),
    gaps
  };
}

/** What is drawn to scale, and between them what is left out: stretches longer than all others together. */
function stretchesOf(times: readonly Minutes[]): Stretch[] {
  const between = times.slice(1).map((to, index) => ({ from: times[index] as Minutes, to }));
  const byLength = [...between].sort((one, other) => other.to - other.from - (one.to - one.from));
  let rest = (times.at(-1) ?? 0) - (times[0] ?? 0);
  const left = new Set<Minutes>();
  for (const { from, to } of byLength.slice(0, mostGaps)) {
    rest -= to - from;
    if (to - from < Math.max(shortestGap, 2 * rest) || rest === 0) break;
    left.add(from);
  }
  const stretches: Stretch[] = [{ from: times[0] ?? 0, to: times[0] ?? 0, isGap: false }];
  for (const { from, to } of between) {
    if (left.has(from)) stretches.push({ from, to, isGap: true }, { from: to, to, isGap: false });
    else stretches[stretches.length - 1] = { ...(stretches.at(-1) as Stretch), to };
  }
  return stretches;
}

/** The round times in a stretch; its beginning where it holds none. */
function ticksIn({ from, to }: Stretch, length: number, most: number): Minutes[] {
  const step = steps.find(each => length / each <= most) ?? Math.ceil(length / most / minutesPerDay) * minutesPerDay;
  const first = Math.ceil(from / step) * step;
  const ticks: Minutes[] = [];
  for (let at = first; at <= to; at += step) ticks.push(at);
  return ticks.length > 0 ? ticks : [from];
}
