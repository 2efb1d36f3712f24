/** What a postmortem says of the effect of its incident: sections, labels and rows named so. */
import type { DocumentBase } from "../document-base.ts";
import { type Fact, type Prose, proseOf, type Words } from "../facts.ts";
import { type Figure, figuresIn } from "../figures.ts";
import { factsWithin, type Section } from "../sections.ts";
import { measuringItem, noImpact, unknownImpact } from "../vocabulary/figures.ts";
import type { ActionItemGroup } from "./action-items.ts";

export interface Impact {
  /** The name of what tells it: a heading, a label, the first cell of a row. */
  readonly name: Words;
  readonly figures: readonly Figure[];
  /** "No customer impact", "unknown" with an item that finds it out, or not told yet: each line waits for its values. */
  readonly isSettled: boolean;
}

/** `null` where nothing is called impact. */
export function impactOf(document: DocumentBase, actionItems: readonly ActionItemGroup[]): Impact | null {
  const { tree, vocabulary } = document;
  const isImpact = (name: string): boolean => vocabulary.sections.exact(name) === "impact";
  const sections = tree.all.filter(section => section.role === "impact" && section.parent?.role !== "impact");
  const labelled = labelsOf(document).filter(({ name, texts }) => isImpact(name.text) && texts.some(isTold));
  const [first] = [...sections.map(section => section.name), ...labelled.map(({ name }) => name)];
  const texts = [...sections.flatMap(textsIn), ...labelled.flatMap(each => each.texts)];
  if (!first || texts.every(({ text }) => text.trim() === "")) return null;
  const said = texts.map(({ text }) => text).join("\n");
  const isMeasured = actionItems.some(({ items }) => items.some(({ text }) => measuringItem.test(text)));
  return {
    name: first,
    figures: texts.flatMap(figuresIn),
    isSettled:
      noImpact.test(said) ||
      (unknownImpact.test(said) && isMeasured) ||
      texts.every(({ placeholders, text }) => placeholders.length > 0 || text.trim() === "")
  };
}

/** "High" is a severity, not an impact. */
function isTold({ text }: Prose): boolean {
  return text.trim().split(/\s+/).length > 2;
}

function textsIn(section: Section): Prose[] {
  return factsWithin(section).flatMap(fact =>
    fact.type === "table-head" || fact.type === "heading" ? [] : [...proseOf(fact)]
  );
}

/** The part of a text that stands behind a label: its neighbours' placeholders are not its own. */
function within(prose: Prose, { text, span }: Words): Prose {
  const placeholders = prose.placeholders.filter(each => each.span.start >= span.start && each.span.end <= span.end);
  return { ...prose, text, span, placeholders };
}

/** Labels with what stands behind them on their line, and rows of two cells. */
function labelsOf({ facts, tables }: DocumentBase): { readonly name: Words; readonly texts: readonly Prose[] }[] {
  const lines = facts.flatMap((fact: Fact) =>
    fact.type === "paragraph" || fact.type === "item"
      ? proseOf(fact).flatMap(prose =>
          prose.lines.flatMap(({ label }) => (label ? [{ name: label.name, texts: [within(prose, label.value)] }] : []))
        )
      : []
  );
  const rows = tables
    .filter(({ columns }) => columns.length === 2)
    .flatMap(table =>
      table.rows.flatMap(({ cells: [name, value] }) => (name && value ? [{ name, texts: [value] }] : []))
    );
  return [...lines, ...rows];
}
