/** The marks of a document that say that something is still to be done, with where they stand. */

import { type Fact, proseOf } from "./facts.ts";
import { anyOf, byPart } from "./gathering.ts";
import type { Marker } from "./markers.ts";
import { headingOf, type SectionHeading } from "./sections.ts";
import { tablesOfChapter } from "./tables.ts";
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
export const placedMarkers = byPart(({ section, facts }, chapter): readonly PlacedMarker[] => {
  const own = (section?.heading?.markers.length ?? 0) > 0;
  if (!own && !areMarked(facts)) return [];
  const heading = section && headingOf(section);
  const tableOfRow = new Map(
    tablesOfChapter(chapter).flatMap(table => table.rows.map(row => [row.span, table] as const))
  );
  const inHeading = (section?.heading?.markers ?? []).map(
    (each): PlacedMarker => ({ ...each, place: "heading", column: null, section: heading, isSaid: false })
  );
  const below = facts.flatMap(fact =>
    proseOf(fact).flatMap(({ markers }, index) => {
      if (markers.length === 0) return [];
      const table = fact.type === "table-row" ? tableOfRow.get(fact.span) : undefined;
      return markers.map(each => ({
        ...each,
        place: placeOf(fact),
        column: table?.columns[index]?.role ?? null,
        section: heading,
        isSaid: isSaid(each)
      }));
    })
  );
  return [...inHeading, ...below];
});

const areMarked = anyOf((fact: Fact) => proseOf(fact).some(({ markers }) => markers.length > 0));

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
