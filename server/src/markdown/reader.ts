/**
 * Text → blocks, and an edit → only the blocks that it touches; docs/incremental.md shows how. Documents are values: an
 * edit yields a new one that shares the untouched blocks.
 */
import type { Block, Kept, Stretch } from "./block.ts";
import type { Parsed } from "./cuts.ts";
import {
  changedDefinitions,
  type DefinitionKey,
  type Definitions,
  difference,
  guessDefinitions,
  mentionsAny
} from "./definitions.ts";
import { mostMarks } from "./density.ts";
import { frontMatterLength, frontMatterNode, opensFrontMatter } from "./front-matter.ts";
import { longestLine, withoutLineEnds } from "./long-lines.ts";
import { type MarkdownDocument, markdownDocument, offsetAt } from "./markdown-document.ts";
import { createParser } from "./parse.ts";
import { type FactsReader, type ReaderLimits, type Reading, readingBy } from "./reading.ts";
import { type BlockSequence, blockSequence } from "./sequence.ts";
import { settle, type Unsettled } from "./settle.ts";
import { divided, edited, textOf, unfolded } from "./stretches.ts";

export type { FactsReader, ReaderLimits } from "./reading.ts";

/** A replacement of a range (0-based lines and UTF-16 characters, clamped to the text) by `text`. */
export interface Edit {
  readonly range: { readonly start: Place; readonly end: Place };
  readonly text: string;
}

interface Place {
  readonly line: number;
  readonly character: number;
}

/** Reads whole texts and edits. */
export interface MarkdownReader<Facts> {
  read(text: string): MarkdownDocument<Facts>;
  edit(document: MarkdownDocument<Facts>, edit: Edit): MarkdownDocument<Facts>;
}

const usualLimits: ReaderLimits = { window: 16_384, marks: mostMarks, line: longestLine };

/** A reader that keeps with each block what `facts` reads from it. Other limits are for tests. */
export function markdownReader<Facts>(
  facts: FactsReader<Facts>,
  limits: ReaderLimits = usualLimits
): MarkdownReader<Facts> {
  const { line } = limits;
  const parser = createParser();

  /** Nothing where the text nests so deeply that remark's stack overflows: such a text becomes a block without facts. */
  function parse(source: string, known: Iterable<DefinitionKey>, startsDocument: boolean, dense: boolean): Parsed {
    const inFull = !dense;
    try {
      return { nodes: parser.parse(source, known, { inFull, line, startsDocument }), inFull };
    } catch (error) {
      if (error instanceof RangeError) return { nodes: [], inFull: true };
      throw error;
    }
  }

  /** How texts are read where these labels are defined. */
  function readingUnder(definitions: Definitions): Reading<Facts> {
    return readingBy(
      (source, startsDocument, dense) =>
        parse(source, source.includes("[") ? definitions.keys() : [], startsDocument, dense),
      facts,
      limits
    );
  }

  function read(text: string): MarkdownDocument<Facts> {
    const length = frontMatterLength(text);
    const above = length > 0 ? [frontMatterBlock([text.slice(0, length)])] : [];
    const guessed = text.length > limits.window ? guessDefinitions(text) : none;
    const from = above.length;
    return finish(
      {
        blocks: blockSequence(above),
        definitions: guessed,
        body: from,
        from,
        to: from,
        stretches: [text.slice(length)]
      },
      none
    );
  }

  function edit(document: MarkdownDocument<Facts>, change: Edit): MarkdownDocument<Facts> {
    const { sequence: blocks, definitions } = document;
    const { start, end, text } = shortened(document, change);
    const from = firstTouched(document, start, text);
    const to = Math.min(blocks.count, blocks.indexAtOffset(end) + 1);
    const base = blocks.offsetOf(from);
    const touched = keptFrom(document, from, to).flatMap(unfolded);
    const { stretches, first } = edited(touched, start - base, end - base, text);
    const body = document.frontMatter ? 1 : 0;
    const unsettled: Unsettled<Facts> = { blocks, definitions, body, from, to, stretches };
    const isTop = document.frontMatter ? from === 0 : opensFrontMatter(textFrom(document, unsettled, 200));
    if (isTop && (from === 0 || stretches.some(closesFrontMatter))) return editTop(document, unsettled);
    // Where the first line is as it was, so is what goes on there.
    const block = blocks.at(from);
    const isFirm = block && (first > 0 || start - base >= (block.text.lines[1] ?? Number.POSITIVE_INFINITY));
    return finish(isFirm ? { ...unsettled, firm: block.context } : unsettled, definitions);
  }

  /** Reads a document of which the first lines have changed: where its front matter ends now, and what is below. */
  function editTop(document: MarkdownDocument<Facts>, unsettled: Unsettled<Facts>): MarkdownDocument<Facts> {
    const { frontMatter } = document;
    const { blocks, definitions, from, to, stretches } = unsettled;
    const top = stretches.map(textOf).join("");
    // Most edits inside of front matter leave its end where it is.
    const isInside = frontMatter && top !== "" && frontMatterLength(top) === top.length && /[\r\n]$/.test(top);
    const all = isInside ? stretches : [...keptFrom(document, 0, from), ...stretches, ...keptFrom(document, to)];
    const end = isInside ? to : blocks.count;
    const length = isInside ? top.length : frontMatterLength(all.map(textOf).join(""));
    if (length === 0) return finish(frontMatter ? { ...unsettled, body: 0 } : unsettled, definitions);

    const { above, below } = divided(all, length);
    const matter = frontMatterBlock(above);
    return finish(
      { blocks: blocks.replace(0, end, [matter]), definitions, body: 1, from: 1, to: 1, stretches: below },
      changedDefinitions(definitions, blocks.slice(0, end), [matter])
    );
  }

  function frontMatterBlock(stretches: readonly Stretch<Facts>[]): Block<Facts> {
    const source = stretches.map(textOf).join("");
    const block = readingUnder(none).blockFrom(source, [frontMatterNode(source)]);
    return stretches.length > 1 ? { ...block, former: stretches } : block;
  }

  /** The document, once all of it is read. `definitions` are those that its blocks make but for what is unsettled. */
  function finish(unsettled: Unsettled<Facts>, definitions: Definitions): MarkdownDocument<Facts> {
    const { blocks, body } = unsettled;
    const settled = drained(settle(unsettled, readingUnder(unsettled.definitions)));
    const next = changedDefinitions(definitions, blocks.slice(settled.from, settled.to), settled.blocks);
    const sequence = blocks.replace(settled.from, settled.to, settled.blocks);
    return markdownDocument(reread(sequence, next, unsettled.definitions, settled.revived), body > 0, next);
  }

  /** Reads the blocks again that mention a label which was defined when they were read and no longer is, or the reverse. */
  function reread(
    sequence: BlockSequence<Facts>,
    definitions: Definitions,
    before: Definitions,
    revived: readonly Kept<Facts>[]
  ): BlockSequence<Facts> {
    const unders = new Map(revived.map(({ block, under }) => [block, under]));
    const changes = new Map(
      [before, ...unders.values()].map(under => [under, difference(under, definitions)] as const)
    );
    if ([...changes.values()].every(labels => labels.length === 0)) return sequence;
    const reading = readingUnder(definitions);
    const blocks = sequence.slice(0).map((block, index) => {
      const labels = changes.get(unders.get(block) ?? before) ?? [];
      if (block.isLiteral || labels.length === 0) return block;
      return mentionsAny(withoutLineEnds(block.text.source, line).text, labels)
        ? reading.again(block, index === 0)
        : block;
    });
    return blockSequence(blocks);
  }

  return { read, edit };
}

