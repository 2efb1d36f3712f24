/**
 * Plain Markdown, read without remark.
 *
 * remark reads about half a megabyte in a second, and most of what people write needs none of its care. So what can mean
 * one thing only is read here, some fifty times as fast, into the very nodes that remark would make: the same types, fields
 * and offsets. remark reads the rest and stays the judge: a property test compares the nodes of generated, real and mutilated
 * documents. Nothing here decides where the two could differ: a reader that is *in doubt* says so, and remark is asked.
 *
 * **Blocks first, then lines**, as CommonMark has it.
 *
 * 1. *Blocks* (`blocks.ts`). Plain is a stretch of top-level blocks, up to a blank line between two of them, in which the
 *    beginning of each line, how far it is indented and what stands above it leave no question: headings, paragraphs, lists,
 *    pipe tables, fenced and indented code, thematic breaks, quotes, notes, definitions, and HTML at the left edge. In doubt
 *    are, for example, tabs that indent, lists in notes, most of what stands in quotes besides paragraphs, and wherever remark
 *    is known to differ from CommonMark. A whole stretch is in doubt if a line of it is.
 * 2. *Pieces* (`pieces.ts`). A stretch in doubt goes to remark with all below it, down to the next line that may be plain:
 *    one behind a blank line and at the left edge that starts no item. Only an open fence or tag could go on there, and so
 *    remark gets that line, too, as a probe: if it starts a node, nothing above is open, and what was read from there on
 *    holds. If not, remark gets twice as much.
 * 3. *Texts* (`texts.ts`). What stands inside lines is put aside until all definitions are known, for only then `[label]` means
 *    something. Plain is a text in which each character that may begin something does so as most people write it, or
 *    cannot be part of anything (`inline.ts`). In doubt are, for example, `***`, `**a*`, targets with escapes, brackets in
 *    brackets. Such texts go to remark, all in one piece (`excerpts.ts`): what a line says cannot change of which block it is.
 *
 * All of it is linear in the length of the source: patterns are tried at one place (`y`) and look no further than the line
 * or the text, and what remark gets more than once doubles each time.
 */
import type { RootContent } from "mdast";
import { type DefinitionKey, definitionKeys, difference, guessDefinitions, mentionsAny } from "../definitions.ts";
import { moved } from "../visit.ts";
import { pageOf } from "./page.ts";
import { readPieces } from "./pieces.ts";
import { readTexts } from "./texts.ts";

/** Parses a source that starts at a line start where nothing is open, in a document that defines the labels `known`. */
export type Remark = (source: string, known: Iterable<DefinitionKey>) => RootContent[];

/**
 * What remark returns for `source`, which is a text {@link asParsed}; where it does not read `inFull` what stands inside
 * lines, neither is it read here.
 */
export function readPlain(
  source: string,
  known: Iterable<DefinitionKey>,
  remark: Remark,
  inFull = true
): RootContent[] {
  const page = pageOf(source);
  const mayDefine = source.includes("]:");
  const elsewhere = [...known];
  const told = new Set(mayDefine ? [...elsewhere, ...guessDefinitions(source).keys()] : elsewhere);
  const pieces = readPieces(page, text => remark(text, told));

  const defined = mayDefine ? new Set([...elsewhere, ...definitionKeys(pieces.flatMap(piece => piece.nodes))]) : told;
  const wrong = difference(told, defined);
  const nodes = pieces.flatMap(piece =>
    piece.byRemark && wrong.length > 0 && mentionsAny(piece.byRemark.source, wrong)
      ? moved(remark(piece.byRemark.source, defined).slice(0, piece.nodes.length), piece.byRemark.start)
      : piece.nodes
  );
  return readTexts(page, defined, text => remark(text, defined), inFull) ? nodes : remark(source, elsewhere);
}
