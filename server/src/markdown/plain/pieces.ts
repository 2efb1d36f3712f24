/** A source, cut where nothing is open, into pieces of plain blocks and pieces for remark. */
import type { RootContent } from "mdast";
import { moved } from "../visit.ts";
import { readStretch } from "./blocks.ts";
import { markerAt } from "./markers.ts";
import { startOf } from "./nodes.ts";
import { type Holder, inDoubt, isBlank, isSpace, type Page } from "./page.ts";

export interface Piece {
  /** Its top-level nodes, with offsets from the start of the page. */
  readonly nodes: readonly RootContent[];
  /** What remark has read, the probe below it included, and where it starts. */
  readonly byRemark: { readonly source: string; readonly start: number } | null;
}

/**
 * Reads the blocks of a page. What is in doubt goes to remark, with the next line that may be plain as a probe: if it
 * starts a node, nothing above it is open. If not, remark gets more, twice as much each time.
 */
export function readPieces(page: Page, remark: (source: string) => RootContent[]): Piece[] {
  const pieces: Piece[] = [];
  let above: PlainPiece | null = null;
  for (let line = 0; line < page.heads.length; ) {
    if (isBlank(page, line)) {
      line++;
      continue;
    }
    page.isBelowList = goesOnBelow(above?.piece.nodes.at(-1));
    let plain = readPlainPiece(page, line);
    if (!plain) {
      // To remark, a list is not over before an indented line is read, nor is indented code before any other line.
      const joined: PlainPiece | null = isIndented(page, line) || endsInCode(page, above) ? above : null;
      if (joined) {
        pieces.pop();
        page.texts.length = joined.texts;
      }
      const doubtful = readDoubtfulPiece(page, joined?.first ?? line, line, remark);
      pieces.push(doubtful.piece);
      plain = doubtful.below;
    }
    if (!plain) break;
    pieces.push(plain.piece);
    above = plain;
    line = plain.next;
  }
  return pieces;
}

/** Whether a piece ends in indented code. */
function endsInCode(page: Page, above: PlainPiece | null): boolean {
  return isIndentedCode(page.source, above?.piece.nodes.at(-1));
}

function isIndentedCode(source: string, node: RootContent | undefined): boolean {
  return node?.type === "code" && isSpace(source.charCodeAt(startOf(node)));
}

/** To remark, nothing but an item with content begins a list in a quote below indented code. */
function startsQuote({ source, starts }: Page, line: number): boolean {
  return source.charAt(starts[line] as number) === ">";
}

/** Whether a blank line below does not end a node. */
function goesOnBelow(node: RootContent | undefined): boolean {
  return node?.type === "list" || node?.type === "footnoteDefinition";
}

interface PlainPiece {
  readonly piece: Piece;
  readonly first: number;
  /** The line behind it. */
  readonly next: number;
  /** How many texts stand above it. */
  readonly texts: number;
}

function readPlainPiece(page: Page, first: number): PlainPiece | null {
  const { length: texts } = page.texts;
  const nodes: RootContent[] = [];
  const next = readStretch(page, first, { children: nodes as Holder["children"] });
  if (next !== inDoubt) return { piece: { nodes, byRemark: null }, first, next, texts };
  page.texts.length = texts;
  return null;
}

/** Reads what is in doubt from `first` to `last` and beyond, and the plain piece below it, if there is one. */
function readDoubtfulPiece(
  page: Page,
  first: number,
  last: number,
  remark: (source: string) => RootContent[]
): { readonly piece: Piece; readonly below: PlainPiece | null } {
  const start = page.starts[first] as number;
  const count = page.heads.length;
  for (let line = last + 1; line < count; line++) {
    const { length: texts } = page.texts;
    const below = isFree(page, line) ? readPlainPiece(page, line) : null;
    if (!below) continue;
    const source = page.source.slice(start, page.starts[line + 1]);
    const nodes = nodesAbove(source, (page.starts[line] as number) - start, remark);
    const isSure = nodes && !(startsQuote(page, line) && isIndentedCode(source, nodes.at(-1)));
    if (isSure) return { piece: { nodes: moved(nodes, start), byRemark: { source, start } }, below };
    page.texts.length = texts;
    line += line - first;
  }
  const source = page.source.slice(start);
  return { piece: { nodes: moved(remark(source), start), byRemark: { source, start } }, below: null };
}

function isIndented({ source, starts }: Page, line: number): boolean {
  return isSpace(source.charCodeAt(starts[line] as number));
}

/** Whether a line goes on with nothing but an open fence or tag: there is a blank line above it, and it starts no item. */
function isFree(page: Page, line: number): boolean {
  // The mark of an item may have been read already, when this line was tried with those above it.
  const isUnread = page.heads[line] === page.starts[line];
  return (
    isUnread && isBlank(page, line - 1) && !isBlank(page, line) && !isIndented(page, line) && !markerAt(page, line)
  );
}

/** The nodes of `source` above an offset, unless no node starts there. */
function nodesAbove(
  source: string,
  offset: number,
  remark: (source: string) => RootContent[]
): RootContent[] | undefined {
  const nodes = remark(source);
  const below = nodes.findIndex(node => startOf(node) >= offset);
  return below > 0 && startOf(nodes[below] as RootContent) === offset ? nodes.slice(0, below) : undefined;
}