const none: Definitions = new Map();

/** The blocks of a document as they stand. */
function keptFrom<Facts>(
  { sequence, definitions: under }: MarkdownDocument<Facts>,
  from: number,
  to?: number
): Kept<Facts>[] {
  return sequence.slice(from, to).map((block, index) => ({ block, under, below: sequence.at(from + index - 1) }));
}

/** The range that an edit really changes, as offsets: what it replaces by the same stays what it is. */
function shortened(document: MarkdownDocument<unknown>, { range, text }: Edit) {
  const from = offsetAt(document, range.start);
  const to = Math.max(from, offsetAt(document, range.end));
  const old = from === to ? "" : document.textBetween(from, to);
  const most = Math.min(old.length, text.length);
  let top = 0;
  while (top < most && old.charCodeAt(top) === text.charCodeAt(top)) top++;
  let bottom = 0;
  while (bottom < most - top && old.charCodeAt(old.length - bottom - 1) === text.charCodeAt(text.length - bottom - 1))
    bottom++;
  return { start: from + top, end: to - bottom, text: text.slice(top, text.length - bottom) };
}

/** The block that holds what an edit changes first. */
function firstTouched({ sequence, frontMatter }: MarkdownDocument<unknown>, start: number, text: string): number {
  const index = sequence.indexAtOffset(start);
  // A line feed behind a carriage return belongs to the line end of the closing fence.
  const isBehindFence = frontMatter && index === 1 && start === sequence.offsetOf(1) && text.startsWith("\n");
  return isBehindFence && sequence.at(0)?.text.source.endsWith("\r") ? 0 : index;
}

/** The beginning of a document with what is unsettled in it, `length` units or a few more. */
function textFrom(
  { sequence }: MarkdownDocument<unknown>,
  { from, to, stretches }: Unsettled<unknown>,
  length: number
) {
  let text = "";
  for (let index = 0; index < from && text.length < length; index++) text += sequence.at(index)?.text.source ?? "";
  for (const stretch of stretches) if (text.length < length) text += textOf(stretch);
  for (let index = to; index < sequence.count && text.length < length; index++)
    text += sequence.at(index)?.text.source ?? "";
  return text;
}

/** Whether a line in the text may be a closing fence. */
function closesFrontMatter(stretch: Stretch<unknown>): boolean {
  return typeof stretch === "string" && /(?:^|[\r\n])(?:---|\+\+\+)[ \t]*(?:[\r\n]|$)/.test(stretch);
}

function drained<Result>(work: Generator<void, Result>): Result {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}
