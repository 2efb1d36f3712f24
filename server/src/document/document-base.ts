/** What every operational document has, whatever its kind. */
import type { BlockText } from "../markdown/block.ts";
import { type MarkdownDocument, positionIn } from "../markdown/markdown-document.ts";
import type { DocumentKind, DocumentMode, Range } from "../protocol.ts";
import type { Directive } from "./directives.ts";
import type { CommentFact, Fact, Span, Words } from "./facts.ts";
import type { Field } from "./fields.ts";
import type { FrontMatter } from "./front-matter-fields.ts";
import type { DocumentLink } from "./links.ts";
import type { PlacedMarker } from "./placed-markers.ts";
import type { PlacedPlaceholder } from "./placed-placeholders.ts";
import type { Section, SectionTree } from "./sections.ts";
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
  readonly blocks: readonly BlockText[];
  /** Whether it is in a language whose words are known; in any other nobody can say what it lacks. */
  readonly isKnownLanguage: boolean;
  /** The names that it was read with. */
  readonly vocabulary: Vocabulary;
  /** How its lines end: what a fix inserts ends its lines likewise. */
  readonly lineEnd: "\n" | "\r\n";
  /** The range of a span in the whole document. */
  rangeOf(span: Span): Range;
}

/** How positions in a source are found; shared by all readers of the model. */
export function rangesIn(source: Source): DocumentBase["rangeOf"] {
  return span => ({
    start: positionIn(source, span.block, span.start),
    end: positionIn(source, span.block, span.end)
  });
}

/** How the lines of a source end: as the first of them does. */
export function lineEndOf(source: Source): "\n" | "\r\n" {
  const first = source.blocks[0]?.source ?? "";
  return /^[^\n]{0,100000}?\r\n/.test(first) ? "\r\n" : "\n";
}
