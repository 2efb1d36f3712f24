/**
 * Text → blocks, and an edit → only the blocks that it touches.
 *
 * A document is cut wherever a new top-level node starts. Such a cut stays valid as long as the next block's first line,
 * appended to the block before it, still starts a node right there: then no construct is open across it, whatever
 * comes further down. So an edit is read like this: take the blocks it touches, from two lines above it on (a table
 * or a setext heading shows only in its second line), append the first line of the block below as a probe, parse. If the probe
 * starts a node, all that follows is as it was; if not, take more blocks in, twice as many each time.
 */
import type { RootContent } from "mdast";
import { normalizeIdentifier } from "micromark-util-normalize-identifier";
import { type Block, type BlockText, block } from "./block.ts";
import { isDense, mostMarks } from "./density.ts";
import { frontMatterLength, opensFrontMatter } from "./front-matter.ts";
import { lineEnd } from "./lines.ts";
import { longestLine, withoutLineEnds } from "./long-lines.ts";
import { blockAtLine, lineOfOffset, type MarkdownDocument, markdownDocument, offsetAt } from "./markdown-document.ts";
import { byteOrderMark, createParser, type DefinitionKey, definitionKeys, moved } from "./parse.ts";

/** Reads what is wanted from a block: its top-level nodes, with offsets from the start of `text.source`. */
export type ReadFacts<Facts> = (nodes: readonly RootContent[], text: BlockText) => Facts;

/** A replacement of a range (0-based lines and UTF-16 characters, clamped to the text) by `text`. */
export interface Edit {
  readonly range: { readonly start: Place; readonly end: Place };
  readonly text: string;
}

interface Place {
  readonly line: number;
  readonly character: number;
}

/** Reads whole texts and edits. Documents are values: an edit yields a new one that shares the untouched blocks. */
export interface MarkdownReader<Facts> {
  read(text: string): MarkdownDocument<Facts>;
  edit(document: MarkdownDocument<Facts>, edit: Edit): MarkdownDocument<Facts>;
}

export interface ReaderLimits {
  /** How much is parsed at once, in UTF-16 units: enough to lose no time, too little to need much memory. */
  readonly window: number;
  /** How many marks a paragraph may have to be read in full. */
  readonly marks: number;
  /** How much of each line is parsed, in UTF-16 units. */
  readonly line: number;
}

const usualLimits: ReaderLimits = { window: 65_536, marks: mostMarks, line: longestLine };

