/** The marks of a document that say that something is still to be done, with where they stand. */
import { type Fact, proseOf } from "./facts.ts";
import type { Marker } from "./markers.ts";
import type { SectionHeading, SectionTree } from "./sections.ts";
import type { Table } from "./tables.ts";
import type { ColumnRole } from "./vocabulary/columns.ts";

export interface PlacedMarker extends Marker {
  readonly place: "heading" | "item" | "cell" | "text";
  /** What the column of its cell holds, where that is known. */
  readonly column: ColumnRole | null;
  /** The section that it stands in; `null` above the first one. */
  readonly section: SectionHeading | null;
  /** Whether somebody said it in a chat or a log that is quoted: nobody fills that in. */
  readonly isSaid: boolean;
}

/** In document order. */
export function placedMarkers({ preamble, all }: SectionTree, tables: readonly Table[]): PlacedMarker[] {
  const tableOfRow = new Map(tables.flatMap(table => table.rows.map(row => [row.span, table] as const)));
  const within = (facts: readonly Fact[], section: SectionHeading | null): PlacedMarker[] =>
    facts.flatMap(fact =>
      proseOf(fact).flatMap(({ markers }, index) => {
        if (markers.length === 0) return [];
        const table = fact.type === "table-row" ? tableOfRow.get(fact.span) : undefined;
        return markers.map(each => ({
          ...each,
          place: placeOf(fact),
          column: table?.columns[index]?.role ?? null,
          section,
          isSaid: isSaid(each)
        }));
      })
    );
  return [
    ...within(preamble, null),
    ...all.flatMap(section => [
      ...(section.heading?.markers ?? []).map(each => ({
        ...each,
        place: "heading" as const,
        column: null,
        section,
        isSaid: false
      })),
      ...within(section.facts, section)
    ])
  ];
}

function placeOf({ type }: Fact): PlacedMarker["place"] {
  if (type === "table-row" || type === "table-head") return "cell";
  return type === "item" || type === "heading" ? type : "text";
}

/** Whether it stands in a quote whose lines are stamped like a chat, or is a doubt that somebody quoted had. */
function isSaid({ text, span }: Marker): boolean {
  const before = span.block.source.slice(Math.max(0, span.start - quoteReach), span.start);
  const quote = before.split(/\n[ \t]{0,3}\r?\n/).at(-1) ?? "";
  if (!/^\s{0,4}>/.test(quote)) return false;
  return text === "(?)" || /\b\d{1,2}:\d{2}\b/.test(quote);
}

/** How far above a mark its quote may begin. */
const quoteReach = 2000;
