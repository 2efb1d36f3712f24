/** What every operational document has, whatever its kind. */
import type { BlockText } from "../markdown/block.ts";
import { type MarkdownDocument, placeIn, rangeIn } from "../markdown/markdown-document.ts";
import type { DocumentKind, DocumentMode, Position, Range } from "../protocol.ts";
import type { Directive } from "./directives.ts";
import type { CommentFact, Fact, Span, Words } from "./facts.ts";
import type { Field } from "./fields.ts";
import type { FrontMatter } from "./front-matter-fields.ts";
import type { DocumentLink } from "./links.ts";
import type { PlacedMarker } from "./placed-markers.ts";
import type { PlacedPlaceholder } from "./placed-placeholders.ts";
import type { SectionTree } from "./section-tree.ts";
import type { Section } from "./sections.ts";
import type { Table } from "./tables.ts";
import type { Vocabulary } from "./vocabulary/vocabulary.ts";

/** A Markdown document with the facts of each of its blocks. */
export type Source = MarkdownDocument<readonly Fact[]>;

export interface DocumentBase {
  readonly kind: DocumentKind;
  readonly mode: DocumentMode;
  /** Why it is taken for this kind, most telling first. */
  readonly evidence: readonly string[];
  /** As it was given, with `/` between folders. */
  readonly path: string;
  readonly title: Words | null;
  /** Where a finding about the whole document is shown: its title, else its first words. */
  readonly place: Span;
  readonly frontMatter: FrontMatter | null;
  readonly fields: readonly Field[];
  /** What stands before the first section, then the sections in document order. */
  readonly tree: SectionTree;
  /** The sections of the tree, in document order. */
  readonly sections: readonly Section[];
  readonly tables: readonly Table[];
  readonly placeholders: readonly PlacedPlaceholder[];
  /** What its author marked as still to be done. */
  readonly markers: readonly PlacedMarker[];
  /** Those that stand alone, in document order. */
  readonly comments: readonly CommentFact[];
  /** Everything that leads somewhere. */
  readonly links: readonly DocumentLink[];
  /** Which rules it silences where, and why. */
  readonly directives: readonly Directive[];
  /** Everything it says, in order: for readers of the model and for rules about any text at all. */
  readonly facts: readonly Fact[];
  /** The text as it is written, piece by piece: for what is searched in code and comments, too. */
  readonly runs: readonly Run[];
  /** Whether it is in a language whose words are known; in any other nobody can say what it lacks. */
  readonly isKnownLanguage: boolean;
  /** The names that it was read with. */
  readonly vocabulary: Vocabulary;
  /** How its lines end: what a fix inserts ends its lines likewise. */
  readonly lineEnd: "\n" | "\r\n";
  /** The range of a span in the whole document. */
  rangeOf(span: Span): Range;
  /** The same place in the text of the whole table or list that it stands in, where its rows and items are one text. */
  wholeOf(span: Span): Span;
  /** The texts of all blocks, whole tables and lists as one text each. */
  wholeTexts(): readonly BlockText[];
  /** The facts of a block and of the table or list that it is a part of, in order. */
  factsAround(block: BlockText): readonly Fact[];
  /** What stands at a position, one past the end of its line or of the text counts as the end; `null` in an empty text. */
  placeAt(position: Position): Place | null;
}

/** Some dozens of texts that stand one below the other: the same list as long as none of them has changed. */
export type Run = readonly { readonly text: BlockText }[];

/** All of a text as it is written. */
export function textOf(runs: readonly Run[]): string {
  return runs.map(run => run.map(({ text }) => text.source).join("")).join("");
}

/** A place in a document: in which block, how far from its beginning, and what that block says. */
export interface Place {
  readonly block: BlockText;
  /** 0-based, in UTF-16 units, from the start of the block. */
  readonly offset: number;
  /** The facts of the block, in order. */
  readonly facts: readonly Fact[];
}

/** Whether a place lies in a span; its end counts, for a cursor stands there, too. */
export function isAt({ block, offset }: Place, span: Span): boolean {
  return span.block === block && span.start <= offset && offset <= span.end;
}

/** How positions in a source are found; shared by all readers of the model. */
export function rangesIn(source: Source): DocumentBase["rangeOf"] {
  return ({ block, start, end }) => rangeIn(source, block, start, end);
}

/** How the lines of a source end: as the first of them does. */
export function lineEndOf(source: Source): "\n" | "\r\n" {
  const first = source.sequence.at(0)?.text.source ?? "";
  return /^[^\n]{0,100000}?\r\n/.test(first) ? "\r\n" : "\n";
}

/** How places in a source are found. */
export function placesIn(source: Source): DocumentBase["placeAt"] {
  return position => {
    const place = placeIn(source, position);
    return place && { block: place.block.text, offset: place.offset, facts: place.block.facts };
  };
}
