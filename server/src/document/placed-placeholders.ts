/** The placeholders of a document, with the cells that they stand in. */

import { sourceOf } from "../markdown/block.ts";
import { nothing } from "../text/empty-lists.ts";
import { type DefinitionFact, type Fact, type Placeholder, type Prose, proseOf, type Span } from "./facts.ts";
import { anyOf, byChapter } from "./gathering.ts";
import { rememberingAmong } from "./remembering.ts";
import { factsWithin, type Section } from "./sections.ts";
import { type Column, tablesOfChapter } from "./tables.ts";
import type { ColumnRole } from "./vocabulary/columns.ts";
import { noTarget } from "./vocabulary/links.ts";
import { draftHeading, formToFill, screenHeading } from "./vocabulary/placeholders.ts";

/** A placeholder and where it stands. */
export interface PlacedPlaceholder extends Placeholder {
  /** The row of a table that it stands in; `null` outside tables. */
  readonly cell: {
    /** What its column holds, where that is known. */
    readonly column: ColumnRole | null;
    /** Whether nothing in the row is filled in: it was drawn to be written on. */
    readonly inBlankRow: boolean;
  } | null;
  /** Whether it is all that stands on its line, behind its label or in its cell. */
  readonly isWhole: boolean;
  /** Whether it stands in a draft of a message, in the picture of a screen or in the description of a form. */
  readonly inDraft: boolean;
}

/** In document order. Drafts, screens and forms end with their chapter. */
export const placedPlaceholders = byChapter((chapter): readonly PlacedPlaceholder[] => {
  if (!leavesOpen(chapter.facts)) return [];
  const { facts, sections } = chapter;
  const drafts = new Set(sections.flatMap(section => (isDraft(section) ? factsWithin(section) : [])));
  const screens = new Set(sections.flatMap(section => (isScreen(section) ? factsWithin(section) : [])));
  const columnsOf = new Map<Span, readonly Column[]>();
  for (const { columns, rows } of tablesOfChapter(chapter)) for (const { span } of rows) columnsOf.set(span, columns);
  /** The level of the item under which a form is described. */
  let formLevel = Number.POSITIVE_INFINITY;
  return facts.flatMap(fact => {
    if (fact.type === "definition") return labelLeftOpen(fact);
    if (fact.type === "item" && fact.level <= formLevel) {
      formLevel = fact.prose && formToFill.test(fact.prose.text) ? fact.level : Number.POSITIVE_INFINITY;
    }
    if (!hasPlaceholder(fact)) return nothing;
    const inForm = fact.type === "item" && fact.level > formLevel;
    const columns = fact.type === "table-row" ? columnsOf.get(fact.span) : undefined;
    return placedIn(fact, columns ?? null, drafts.has(fact) || inForm, screens.has(fact));
  });
});

/** The placeholders of a fact, with the columns of its table. */
const placedIn = rememberingAmong(
  (
    fact: Fact,
    columns: readonly Column[] | null,
    inDraft: boolean,
    onScreen: boolean
  ): readonly PlacedPlaceholder[] => {
    const inBlankRow = fact.type === "table-row" && fact.cells.every(isLeftOpen);
    return proseOf(fact).flatMap(({ placeholders, lines }, index) => {
      if (placeholders.length === 0) return [];
      const cell = columns ? { column: columns[index]?.role ?? null, inBlankRow } : null;
      const values = new Set(lines.flatMap(line => [line.span, line.label?.value.span].map(span => span && key(span))));
      return placeholders.map(each => ({
        ...each,
        cell,
        isWhole: values.has(key(each.span)),
        inDraft: inDraft || (each.form === "pattern" && onScreen)
      }));
    });
  }
);

const hasPlaceholder = (fact: Fact): boolean => proseOf(fact).some(({ placeholders }) => placeholders.length > 0);

const leavesOpen = anyOf((fact: Fact) => fact.type === "definition" || hasPlaceholder(fact));

function key({ start, end }: Span): string {
  return `${start}-${end}`;
}

/** Sections inside others are found by those around them. */
function isDraft({ name, depth, parent }: Section): boolean {
  return (
    depth > 1 && draftHeading.test(name.text) && !(parent && parent.depth > 1 && draftHeading.test(parent.name.text))
  );
}

function isScreen({ name, depth, parent }: Section): boolean {
  return (
    depth > 1 && screenHeading.test(name.text) && !(parent && parent.depth > 1 && screenHeading.test(parent.name.text))
  );
}

/** `[First check]: …`: the label, which nobody sees once the text is rendered. */
function labelLeftOpen({ target, span }: DefinitionFact): PlacedPlaceholder[] {
  if (!noTarget.test(target.text)) return [];
  const end = span.start + sourceOf(span).indexOf("]:") + 1;
  const label = { ...span, end };
  return [
    { form: "bracket", text: sourceOf(label), span: label, quoted: false, cell: null, isWhole: true, inDraft: false }
  ];
}

/** Whether a cell holds nothing, or nothing but a placeholder. */
function isLeftOpen({ text, placeholders }: Prose): boolean {
  return text === "" || placeholders.some(each => each.text.length >= text.length - 1);
}

/**
 * What the reader of a runbook fills in during the incident: tables of what was seen, when, by whom; the parameters of
 * its steps, "the log of \<pod name>"; and messages to be sent, "slow since [time]", but for a bare X.
 */
export function isForTheReader({ cell, form, quoted, text }: PlacedPlaceholder): boolean {
  if (quoted && /[\p{L}?]{2}/u.test(text)) return true;
  if (form === "angle" || form === "braces") return !/^<(?:insert|your|add|describe|fill|tbd)\b/i.test(text);
  return cell !== null && (cell.column !== null || cell.inBlankRow || form === "blank" || form === "pattern");
}

/** What differs from release to release in a procedure for all of them: "the tag `vX.Y.Z`", "s3://ledger/<VERSION>". */
export function isParameter({ cell, form, isWhole }: PlacedPlaceholder): boolean {
  return cell === null && !isWhole && (form === "angle" || form === "pattern" || form === "braces");
}
