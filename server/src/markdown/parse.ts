/** Text → nodes: what is plain is read at once, remark reads the rest. */
import type { RootContent } from "mdast";
import type { DefinitionKey } from "./definitions.ts";
import { byteOrderMark } from "./lines.ts";
import { lengthened, withoutLineEnds } from "./long-lines.ts";
import { readPlain } from "./plain/read-plain.ts";
import { createRemark, type HowToRead, type Remark } from "./remark.ts";

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
  const inFull: HowToRead = { inFull: true, startsDocument: false };

  return {
    parse(source, known, how) {
      const { text, cuts } = withoutLineEnds(source, how.line);
      if (how.inFull && cuts.length === 0 && !source.startsWith(byteOrderMark))
        return readPlain(source, known, (piece, labels) => remark().parse(piece, labels, inFull));
      return lengthened(remark().parse(text, known, how), cuts);
    }
  };
}
