/** Text → nodes: what is plain is read at once, remark reads the rest. */
import type { RootContent } from "mdast";
import type { DefinitionKey } from "./definitions.ts";
import { asParsed, byteOrderMark } from "./lines.ts";
import { lengthened, withoutLineEnds } from "./long-lines.ts";
import { deepStretch, unreadNode } from "./nesting.ts";
import { readPlain } from "./plain/read-plain.ts";
import { createRemark, type HowToRead, type Remark } from "./remark.ts";
import { moved } from "./visit.ts";

export interface HowToParse extends HowToRead {
  /** How much of each line is parsed, in UTF-16 units. */
  readonly line: number;
}

/** A parser of pieces. Not reentrant. */
export interface Parser {
  /**
   * Parses a piece of a document that starts at a line start.
   * `known` are the labels that the rest of the document defines.
   * Of the positions in the result only the offsets count: 0-based, UTF-16, from the start of `source`.
   */
  parse(source: string, known: Iterable<DefinitionKey>, how: HowToParse): RootContent[];
}

export function createParser(): Parser {
  let made: Remark | undefined;
  /** Made when something is in doubt: in most documents nothing is. */
  const remark = (): Remark => {
    made ??= createRemark();
    return made;
  };

  /** Without what nests too deeply. */
  function byRemark(source: string, known: Iterable<DefinitionKey>, how: HowToRead): RootContent[] {
    const nodes: RootContent[] = [];
    let start = 0;
    for (let deep = deepStretch(source); deep; deep = deepStretch(source.slice(start))) {
      const [from, to] = [start + deep.from, start + deep.to];
      if (from > start) add(source.slice(start, from));
      nodes.push(unreadNode(source, from, to));
      start = to;
    }
    if (start === 0) return remark().parse(source, known, how);
    if (start < source.length) add(source.slice(start));
    return nodes;

    function add(part: string): void {
      const own = remark().parse(part, known, { ...how, startsDocument: how.startsDocument && start === 0 });
      for (const node of moved(own, start)) nodes.push(node);
    }
  }

  return {
    parse(source, known, how) {
      const { text, cuts } = withoutLineEnds(asParsed(source), how.line);
      if (cuts.length === 0 && !source.startsWith(byteOrderMark)) {
        const asPiece: HowToRead = { inFull: how.inFull, startsDocument: false };
        return readPlain(text, known, (piece, labels) => byRemark(piece, labels, asPiece), how.inFull);
      }
      return lengthened(byRemark(text, known, how), cuts);
    }
  };
}
