/** How the text of a block is read: parsed as it stands in its table or list, and its facts read from that. */
import type { Nodes, RootContent } from "mdast";
import { nothing, sharingNothing } from "../text/empty-lists.ts";
import { type Block, type BlockText, blockText, type Context } from "./block.ts";
import { cut, offsetOf, type Parsed, type Piece, startOfLine, tableHead } from "./cuts.ts";
import { definitionKeys } from "./definitions.ts";
import { isDense } from "./density.ts";
import { type Cut, lengthened, withoutLineEnds } from "./long-lines.ts";
import { isUnread } from "./nesting.ts";
import { fill } from "./opaque.ts";
import type { Abridged } from "./region.ts";
import { moved, visit } from "./visit.ts";

/** How what is wanted is read from the text of a block. */
export interface FactsReader<Facts> {
  /**
   * `nodes` are its top-level nodes, with offsets from the start of `text.source`. Rows below the head of their table come
   * by themselves; of a list comes an item at a time, numbered as in the whole list.
   */
  read(nodes: readonly RootContent[], text: BlockText): Facts;
  /** The facts when the item with which they begin has another number. */
  renumbered(facts: Facts, ordinal: number): Facts;
}

export interface ReaderLimits {
  /** How much is parsed at once, in UTF-16 units: enough to lose no time, too little to need much memory. */
  readonly window: number;
  /** How many marks a paragraph may have to be read in full. */
  readonly marks: number;
  /** How much of each line is parsed, in UTF-16 units. */
  readonly line: number;
}

export interface Where {
  readonly context: Context | null;
  readonly startsDocument: boolean;
}

/** How texts are parsed and become blocks. */
export interface Reading<Facts> {
  readonly limits: ReaderLimits;
  /** In a table, what is parsed begins with rows. */
  parse(source: Abridged, where: Where): Parsed;
  /** A block of one of the pieces that a longer text was cut into; `inFull`: how that was parsed. */
  blockOf(source: Abridged, piece: Piece, where: Where & Pick<Parsed, "inFull">): Block<Facts>;
  /** A block of nodes that were parsed by themselves. */
  blockFrom(source: string, nodes: readonly RootContent[]): Block<Facts>;
  /** The same text, read once more. */
  again(block: Block<Facts>, startsDocument: boolean): Block<Facts>;
  /** The same block where its first item has another number. */
  renumbered(block: Block<Facts>, ordinal: number): Block<Facts>;
}

/** `isDense`: whether what stands inside lines is left alone. */
export type Parse = (source: string, startsDocument: boolean, isDense: boolean) => Parsed;

export function readingBy<Facts>(parse: Parse, facts: FactsReader<Facts>, limits: ReaderLimits): Reading<Facts> {
  const { marks, line } = limits;

  function parseIn(abridged: Abridged, { context, startsDocument }: Where, dense?: boolean): Parsed {
    const text = withoutGaps(abridged);
    const { nodes, inFull } =
      context?.type === "table"
        ? parse(tableHead + text, false, dense ?? isDense(text, marks))
        : parse(text, startsDocument, dense ?? isDense(text, marks));
    const own = context?.type === "table" ? rowsFirst(moved([...nodes], -tableHead.length)) : [...nodes];
    return { nodes: filled(own, abridged), inFull };
  }

  /** With what the nodes say that go on over the gaps. */
  function filled(nodes: RootContent[], { text, gaps }: Abridged): readonly RootContent[] {
    if (gaps.length === 0) return nodes;
    let left = 0;
    const cuts: Cut[] = [];
    for (const { at, length } of gaps) {
      cuts.push({ at: at - left, missing: length });
      left += length;
    }
    lengthened(nodes, cuts);
    for (const node of nodes) {
      if ((node.type !== "code" && node.type !== "html") || !node.position) continue;
      const [start, end] = [node.position.start.offset as number, node.position.end.offset as number];
      if (gaps.some(({ at }) => start < at && at < end)) fill(node, withoutLineEnds(text.slice(start, end), line).text);
    }
    return nodes;
  }

  function read(
    text: BlockText,
    nodes: readonly RootContent[],
    { context, ending }: Pick<Block<Facts>, "context" | "ending">
  ): Block<Facts> {
    for (const node of nodes) trimCode(node, text.source);
    if (text.source.includes(">")) visit(nodes, node => trimQuote(node, text.source));
    return {
      text,
      facts: facts.read(nodes, text),
      definitions: sharingNothing(definitionKeys(nodes)),
      unread: nodes.some(isUnread) || (nodes.length === 0 && text.source.trim() !== ""),
      context,
      ending,
      isSingle: nodes.length === 1,
      isLiteral: nodes.every(({ type }) => literal.has(type)),
      former: nothing
    };
  }

  function allOf(source: Abridged, where: Where, dense?: boolean): readonly RootContent[] {
    return cut(source.text, parseIn(source, where, dense).nodes, where.context).flatMap(each => each.nodes);
  }

  return {
    limits,
    parse: parseIn,
    blockOf(source, piece, where) {
      const { text, gaps } = source;
      // What only stands beside a dense paragraph is read in full; what was left out may make one dense.
      const isDenseAlone = where.inFull && gaps.length === 0 ? false : isDense(text, marks);
      const isAsRead = where.inFull !== isDenseAlone;
      return read(
        blockText(text),
        isAsRead ? moved([...piece.nodes], -piece.start) : allOf(source, where, isDenseAlone),
        piece
      );
    },
    blockFrom: (source, nodes) => read(blockText(source), nodes, { context: null, ending: { type: "nothing" } }),
    again(block, startsDocument) {
      const source = { text: block.text.source, gaps: [] };
      return { ...read(block.text, allOf(source, { ...block, startsDocument }), block), former: block.former };
    },
    renumbered(block, ordinal) {
      const { context, ending, isSingle } = block;
      if (context?.type !== "list") return block;
      return {
        ...block,
        facts: facts.renumbered(block.facts, ordinal),
        context: { ...context, ordinal },
        ending: isSingle && ending.type === "list" ? { ...ending, ordinal: ordinal + 1 } : ending
      };
    }
  };
}

