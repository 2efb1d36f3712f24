/**
 * Plain Markdown, read without remark.
 *
 * remark reads about a megabyte in a second, and most of what people write needs none of its care. So what can only mean
 * one thing is read here, forty times as fast, into the very nodes that remark would make: the same types, fields and
 * offsets. remark reads the rest, and stays the judge: a property test compares the nodes of generated, real and mutilated
 * documents. Where both could differ, nothing here decides: a reader that is *in doubt* says so, and remark is asked.
 *
 * **Blocks first, then lines**, as CommonMark has it.
 *
 * 1. `pieces.ts` cuts the source at blank lines where nothing is open, into *stretches* of blocks. A stretch is plain if
 *    all of it is: titles with `#`, paragraphs, thematic breaks, fenced code, comments at the left edge, pipe tables, notes
 *    that begin with a paragraph, and lists whose items hold such blocks, where every line shows by its own indentation
 *    what it belongs to. Not plain are, for example: quotes, HTML, definitions, indented code, underlined titles, lines that
 *    go on with a paragraph further to the right, tabs that indent, items without content.
 * 2. A stretch in doubt goes to remark with all below it, down to the next line that can be plain: one behind a blank line
 *    at the left edge that starts no item. Only an open fence or tag could go on there. So remark gets that line, too, as a
 *    probe: if it starts a node, nothing is open above it, and reading goes on there; if not, remark gets twice as much.
 *    Indented code below a list goes to remark with that list, which is not over for it before it sees the code.
 * 3. What stands inside lines is put aside until all definitions are known: only then `[label]` means something. It is
 *    plain (`inline.ts`) if each mark in it can mean one thing only: emphasis by marks that either open or close, and are
 *    closed in the opposite order; code on one line; links with simple targets; brackets whose label nobody defines;
 *    addresses of simple characters. What is in doubt goes to remark, all texts in one piece (`excerpts.ts`): a block whose
 *    structure is known cannot change by what its lines hold.
 *
 * All of it is linear in the length of the source: each pattern is tried at one place (`y`) and bounded, remark gets a text
 * in doubt at most twice in a row of growing pieces.
 */
import type { RootContent } from "mdast";
import { type DefinitionKey, definitionKeys, difference, guessDefinitions, mentionsAny } from "../definitions.ts";
import { moved } from "../visit.ts";
import { pageOf } from "./page.ts";
import { readPieces } from "./pieces.ts";
import { readTexts } from "./texts.ts";

/** Parses a source that starts at a line start where nothing is open, in a document that defines the labels `known`. */
export type Remark = (source: string, known: Iterable<DefinitionKey>) => RootContent[];

/** Characters that remark replaces or that end a line for it. */
const strange = /\0|\r(?!\n)/;

/** What remark returns for `source`. */
export function readPlain(source: string, known: Iterable<DefinitionKey>, remark: Remark): RootContent[] {
  if (strange.test(source)) return remark(source, known);
  const page = pageOf(source);
  const mayDefine = source.includes("]:");
  const elsewhere = [...known];
  const told = new Set(mayDefine ? [...elsewhere, ...guessDefinitions(source).keys()] : elsewhere);
  const pieces = readPieces(page, text => remark(text, told));

  const defined = mayDefine ? new Set([...elsewhere, ...definitionKeys(pieces.flatMap(piece => piece.nodes))]) : told;
  const wrong = difference(told, defined);
  const nodes = pieces.flatMap(piece =>
    piece.byRemark && mentionsAny(piece.byRemark.source, wrong)
      ? moved(remark(piece.byRemark.source, defined).slice(0, piece.nodes.length), piece.byRemark.start)
      : piece.nodes
  );
  return readTexts(page, defined, text => remark(text, defined)) ? nodes : remark(source, elsewhere);
}
