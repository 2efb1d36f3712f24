/** A text that is read at once: stretches in a row, and what was there before. */
import type { Block, Context, Kept, Stretch } from "./block.ts";
import { lineEnd } from "./lines.ts";
import { textOf } from "./stretches.ts";

/** A text of which some is not parsed, since it only goes on with an open fence or comment. */
export interface Abridged {
  readonly text: string;
  /** From top to bottom. */
  readonly gaps: readonly Gap[];
}

export interface Gap {
  readonly at: number;
  readonly length: number;
}

export interface Region<Facts> extends Abridged {
  /** What goes on at its start. */
  readonly context: Context | null;
  /** Whether its first line stands below the line that it stood below before. */
  readonly isFirm: boolean;
  /** The blocks that stand in it as they were read. */
  readonly taken: readonly Taken<Facts>[];
}

interface Taken<Facts> extends Kept<Facts> {
  /** Where it starts in the text of the region. */
  readonly at: number;
}

export function emptyRegion<Facts>(context: Context | null, isFirm: boolean): Region<Facts> {
  return { text: "", gaps: [], context, isFirm, taken: [] };
}

/** A region with stretches put below it. */
export function extended<Facts>(region: Region<Facts>, stretches: readonly Stretch<Facts>[]): Region<Facts> {
  const taken = [...region.taken];
  let { text } = region;
  for (const stretch of stretches) {
    if (typeof stretch !== "string") taken.push({ ...stretch, at: text.length });
    text += textOf(stretch);
  }
  return { ...region, text, taken };
}

/** A region with the block above it put before it. */
export function lowered<Facts>(region: Region<Facts>, above: Kept<Facts>): Region<Facts> {
  const { text, context } = above.block;
  const by = text.source.length;
  return {
    text: text.source + region.text,
    gaps: region.gaps.map(gap => ({ ...gap, at: gap.at + by })),
    context,
    isFirm: true,
    taken: [{ ...above, at: 0 }, ...region.taken.map(each => ({ ...each, at: each.at + by }))]
  };
}

/** What is left of a region when what stands before `start` has been read. */
export function rest<Facts>(region: Region<Facts>, start: number, context: Context | null): Region<Facts> {
  return {
    ...part(region, start, region.text.length),
    context,
    isFirm: true,
    taken: region.taken.filter(({ at }) => at >= start).map(each => ({ ...each, at: each.at - start }))
  };
}

export function part({ text, gaps }: Abridged, start: number, end: number): Abridged {
  return {
    text: text.slice(start, end),
    gaps: gaps.filter(({ at }) => start <= at && at < end).map(({ at, length }) => ({ at: at - start, length }))
  };
}

/** With one gap more; what was one inside of it is none of its own. */
export function withGap(gaps: readonly Gap[], gap: Gap): readonly Gap[] {
  const above = gaps.filter(({ at }) => at < gap.at);
  return [...above, gap, ...gaps.filter(({ at }) => at >= gap.at + gap.length && at > gap.at)];
}

/** How much of a region to read at once so that some `size` units are parsed: whole lines, or all of it. */
export function windowOf({ text, gaps }: Abridged, size: number): number {
  let end = size;
  for (const { at, length } of gaps) if (at <= end) end += length;
  // What would be left for another window is too little to be worth it.
  return end + size / 2 >= text.length ? text.length : lineEnd(text, end);
}

/** From how many blocks on a block remembers what it took in: what is less is read anew in no time. */
const manyTaken = 4;

/** The block that stood between two places as it was; otherwise what a block there is to remember. */
export function before<Facts>(
  { text, taken }: Region<Facts>,
  start: number,
  end: number
): { readonly same: Kept<Facts> | null; readonly former: readonly Stretch<Facts>[] } {
  const inside = taken.filter(({ at, block }) => start <= at && at + block.text.source.length <= end);
  const [first] = inside;
  if (first && first.at === start && first.block.text.source.length === end - start) return { same: first, former: [] };
  if (inside.length < manyTaken) return { same: null, former: [] };
  const former: Stretch<Facts>[] = [];
  let at = first?.at ?? end;
  for (const { at: from, block, under, below } of inside) {
    if (from > at) former.push(text.slice(at, from));
    former.push({ block, under, below });
    at = from + block.text.source.length;
  }
  if (at < end) former.push(text.slice(at, end));
  return { same: null, former };
}

/** Whether a region must be read with what is above: its first line has changed, and may belong there. */
export function isDoubtful({ text, context, isFirm }: Region<unknown>, above: Block<unknown>): boolean {
  if (isFirm) return false;
  if (text === "" || (text.startsWith("\n") && above.text.source.endsWith("\r"))) return true;
  if (context) return false;
  return above.ending.type !== "nothing" || /^[ \t]*(?:[\r\n]|$)/.test(text.slice(0, lineEnd(text, 0)));
}