/**
 * Ends indented code with its last line: whether blank lines below belong to it depends, for remark, on what stands above
 * it.
 */
function trimCode(node: RootContent, source: string): void {
  if (node.type !== "code" || !node.position || /[`~]/.test(source.charAt(offsetOf(node)))) return;
  const { end } = node.position;
  for (
    let last = startOfLine(source, end.offset as number);
    last > 0;
    last = startOfLine(source, end.offset as number)
  ) {
    if (source.slice(last, end.offset).trim() !== "") break;
    end.offset = endAbove(source, last);
  }
}

/**
 * Ends a quote with the last line of the HTML or the fence that is open in it: whether the end of that line belongs to both
 * depends, for remark, on what stands below.
 */
function trimQuote(node: Nodes, source: string): void {
  if (node.type !== "blockquote") return;
  const innermost: Nodes[] = [node];
  for (let last: Nodes | undefined = node; last && "children" in last; ) {
    last = last.children.at(-1);
    if (last) innermost.push(last);
  }
  const leaf = innermost.at(-1);
  if (leaf?.type !== "html" && leaf?.type !== "code") return;
  const before = leaf.position?.end.offset ?? 0;
  let end = before;
  for (let last = startOfLine(source, end); last > offsetOf(leaf); last = startOfLine(source, end)) {
    if (!/^[ \t>]*$/.test(source.slice(last, end))) break;
    end = endAbove(source, last);
  }
  if (end === before) return;
  const { value } = leaf;
  let length = value.length;
  for (let last = startOfLine(value, length); last > 0; last = startOfLine(value, length)) {
    if (value.slice(last, length).trim() !== "") break;
    length = endAbove(value, last);
  }
  leaf.value = value.slice(0, length);
  for (const { position } of innermost) if (position && (position.end.offset ?? 0) > end) position.end.offset = end;
}

/** Where the line above one that starts at `start` ends. */
function endAbove(text: string, start: number): number {
  return text.startsWith("\r\n", start - 2) ? start - 2 : start - 1;
}

/** Nodes in which nothing refers to a definition. */
const literal: ReadonlySet<string> = new Set(["code", "html", "thematicBreak", "yaml", "toml"]);

function withoutGaps({ text, gaps }: Abridged): string {
  let rest = "";
  let at = 0;
  for (const gap of gaps) {
    rest += text.slice(at, gap.at);
    at = gap.at + gap.length;
  }
  return rest + text.slice(at);
}

/** What was parsed below {@link tableHead}, without it. */
function rowsFirst([table, ...below]: readonly RootContent[]): RootContent[] {
  return table?.type === "table" ? [...table.children.slice(1), ...below] : [];
}