/** A reader that keeps with each block what `readFacts` reads from it. Other limits are for tests. */
export function markdownReader<Facts>(
  readFacts: ReadFacts<Facts>,
  { window: windowSize, marks, line }: ReaderLimits = usualLimits
): MarkdownReader<Facts> {
  const parser = createParser();

  /** Nothing where the text nests so deeply that remark's stack overflows: such a text becomes a block without facts. */
  function parse(source: string, known: Iterable<DefinitionKey>, startsDocument: boolean): Parsed {
    const inFull = !isDense(source, marks);
    try {
      return { nodes: parser.parse(source, known, { inFull, line, startsDocument }), inFull };
    } catch (error) {
      if (error instanceof RangeError) return { nodes: [], inFull: true };
      throw error;
    }
  }

  function blockOf(source: string, nodes: readonly RootContent[]): Block<Facts> {
    const unread = nodes.length === 0 && source.trim() !== "";
    return block(source, { definitions: definitionKeys(nodes), unread }, text => readFacts(nodes, text));
  }

  /** Reads the pieces that `source` was cut into. */
  function blocksOf(
    source: string,
    pieces: readonly Piece[],
    known: Iterable<DefinitionKey>,
    startsDocument: boolean
  ): Block<Facts>[] {
    return pieces.map(({ start, nodes, inFull }, index) => {
      const own = source.slice(start, pieces[index + 1]?.start);
      // What only stands beside a dense paragraph is read in full now.
      if (!inFull && !isDense(own, marks)) return blockOf(own, parse(own, known, startsDocument && index === 0).nodes);
      return blockOf(own, moved(nodes, -start));
    });
  }

  function read(text: string): MarkdownDocument<Facts> {
    const length = frontMatterLength(text);
    const head = text.slice(0, length);
    const blocks = length > 0 ? [blockOf(head, parser.parseFrontMatter(head))] : [];
    // In windows, since remark needs some hundred times the memory of what it parses.
    const guessed = text.length - length > windowSize ? guessDefinitions(text) : new Set<DefinitionKey>();
    for (let at = length; at < text.length; ) {
      const window = readWindow(text, at, guessed, length === 0 && at === 0);
      for (const each of window.blocks) blocks.push(each);
      at = window.end;
    }
    const document = markdownDocument(blocks, length > 0);
    const wrong = guessed.size === 0 ? [] : difference(guessed, document.definitions);
    return reread(document, wrong);
  }

  /**
   * Reads from `at`, a valid cut, to one below. The last block of a window may go on below it, so it is read again with
   * the next; a window that is a single block grows.
   */
  function readWindow(text: string, at: number, known: ReadonlySet<DefinitionKey>, startsDocument: boolean) {
    for (let size = windowSize; ; size *= 2) {
      const end = at + size >= text.length ? text.length : lineEnd(text, at + size);
      const source = text.slice(at, end);
      const pieces = piecesOf(source, parse(source, known, startsDocument));
      if (end === text.length) return { blocks: blocksOf(source, pieces, known, startsDocument), end };
      const last = pieces.pop();
      if (last && pieces.length > 0) {
        const above = source.slice(0, last.start);
        return { blocks: blocksOf(above, pieces, known, startsDocument), end: at + last.start };
      }
    }
  }

  /**
   * The top-level nodes of `source`, or `undefined` if the line below it, the `probe`, continues or changes what is
   * above it. An empty probe stands for the end of the text.
   */
  function nodesAbove(
    source: string,
    probe: string,
    known: Iterable<DefinitionKey>,
    startsDocument: boolean
  ): Parsed | undefined {
    if (probe === "") return parse(source, known, startsDocument);
    if (!/[\r\n]$/.test(source)) return undefined;
    const { nodes, inFull } = parse(source + probe, known, startsDocument);
    const above = nodes.filter(node => offsetOf(node) < source.length);
    // Blank lines at the top of a document belong to the block below them.
    const isWhole = above.length > 0 && above.length < nodes.length && !isJoined(source, above.at(-1), source.length);
    return isWhole ? { nodes: above, inFull } : undefined;
  }

  function edit(document: MarkdownDocument<Facts>, change: Edit): MarkdownDocument<Facts> {
    const { blocks } = document;
    const start = offsetAt(document, change.range.start);
    const end = Math.max(start, offsetAt(document, change.range.end));
    const body = document.frontMatter ? 1 : 0;
    const touched = document.blockAt(start);
    if (touched < body || blocks.length === body || startsFrontMatter(document, start, end, change.text)) {
      return read(splice(document.text(), start, end, change.text));
    }

    // The first two lines of the first block are not touched, so the cut above it stands, and it starts with a node.
    const first = Math.max(body, blockAtLine(document, lineOfOffset(document, start) - 2));
    let last = document.blockAt(end);
    for (let more = 1; ; more *= 2) {
      const base = document.offsets[first] as number;
      const source = splice(textOf(blocks, first, last), start - base, end - base, change.text);
      const below = blocks[last + 1]?.source ?? "";
      const probe = below.slice(0, lineEnd(below, 0));
      const parsed = nodesAbove(source, probe, document.definitions.keys(), first === 0);
      if (parsed) {
        const fresh = blocksOf(source, piecesOf(source, parsed), document.definitions.keys(), first === 0);
        return replaced(document, first, last, keepEqual(blocks, first, last, fresh));
      }
      last = Math.min(blocks.length - 1, last + more);
    }
  }

  /** The document with the blocks `first` to `last` replaced; blocks elsewhere that mention a label whose definition came or went are read again. */
  function replaced(
    document: MarkdownDocument<Facts>,
    first: number,
    last: number,
    fresh: readonly Block<Facts>[]
  ): MarkdownDocument<Facts> {
    const blocks = [...document.blocks.slice(0, first), ...fresh, ...document.blocks.slice(last + 1)];
    const next = markdownDocument(blocks, document.frontMatter, document);
    return reread(next, difference(document.definitions, next.definitions));
  }

  /** Reads the blocks again that may mention one of these labels. */
  function reread(document: MarkdownDocument<Facts>, labels: readonly DefinitionKey[]): MarkdownDocument<Facts> {
    if (labels.length === 0) return document;
    const blocks = document.blocks.map((old, index) =>
      mentionsAny(withoutLineEnds(old.source, line).text, labels) && !(document.frontMatter && index === 0)
        ? blockOf(old.source, parse(old.source, document.definitions.keys(), index === 0).nodes)
        : old
    );
    return markdownDocument(blocks, document.frontMatter, document);
  }

  return { read, edit };
}

/** What was parsed from a text, and whether also what stands inside its lines. */
interface Parsed {
  readonly nodes: readonly RootContent[];
  readonly inFull: boolean;
}

/** A part of a source between two valid cuts. */
interface Piece {
  readonly start: number;
  readonly nodes: RootContent[];
  readonly inFull: boolean;
}

