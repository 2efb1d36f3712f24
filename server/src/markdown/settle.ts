/**
 * Makes blocks of a text of which parts have been read before.
 *
 * The text comes as stretches: blocks, to be kept where they can stand, and texts to be read. What is read is one region at
 * a time. The block below a region is kept if what the region leaves open is just what the block goes on with; if not, the
 * region takes it in, twice as many each time. A region whose beginning no longer stands by itself takes in what is above.
 * A long region is read in windows: all but the last block of each is certain.
 */
import type { Block, Context, Ending, Kept, Stretch } from "./block.ts";
import { goesOn, type Piece, startOfLine } from "./cuts.ts";
import type { Definitions } from "./definitions.ts";
import { byteOrderMark } from "./lines.ts";
import { type OpenNode, openNode } from "./opaque.ts";
import { readAbove } from "./probe.ts";
import type { Reading, Where } from "./reading.ts";
import {
  before,
  emptyRegion,
  extended,
  isDoubtful,
  lowered,
  part,
  type Region,
  rest,
  windowOf,
  withGap
} from "./region.ts";
import type { BlockSequence } from "./sequence.ts";
import { comingFrom, textOf, unfolded } from "./stretches.ts";

/** What of a document is to be read: stretches that stand between the blocks before `from` and those from `to` on. */
export interface Unsettled<Facts> {
  readonly blocks: BlockSequence<Facts>;
  readonly definitions: Definitions;
  /** The first block of the body. */
  readonly body: number;
  readonly from: number;
  readonly to: number;
  readonly stretches: readonly Stretch<Facts>[];
  /** What goes on at the start of the stretches, where their first line stands as it stood. */
  readonly firm?: Context | null;
}

/** Which blocks take the place of those from `from` up to `to`, not included. */
export interface Settled<Facts> {
  readonly from: number;
  readonly to: number;
  readonly blocks: readonly Block<Facts>[];
  /** Those of them that were read under other definitions and kept. */
  readonly revived: readonly Kept<Facts>[];
}

/** Yields before each piece of work, so that whoever drives it may pause or give up. */
export function* settle<Facts>(unsettled: Unsettled<Facts>, reading: Reading<Facts>): Generator<void, Settled<Facts>> {
  const { blocks, definitions, body } = unsettled;
  const coming = comingFrom(unsettled.stretches, { ...unsettled, under: definitions });
  const done: Block<Facts>[] = [];
  const revived: Kept<Facts>[] = [];
  let { from } = unsettled;

  const above = (): Block<Facts> | undefined => done.at(-1) ?? (from > body ? blocks.at(from - 1) : undefined);
  const startsDocument = (): boolean => from === 0 && done.length === 0;

  const keep = ({ block, under, below }: Kept<Facts>): void => {
    const ordinal = ordinalBelow(above());
    const isMoved = block.context?.type === "list" && ordinal !== null && block.context.ordinal !== ordinal;
    const kept = isMoved ? reading.renumbered(block, ordinal) : block;
    if (under !== definitions) revived.push({ block: kept, under, below });
    done.push(kept);
  };

  const add = (region: Region<Facts>, pieces: readonly Piece[], inFull: boolean, end: number): void => {
    for (const [index, piece] of pieces.entries()) {
      const to = pieces[index + 1]?.start ?? end;
      const where = { context: piece.context, startsDocument: startsDocument(), inFull };
      const { same, former } = before(region, piece.start, to);
      if (same && canStand(same.block, where)) keep(same);
      else done.push({ ...reading.blockOf(part(region, piece.start, to), piece, where), former });
    }
  };

  const withAbove = (region: Region<Facts>): Region<Facts> => {
    const block = done.pop() ?? (blocks.at(--from) as Block<Facts>);
    const known = revived.findLast(each => each.block === block);
    return lowered(region, known ?? { block, under: definitions, below: above() });
  };

  const withBelow = (region: Region<Facts>, count: number, withRows = false): Region<Facts> => {
    const stretches: Stretch<Facts>[] = [];
    while (stretches.length < count || (withRows && isRow(coming.peek()))) {
      const stretch = coming.next();
      if (stretch === undefined) break;
      if (typeof stretch === "string" || stretch.block.former.length === 0) stretches.push(stretch);
      else coming.putBack(unfolded(stretch));
    }
    return extended(region, stretches);
  };

  /** With all that stands in a node which is open at `end`, up to the line that closes it. */
  const withInside = (region: Region<Facts>, { closingLine }: OpenNode, end: number): Region<Facts> => {
    const inside = region.text.slice(end);
    let closing = closingLine(inside);
    let length = inside.length;
    const stretches: Stretch<Facts>[] = [];
    while (closing < 0) {
      const stretch = coming.next();
      if (stretch === undefined) break;
      const found = closingLine(textOf(stretch));
      if (found >= 0 && typeof stretch !== "string" && stretch.block.former.length > 0) {
        coming.putBack(unfolded(stretch));
        continue;
      }
      if (found >= 0) closing = length + found;
      length += textOf(stretch).length;
      stretches.push(stretch);
    }
    const whole = extended(region, stretches);
    const stop = closing < 0 ? Math.max(end, lastLines(whole.text)) : end + closing;
    return { ...whole, gaps: withGap(whole.gaps, { at: end, length: stop - end }) };
  };

  function* read(firm: Context | null | undefined): Generator<void> {
    const start = emptyRegion<Facts>(firm === undefined ? contextBelow(above()) : firm, firm !== undefined);
    let region = withBelow(start, 1);
    let size = reading.limits.window;
    let more = 1;
    for (;;) {
      const upper = above();
      if (typeof coming.peek() === "string" || startsBlank(coming.peek())) region = withBelow(region, 1);
      else if (upper && isDoubtful(region, upper)) region = withAbove(region);
      else if (region.text === "" && coming.peek() !== undefined) region = withBelow(region, 1);
      else if (region.text === "") return;
      else {
        yield;
        const end = windowOf(region, size);
        const isWhole = end === region.text.length;
        const where = { context: region.context, startsDocument: startsDocument() };
        const { gaps } = part(region, 0, end);
        const { nodes, inFull, pieces, stands } = readAbove(
          region.text.slice(0, end),
          region.context,
          isWhole ? blockOf(coming.peek()) : undefined,
          text => reading.parse({ text, gaps }, where)
        );
        if (upper && region.context && !goesOn(region.text, nodes, region.context, region.isFirm)) {
          region = withAbove(region);
          continue;
        }
        if (isWhole && stands) {
          add(region, pieces, inFull, end);
          return;
        }
        const last = pieces.at(-1);
        const open = openNode(region.text.slice(0, end), nodes.at(-1));
        if (!isWhole && last && pieces.length > 1) {
          add(region, pieces.slice(0, -1), inFull, last.start);
          region = rest(region, last.start, last.context);
          size = reading.limits.window;
        } else if (open) {
          region = withInside(region, open, end);
          size = Math.max(size, end);
        } else if (isWhole) {
          // Of a table that has lost its head, no row stays one.
          region = withBelow(region, more, true);
          more *= 2;
        } else size *= 2;
      }
    }
  }

  yield* read(unsettled.firm);
  for (let isCertain = true; ; ) {
    const stretch = coming.peek();
    if (stretch === undefined) break;
    if (typeof stretch === "string" || !(isCertain || stretch.below === above() || fits(stretch.block, above()))) {
      yield* read(undefined);
      isCertain = true;
    } else {
      if (coming.isSettled() && isNumbered(stretch.block, above())) break;
      keep(stretch);
      coming.next();
      isCertain = false;
    }
  }
  return { from, to: coming.end(), blocks: done, revived };
}

