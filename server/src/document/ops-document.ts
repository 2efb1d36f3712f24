/**
 * The model of an operational document: what rules judge and features show. Blocks are read once and their facts kept
 * with them; putting the model together costs time in the number of facts, not in the length of the text.
 */

import type { MarkdownDocument } from "../markdown/markdown-document.ts";
import { positionIn } from "../markdown/markdown-document.ts";
import { type MarkdownReader, markdownReader } from "../markdown/reader.ts";
import type { DocumentKind, DocumentMode, Range } from "../protocol.ts";
import { type ActionItemGroup, actionItemGroups } from "./action-items.ts";
import { decideKind, type Evidence } from "./evidence.ts";
import type { CommentFact, Fact, Placeholder, Prose, Span, Words } from "./facts.ts";
import { type Field, fieldsOf } from "./fields.ts";
import { type FrontMatter, readFrontMatter } from "./front-matter-fields.ts";
import { decideMode } from "./mode.ts";
import { readFacts } from "./read-facts.ts";
import * as release from "./release-checklist.ts";
import { rollbackProcedures } from "./rollback.ts";
import { type Section, sectionsOf } from "./sections.ts";
import { type Table, tablesOf } from "./tables.ts";
import type { ColumnRole } from "./vocabulary/columns.ts";

/** A Markdown document with the facts of each of its blocks. */
export type Source = MarkdownDocument<readonly Fact[]>;

/** Reads texts and edits into sources. */
export function sourceReader(): MarkdownReader<readonly Fact[]> {
  return markdownReader(readFacts);
}

/** A placeholder and where it stands. */
export interface PlacedPlaceholder extends Placeholder {
  /** The row of a table that it stands in; `null` outside tables. */
  readonly cell: {
    /** What its column holds, where that is known. */
    readonly column: ColumnRole | null;
    /** Whether nothing in the row is filled in: it was drawn to be written on. */
    readonly inBlankRow: boolean;
  } | null;
}

export interface OpsDocument {
  readonly kind: DocumentKind;
  readonly mode: DocumentMode;
  /** Why it is taken for this kind, most telling first. */
  readonly evidence: readonly string[];
  readonly title: Words | null;
  /** Where a finding about the whole document is shown: its title, else its first words. */
  readonly place: Span;
  readonly frontMatter: FrontMatter | null;
  readonly fields: readonly Field[];
  readonly sections: readonly Section[];
  readonly tables: readonly Table[];
  readonly placeholders: readonly PlacedPlaceholder[];
  readonly comments: readonly CommentFact[];
  readonly criteria: readonly release.Criterion[];
  readonly ownerless: readonly release.Ownerless[];
  readonly releaseDate: release.ReleaseDate | null;
  readonly rollbackProcedures: readonly Words[];
  readonly delivery: release.Delivery;
  readonly actionItems: readonly ActionItemGroup[];
  /** The range of a span in the whole document. */
  rangeOf(span: Span): Range;
}

/**
 * The model of a document, or `null` if it is none of ours. `path` is its path with `/` between folders; only the file
 * name and the two folders above it count.
 */
export function readDocument(source: Source, path: string): OpsDocument | null {
  const facts = source.blocks.flatMap(block => block.facts);
  const first = facts[0];
  if (!first) return null;
  const frontMatter = first.type === "front-matter" ? readFrontMatter(first) : null;
  const tree = sectionsOf(facts);
  const tables = [...tablesOf(tree.preamble, null), ...tree.all.flatMap(section => tablesOf(section.facts, section))];
  const fields = fieldsOf(tree, tables, frontMatter);
  const title = titleOf(facts, frontMatter);
  const evidence: Evidence = { title, path, tree, tables, fields, frontMatter, facts };
  const decision = decideKind(evidence);
  if (!decision) return null;

  const { kind } = decision;
  const placeholders = placeholdersOf(facts, tables);
  const isRelease = kind === "release-checklist";
  return {
    kind,
    mode: decideMode(kind, evidence, placeholders),
    evidence: decision.reasons,
    title,
    place: (title && title.span.start < title.span.end ? title : firstWords(facts)).span,
    frontMatter,
    fields,
    sections: tree.all,
    tables,
    placeholders,
    comments: facts.filter(fact => fact.type === "comment"),
    criteria: isRelease ? release.criteriaOf(tables) : [],
    ownerless: isRelease ? release.ownerless(tree, tables) : [],
    releaseDate: isRelease ? release.releaseDateOf(fields, title) : null,
    rollbackProcedures: isRelease ? rollbackProcedures(tree, tables, facts) : [],
    delivery: isRelease ? release.deliveryOf(title, facts, tree) : "unknown",
    actionItems: kind === "postmortem" ? actionItemGroups(tree) : [],
    rangeOf: span => ({
      start: positionIn(source, span.block, span.start),
      end: positionIn(source, span.block, span.end)
    })
  };
}

/** The first heading of depth 1, else the title in front matter, else a heading that opens the text. */
function titleOf(facts: readonly Fact[], frontMatter: FrontMatter | null): Words | null {
  const headings = facts.flatMap(fact => (fact.type === "heading" && !fact.nested ? [fact] : []));
  const top = headings.find(heading => heading.depth === 1);
  const stated = frontMatter?.values.get("title");
  if (frontMatter && stated) return { text: stated, span: top?.prose.span ?? firstLine(frontMatter.span) };
  if (top) return top.prose;
  const opening = facts.find(fact => fact.type !== "front-matter" && fact.type !== "comment");
  return opening?.type === "heading" ? opening.prose : null;
}

function firstLine(span: Span): Span {
  const text = span.block.source.slice(span.start, span.end);
  return { ...span, end: span.start + (/^[^\r\n]*/.exec(text)?.[0].length ?? 0) };
}

function firstWords(facts: readonly Fact[]): Words {
  for (const fact of facts) for (const prose of proseOf(fact)) if (prose.lines[0]) return prose.lines[0];
  const first = facts[0] as Fact;
  const span = "span" in first ? first.span : "content" in first ? first.content.span : first.prose.span;
  return { text: "", span: firstLine(span) };
}

function placeholdersOf(facts: readonly Fact[], tables: readonly Table[]): PlacedPlaceholder[] {
  const tableOfRow = new Map(tables.flatMap(table => table.rows.map(row => [row.span, table] as const)));
  return facts.flatMap(fact => {
    const table = fact.type === "table-row" ? tableOfRow.get(fact.span) : undefined;
    const inBlankRow = fact.type === "table-row" && fact.cells.every(isLeftOpen);
    return proseOf(fact).flatMap(({ placeholders }, index) => {
      if (placeholders.length === 0) return [];
      const cell = table ? { column: table.columns[index]?.role ?? null, inBlankRow } : null;
      return placeholders.map(each => ({ ...each, cell }));
    });
  });
}

/** Whether a cell holds nothing, or nothing but a placeholder. */
function isLeftOpen({ text, placeholders }: Prose): boolean {
  return text === "" || placeholders.some(each => each.text.length >= text.length - 1);
}

function proseOf(fact: Fact): readonly Prose[] {
  if (fact.type === "table-head" || fact.type === "table-row") return fact.cells;
  if (fact.type === "heading" || fact.type === "paragraph" || fact.type === "item")
    return fact.prose ? [fact.prose] : [];
  return [];
}