/** Cuts `source` at its top-level nodes, which were parsed from it. Blank lines at its top belong to the first piece. */
function piecesOf(source: string, { nodes, inFull }: Parsed): Piece[] {
  if (source === "") return [];
  const pieces: Piece[] = [{ start: 0, nodes: [], inFull }];
  for (const node of nodes) {
    const start = startOfLine(source, offsetOf(node));
    const last = pieces[pieces.length - 1] as Piece;
    if (last.nodes.length === 0 || start === last.start || isJoined(source, last.nodes.at(-1), start))
      last.nodes.push(node);
    else pieces.push({ start, nodes: [node], inFull });
  }
  return pieces;
}

/** Takes the old block wherever the new one says the same: what others have derived from it stays valid. */
function keepEqual<Facts>(
  old: readonly Block<Facts>[],
  first: number,
  last: number,
  fresh: Block<Facts>[]
): Block<Facts>[] {
  let top = 0;
  while (top < fresh.length && first + top <= last && old[first + top]?.source === fresh[top]?.source) {
    fresh[top] = old[first + top] as Block<Facts>;
    top++;
  }
  for (let bottom = 1; fresh.length - bottom >= top && last + 1 - bottom >= first + top; bottom++) {
    const [from, to] = [last + 1 - bottom, fresh.length - bottom];
    const same = old[from] as Block<Facts>;
    if (same.source !== fresh[to]?.source) break;
    // A byte-order mark is one at the start of a document only, elsewhere it is text.
    if (same.source.startsWith(byteOrderMark) && (from === 0) !== (first + to === 0)) break;
    fresh[to] = same;
  }
  return fresh;
}

/**
 * Whether an edit makes front matter: it writes the opening fence at the top, or closes one that stands open. Front
 * matter that is there changes only when it is touched itself.
 */
function startsFrontMatter(document: MarkdownDocument<unknown>, start: number, end: number, text: string): boolean {
  if (document.frontMatter) return false;
  const head = document.blocks[0]?.source ?? "";
  if (start >= head.length && !opensFrontMatter(head)) return false;
  return frontMatterLength(splice(document.text(), start, end, text)) > 0;
}

/** Whether what is parsed of a block mentions a label. Conservative: true wherever one of the labels could be meant. */
function mentionsAny(parsed: string, keys: readonly DefinitionKey[]): boolean {
  if (!parsed.includes("[")) return false;
  const text = parsed
    .replace(/[\t\n\r ]+/g, " ")
    // As micromark has it in labels.
    .replaceAll("\0", "\uFFFD")
    .toLowerCase()
    .toUpperCase();
  return keys.some(key => text.includes(key.slice(5)));
}

interface Keys {
  keys(): Iterable<DefinitionKey>;
  has(key: DefinitionKey): boolean;
}

/** The keys that only one of both has. */
function difference(one: Keys, other: Keys): DefinitionKey[] {
  if (one === other) return [];
  return [...[...one.keys()].filter(key => !other.has(key)), ...[...other.keys()].filter(key => !one.has(key))];
}

/** What a text seems to define. Wrong guesses cost time, not truth: blocks that mention them are read again. */
function guessDefinitions(text: string): Set<DefinitionKey> {
  const keys = new Set<DefinitionKey>();
  for (const [, label = ""] of text.matchAll(/^[ \t>]*\[((?:[^[\]\\]|\\.){1,999})\]:/gm)) {
    if (label.startsWith("^")) keys.add(`note:${normalizeIdentifier(label.slice(1))}`);
    else keys.add(`link:${normalizeIdentifier(label)}`);
  }
  return keys;
}

function textOf(blocks: readonly BlockText[], first: number, last: number): string {
  let text = "";
  for (let index = first; index <= last; index++) text += blocks[index]?.source ?? "";
  return text;
}

function splice(text: string, start: number, end: number, insert: string): string {
  return text.slice(0, start) + insert + text.slice(end);
}

/**
 * Whether a node and the line that starts at `start` below it must be read together. Without a blank line between them,
 * some lines mean something else than on their own (`2.` starts no list below a paragraph, an indented line below a
 * definition is no code); only a heading or a thematic break is over with its line. Indented code is not even over with a
 * blank line: remark reads a `*` below one as text.
 */
function isJoined(source: string, above: RootContent | undefined, start: number): boolean {
  if (!above || above.type === "heading" || above.type === "thematicBreak") return false;
  if (above.type === "code" && !/[`~]/.test(source.charAt(offsetOf(above)))) return true;
  return (source.slice(above.position?.end.offset, start).match(/\r\n|\r|\n/g) ?? []).length < 2;
}

function offsetOf(node: RootContent): number {
  return node.position?.start.offset ?? 0;
}

function startOfLine(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && text.charCodeAt(start - 1) !== 10 && text.charCodeAt(start - 1) !== 13) start--;
  return start;
}
