/** The marks of a document that say that something is still to be done, with where they stand. */
import { type Fact, proseOf } from "./facts.ts";
import type { Marker } from "./markers.ts";
import type { Section, SectionTree } from "./sections.ts";
import type { Table } from "./tables.ts";
import type { ColumnRole } from "./vocabulary/columns.ts";

export interface PlacedMarker extends Marker {
  readonly place: "heading" | "item" | "cell" | "text";
  /** What the column of its cell holds, where that is known. */
  readonly column: ColumnRole | null;
  /** The section that it stands in; `null` above the first one. */
  readonly section: Section | null;
}

/** In document order. */
export function placedMarkers({ preamble, all }: SectionTree, tables: readonly Table[]): PlacedMarker[] {
  const tableOfRow = new Map(tables.flatMap(table => table.rows.map(row => [row.span, table] as const)));
  const within = (facts: readonly Fact[], section: Section | null): PlacedMarker[] =>
    facts.flatMap(fact =>
      proseOf(fact).flatMap(({ markers }, index) => {
        if (markers.length === 0) return [];
        const table = fact.type === "table-row" ? tableOfRow.get(fact.span) : undefined;
        return markers.map(each => ({
          ...each,
          place: placeOf(fact),
          column: table?.columns[index]?.role ?? null,
          section
        }));
      })
    );
  return [
    ...within(preamble, null),
    ...all.flatMap(section => [
      ...(section.heading?.markers ?? []).map(each => ({ ...each, place: "heading" as const, column: null, section })),
      ...within(section.facts, section)
    ])
  ];
}

function placeOf({ type }: Fact): PlacedMarker["place"] {
  if (type === "table-row" || type === "table-head") return "cell";
  return type === "item" || type === "heading" ? type : "text";
}
