/**
 * What a block says, in document order: a flat stream, so that a table or a list may be read in one piece or in many
 * without its readers noticing. Positions are spans inside the block; rules and features see them through the
 * OpsDocument only.
 */
import type { Span } from "../markdown/block.ts";
import type { Marker } from "./markers.ts";

export type { Span } from "../markdown/block.ts";

/** A stretch of source and what it says once rendered. */
export interface Words {
  /** Without markup: emphasis marks, link targets and escapes are gone. */
  readonly text: string;
  readonly span: Span;
}

/** The ways in which authors leave a value open. */
export type PlaceholderForm = "bracket" | "angle" | "braces" | "blank" | "pattern" | "choice";

export interface Placeholder extends Words {
  readonly form: PlaceholderForm;
  /** Whether it stands in quotes on its line: words that somebody is to say. */
  readonly quoted: boolean;
}

export interface Link extends Words {
  readonly target: string;
  /** Where the target is written; an address that is its own text stands there twice. */
  readonly address: Span;
}

/** `[text][label]`, `[label][]` or `[label]` with a definition somewhere in the document. */
export interface Reference extends Words {
  /** As definitions are compared: {@link DefinitionFact.label}. */
  readonly label: string;
}

/** `Label: value` at the start of a line, in any of its written forms. */
export interface Label {
  /** Without its colon. */
  readonly name: Words;
  /** What follows on the line; for an empty value the place where it would stand. */
  readonly value: Words;
  readonly form: "strong" | "plain";
}

/** One written line of a paragraph, an item or a cell. */
export interface Line extends Words {
  readonly label?: Label;
}

/** Running text: a paragraph, a heading, the first paragraph of an item, a cell. */
export interface Prose extends Words {
  readonly lines: readonly Line[];
  readonly placeholders: readonly Placeholder[];
  readonly markers: readonly Marker[];
  readonly links: readonly Link[];
  readonly images: readonly Link[];
  readonly references: readonly Reference[];
  /** `[text][label]` and `[^label]` without a definition; their text is the label. */
  readonly dangling: readonly Words[];
  /** Inline code, without its marks. */
  readonly code: readonly Words[];
  /** HTML tags and comments, as they are written. */
  readonly tags: readonly Words[];
}

/** A text that says nothing, in its place. */
export function blankProse(span: Span): Prose {
  return { text: "", span, lines: [], placeholders: [], markers: [], ...nothingInline };
}

/** Shared, for most texts have none of these. */
export const nothingInline: Pick<Prose, "links" | "images" | "references" | "dangling" | "code" | "tags"> = {
  links: [],
  images: [],
  references: [],
  dangling: [],
  code: [],
  tags: []
};

export interface FrontMatterFact {
  readonly type: "front-matter";
  readonly format: "yaml" | "toml";
  /** What stands between the fences. */
  readonly content: Words;
}

export interface HeadingFact {
  readonly type: "heading";
  readonly depth: number;
  readonly prose: Prose;
  /** Inside a list or a quote a heading starts no section. */
  readonly nested: boolean;
}

export interface ParagraphFact {
  readonly type: "paragraph";
  readonly prose: Prose;
  /** How many lists it stands in. */
  readonly level: number;
}

export interface ItemFact {
  readonly type: "item";
  /** 1 for an item of an outermost list. */
  readonly level: number;
  readonly ordered: boolean;
  /** The number that a reader sees, whatever the source says; 0 for a bullet. */
  readonly ordinal: number;
  /** The box, where there is one. */
  readonly box: "ticked" | "open" | null;
  /** Its first paragraph; `null` for an item that starts with something else or is empty. */
  readonly prose: Prose | null;
  readonly span: Span;
}

export interface TableHeadFact {
  readonly type: "table-head";
  readonly cells: readonly Prose[];
  readonly span: Span;
  readonly level: number;
}

export interface TableRowFact {
  readonly type: "table-row";
  readonly cells: readonly Prose[];
  readonly span: Span;
  readonly level: number;
}

export interface CodeFact {
  readonly type: "code";
  readonly language: string | null;
  readonly content: Words;
  readonly level: number;
}

export interface CommentFact {
  readonly type: "comment";
  readonly content: Words;
}

/** HTML that is more than comments, as it is written but for its comments: they are blanked. */
export interface HtmlFact {
  readonly type: "html";
  readonly content: Words;
}

/** `[label]: target`. */
export interface DefinitionFact {
  readonly type: "definition";
  /** In lower case, white space collapsed. */
  readonly label: string;
  readonly target: Words;
  readonly span: Span;
}

/** `[^label]: …`: what stands at the foot of the page, as it is written. */
export interface NoteFact {
  readonly type: "note";
  readonly content: Words;
}

export type Fact =
  | FrontMatterFact
  | HeadingFact
  | ParagraphFact
  | ItemFact
  | TableHeadFact
  | TableRowFact
  | CodeFact
  | CommentFact
  | HtmlFact
  | DefinitionFact
  | NoteFact;

/** The running texts of a fact, in order: one for each cell of a row, none for code, comments and front matter. */
export function proseOf(fact: Fact): readonly Prose[] {
  switch (fact.type) {
    case "table-head":
    case "table-row":
      return fact.cells;
    case "heading":
    case "paragraph":
      return [fact.prose];
    case "item":
      return fact.prose ? [fact.prose] : [];
    default:
      return [];
  }
}
