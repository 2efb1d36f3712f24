/** The placeholders of a document, with the cells that they stand in. */
import { sourceOf } from "../markdown/block.ts";
import { type DefinitionFact, type Fact, type Placeholder, type Prose, proseOf } from "./facts.ts";
import type { Table } from "./tables.ts";
import type { ColumnRole } from "./vocabulary/columns.ts";
import { noTarget } from "./vocabulary/links.ts";

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

export function placedPlaceholders(facts: readonly Fact[], tables: readonly Table[]): PlacedPlaceholder[] {
  const tableOfRow = new Map(tables.flatMap(table => table.rows.map(row => [row.span, table] as const)));
  return facts.flatMap(fact => {
    if (fact.type === "definition") return labelLeftOpen(fact);
    const table = fact.type === "table-row" ? tableOfRow.get(fact.span) : undefined;
    const inBlankRow = fact.type === "table-row" && fact.cells.every(isLeftOpen);
    return proseOf(fact).flatMap(({ placeholders }, index) => {
      if (placeholders.length === 0) return [];
      const cell = table ? { column: table.columns[index]?.role ?? null, inBlankRow } : null;
      return placeholders.map(each => ({ ...each, cell }));
    });
  });
}

/** `[First check]: …`: the label, which nobody sees once the text is rendered. */
function labelLeftOpen({ target, span }: DefinitionFact): PlacedPlaceholder[] {
  if (!noTarget.test(target.text)) return [];
  const end = span.start + sourceOf(span).indexOf("]:") + 1;
  const label = { ...span, end };
  return [{ form: "bracket", text: sourceOf(label), span: label, quoted: false, cell: null }];
}

/** Whether a cell holds nothing, or nothing but a placeholder. */
function isLeftOpen({ text, placeholders }: Prose): boolean {
  return text === "" || placeholders.some(each => each.text.length >= text.length - 1);
}
