/** What keeps a postmortem from being closed: what is still to be filled in, decided or done. */
import type { DocumentBase } from "../document-base.ts";
import type { Words } from "../facts.ts";
import { joined, thingByThing } from "../gathering.ts";
import type { PlacedMarker } from "../placed-markers.ts";
import type { PlacedPlaceholder } from "../placed-placeholders.ts";
import { remembering } from "../remembering.ts";
import type { ActionItemGroup } from "./action-items.ts";

export interface LeftOpen extends Words {
  readonly what: "placeholder" | "marker" | "action item without an owner" | "open action item";
}

/** All that is left open; items without an owner are told as such, and not for their blank cells too. */
export function leftOpenIn(
  { markers, placeholders }: Pick<DocumentBase, "markers" | "placeholders">,
  actionItems: readonly ActionItemGroup[]
): LeftOpen[] {
  return [...openPlaceholders(placeholders), ...openMarkers(markers), ...joined(actionItems, openItems)];
}

const openPlaceholders = thingByThing(({ text, span, cell }: PlacedPlaceholder): readonly LeftOpen[] =>
  cell?.column === "owner" ? [] : [{ text, span, what: "placeholder" }]
);

const openMarkers = thingByThing(({ text, span, column }: PlacedMarker): readonly LeftOpen[] =>
  column === "owner" || column === "status" ? [] : [{ text, span, what: "marker" }]
);

const openItems = remembering(({ items }: ActionItemGroup): readonly LeftOpen[] =>
  items.flatMap(({ text, span, owner, hasState, state }): readonly LeftOpen[] => {
    if (state !== "open") return [];
    if (owner === null) return [{ text, span, what: "action item without an owner" }];
    return hasState ? [{ text, span, what: "open action item" }] : [];
  })
);
