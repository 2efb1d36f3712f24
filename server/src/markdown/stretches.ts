/** The text that is to become blocks, in order: what was read before and may be kept, and what must be read. */
import type { Kept, Stretch } from "./block.ts";
import type { Definitions } from "./definitions.ts";
import { lastNotAfter } from "./lines.ts";
import type { BlockSequence } from "./sequence.ts";

/** What comes next, taken from its beginning. */
export interface Coming<Facts> {
  peek(): Stretch<Facts> | undefined;
  next(): Stretch<Facts> | undefined;
  /** Puts stretches before all others. */
  putBack(stretches: readonly Stretch<Facts>[]): void;
  /** Whether all that comes are blocks that stand where they stood. */
  isSettled(): boolean;
  /** The first of those blocks. */
  end(): number;
}

/** Some stretches, and below them the blocks of a document from `to` on. */
export function comingFrom<Facts>(
  stretches: readonly Stretch<Facts>[],
  { blocks, to, under }: { readonly blocks: BlockSequence<Facts>; readonly to: number; readonly under: Definitions }
): Coming<Facts> {
  const waiting = [...stretches].reverse();
  let end = to;
  const peek = (): Stretch<Facts> | undefined => {
    if (waiting.length > 0) return waiting.at(-1);
    const block = blocks.at(end);
    return block && { block, under, below: blocks.at(end - 1) };
  };
  return {
    peek,
    next() {
      const stretch = peek();
      if (waiting.length > 0) waiting.pop();
      else if (stretch) end++;
      return stretch;
    },
    putBack(more) {
      for (let index = more.length - 1; index >= 0; index--) waiting.push(more[index] as Stretch<Facts>);
    },
    isSettled: () => waiting.length === 0,
    end: () => end
  };
}

export function textOf(stretch: Stretch<unknown>): string {
  return typeof stretch === "string" ? stretch : stretch.block.text.source;
}

/** What a block was made of, as far as that is remembered; the block itself where it is not. */
export function unfolded<Facts>(kept: Kept<Facts>): readonly Stretch<Facts>[] {
  const { former, text } = kept.block;
  if (former.length === 0) return [kept];
  const covered = former.reduce((length, each) => length + textOf(each).length, 0);
  const own = text.source.slice(0, text.source.length - covered);
  return own === "" ? former : [own, ...former];
}

/** The stretches with their text from `start` to `end` replaced. What that touches is to be read. */
export function edited<Facts>(
  stretches: readonly Stretch<Facts>[],
  start: number,
  end: number,
  text: string
): { readonly stretches: readonly Stretch<Facts>[]; readonly first: number } {
  const starts: number[] = [];
  let length = 0;
  for (const each of stretches) {
    starts.push(length);
    length += textOf(each).length;
  }
  const first = lastNotAfter(starts, start);
  const last = lastNotAfter(starts, end);
  const before = textOf(stretches[first] ?? "").slice(0, start - (starts[first] ?? 0));
  const behind = textOf(stretches[last] ?? "").slice(end - (starts[last] ?? 0));
  return {
    stretches: [...stretches.slice(0, first), before + text + behind, ...stretches.slice(last + 1)],
    first
  };
}

/** The stretches of the first `length` units of their text, and the others. */
export function divided<Facts>(
  stretches: readonly Stretch<Facts>[],
  length: number
): { readonly above: readonly Stretch<Facts>[]; readonly below: readonly Stretch<Facts>[] } {
  const above: Stretch<Facts>[] = [];
  const below = [...stretches].reverse();
  let at = 0;
  for (let each = below.pop(); each !== undefined; each = below.pop()) {
    const text = textOf(each);
    if (at + text.length > length) {
      if (at === length) below.push(each);
      else if (typeof each !== "string" && each.block.former.length > 0) {
        for (const part of [...unfolded(each)].reverse()) below.push(part);
        continue;
      } else {
        above.push(text.slice(0, length - at));
        below.push(text.slice(length - at));
      }
      break;
    }
    above.push(each);
    at += text.length;
  }
  return { above, below: below.reverse() };
}
