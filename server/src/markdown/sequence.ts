/**
 * The blocks of a document in order, as a value: a new one shares with the one it was made from all but what changed.
 *
 * They stand in runs of some dozens; places are counted within each run, so that an edit counts one run anew and adds up
 * the others.
 */
import type { Block, BlockText } from "./block.ts";
import { lastNotAfter } from "./lines.ts";

/** How many blocks a run has at most, and how many when runs are made. */
const longestRun = 96;
const usualRun = 48;

interface Run<Facts> {
  readonly id: number;
  readonly blocks: readonly Block<Facts>[];
  /** Where each block starts, counted from the start of the run. */
  readonly offsets: ArrayLike<number>;
  readonly lines: ArrayLike<number>;
  readonly length: number;
  readonly lineCount: number;
}

/**
 * A text knows the run that it was put into last: where to look for it first. By its number only: a text that somebody
 * remembers would keep a run, whose texts keep others, and so all that was ever edited.
 */
interface Placed extends BlockText {
  run?: number;
  place?: number;
}

/** Offsets and lines are 0-based, offsets count UTF-16 units. */
export interface BlockSequence<Facts> {
  readonly count: number;
  /** How many units all texts have. */
  readonly length: number;
  at(index: number): Block<Facts> | undefined;
  /** Where a block starts. */
  offsetOf(index: number): number;
  /** The line on which a block starts. */
  lineOf(index: number): number;
  /** The block that holds an offset; one past the end belongs to the last block. */
  indexAtOffset(offset: number): number;
  /** The block that holds a line; 0 for lines before the first, the last for lines behind it. */
  indexAtLine(line: number): number;
  /** The line on which the block with this very text starts; `undefined` if there is none. */
  lineOfText(text: BlockText): number | undefined;
  /** All blocks in runs; a run stays the same list as long as it holds the same blocks. */
  readonly runs: readonly (readonly Block<Facts>[])[];
  slice(from: number, to?: number): Block<Facts>[];
  /** With other blocks in the place of those from `from` up to `to`, not included. */
  replace(from: number, to: number, blocks: readonly Block<Facts>[]): BlockSequence<Facts>;
}

export function blockSequence<Facts>(blocks: readonly Block<Facts>[]): BlockSequence<Facts> {
  return sequenceOf(runsOf(blocks));
}

function sequenceOf<Facts>(runs: readonly Run<Facts>[]): BlockSequence<Facts> {
  const starts = new Uint32Array(runs.length);
  const offsets = new Uint32Array(runs.length);
  const lines = new Uint32Array(runs.length);
  let [count, length, lineCount] = [0, 0, 0];
  for (let index = 0; index < runs.length; index++) {
    const run = runs[index] as Run<Facts>;
    starts[index] = count;
    offsets[index] = length;
    lines[index] = lineCount;
    count += run.blocks.length;
    length += run.length;
    lineCount += run.lineCount;
  }
  let runIndices: Map<number, number> | undefined;
  let textLines: Map<BlockText, number> | undefined;

  const runAt = (index: number): number => lastNotAfter(starts, index);
  const valueAt = (index: number, of: Uint32Array, within: "offsets" | "lines"): number => {
    const at = runAt(index);
    const run = runs[at];
    return run ? (of[at] as number) + (run[within][index - (starts[at] as number)] as number) : 0;
  };
  const indexAt = (value: number, of: Uint32Array, within: "offsets" | "lines"): number => {
    const at = lastNotAfter(of, value);
    const run = runs[at];
    return run ? (starts[at] as number) + lastNotAfter(run[within], Math.max(0, value - (of[at] as number))) : 0;
  };
  const at = (index: number): Block<Facts> | undefined => {
    const run = runAt(index);
    return runs[run]?.blocks[index - (starts[run] as number)];
  };
  const slice = (from: number, to = count): Block<Facts>[] => {
    const blocks: Block<Facts>[] = [];
    for (let run = runAt(from); run < runs.length && (starts[run] as number) < to; run++) {
      const start = starts[run] as number;
      const own = (runs[run] as Run<Facts>).blocks;
      for (let index = Math.max(0, from - start); index < Math.min(own.length, to - start); index++)
        blocks.push(own[index] as Block<Facts>);
    }
    return blocks;
  };
  return {
    count,
    length,
    at,
    offsetOf: index => valueAt(index, offsets, "offsets"),
    lineOf: index => valueAt(index, lines, "lines"),
    indexAtOffset: offset => indexAt(offset, offsets, "offsets"),
    indexAtLine: line => indexAt(line, lines, "lines"),
    lineOfText(text: Placed) {
      runIndices ??= new Map(runs.map(({ id }, index) => [id, index]));
      const known = text.run === undefined ? undefined : runIndices.get(text.run);
      if (known !== undefined) return (lines[known] as number) + (runs[known]?.lines[text.place as number] as number);
      // It was put into another run since: this is an older state of the document.
      textLines ??= new Map(slice(0).map((block, index) => [block.text, valueAt(index, lines, "lines")]));
      return textLines.get(text);
    },
    get runs() {
      return runs.map(run => run.blocks);
    },
    slice,
    replace(from, to, blocks) {
      let first = runAt(Math.min(from, Math.max(0, count - 1)));
      let last = Math.max(first, runAt(Math.max(0, to - 1)));
      const room = (): number => {
        const before = from - (starts[first] ?? 0);
        const behind = (starts[last] ?? 0) + (runs[last]?.blocks.length ?? 0) - to;
        return before + blocks.length + behind;
      };
      // Runs that have become short take in their neighbours, or they would become many.
      if (room() < usualRun / 2) {
        if (last + 1 < runs.length) last++;
        else if (first > 0) first--;
      }
      const start = starts[first] ?? 0;
      const end = (starts[last] ?? 0) + (runs[last]?.blocks.length ?? 0);
      const fresh = runsOf([...slice(start, from), ...blocks, ...slice(to, end)]);
      return sequenceOf([...runs.slice(0, first), ...fresh, ...runs.slice(last + 1)]);
    }
  };
}

function runsOf<Facts>(blocks: readonly Block<Facts>[]): Run<Facts>[] {
  if (blocks.length === 0) return [];
  if (blocks.length <= longestRun) return [runOf(blocks)];
  const runs: Run<Facts>[] = [];
  const size = Math.ceil(blocks.length / Math.round(blocks.length / usualRun));
  for (let from = 0; from < blocks.length; from += size) runs.push(runOf(blocks.slice(from, from + size)));
  return runs;
}

let runsMade = 0;

function runOf<Facts>(blocks: readonly Block<Facts>[]): Run<Facts> {
  const offsets = new Uint32Array(blocks.length);
  const lines = new Uint32Array(blocks.length);
  let [length, lineCount] = [0, 0];
  blocks.forEach(({ text }, index) => {
    offsets[index] = length;
    lines[index] = lineCount;
    length += text.source.length;
    lineCount += text.lines.length - 1;
  });
  const id = runsMade++;
  blocks.forEach(({ text }, index) => {
    const placed: Placed = text;
    placed.run = id;
    placed.place = index;
  });
  return { id, blocks, offsets, lines, length, lineCount };
}