/** The table or list that a line below a block may go on with. */
function contextBelow(block: Block<unknown> | undefined): Context | null {
  const ending: Ending = block?.ending ?? { type: "nothing" };
  return ending.type === "table" || ending.type === "list" ? ending : null;
}

function ordinalBelow(block: Block<unknown> | undefined): number | null {
  return block?.ending.type === "list" ? block.ending.ordinal : null;
}

/** Whether a block can stand below another, whatever both say: what the one leaves open the other goes on with. */
function fits({ context, text }: Block<unknown>, above: Block<unknown> | undefined): boolean {
  if (!above) return false;
  const { ending } = above;
  if (context?.type !== "list") return ending.type === (context?.type ?? "nothing");
  // An item that is indented may belong to the item above it.
  return ending.type === "list" && ending.marker === context.marker && /^ ?[^ \t]/.test(text.source);
}

/** Whether a block's number is the one that follows those above. */
function isNumbered({ context }: Block<unknown>, above: Block<unknown> | undefined): boolean {
  return context?.type !== "list" || above?.ending.type !== "list" || context.ordinal === above.ending.ordinal;
}

/** Whether a block says the same in a place as where it stood. */
function canStand({ context, text }: Block<unknown>, where: Where): boolean {
  // A byte-order mark is one at the start of a document only, elsewhere it is text.
  if (where.startsDocument && text.source.startsWith(byteOrderMark)) return false;
  if (context?.type === "list") return where.context?.type === "list" && where.context.marker === context.marker;
  return context?.type === where.context?.type;
}

function blockOf<Facts>(stretch: Stretch<Facts> | undefined): Block<Facts> | undefined {
  return typeof stretch === "object" ? stretch.block : undefined;
}

/** A block begins with blank lines only where nothing is above it: below front matter, which may just have lost its end. */
function startsBlank(stretch: Stretch<unknown> | undefined): boolean {
  return blankLine.test(blockOf(stretch)?.text.source ?? "-");
}

const blankLine = /^[ \t]*(?:[\r\n]|$)/;

function isRow(stretch: Stretch<unknown> | undefined): boolean {
  return blockOf(stretch)?.context?.type === "table";
}

/** Where the last line but one of a text starts. */
function lastLines(text: string): number {
  const last = startOfLine(text, text.length);
  const end = text.endsWith("\r\n", last) ? last - 2 : last - 1;
  return startOfLine(text, Math.max(0, end));
}
