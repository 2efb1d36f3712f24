/** How far what begins somewhere reaches: an item with all below it, a table with its rows, a section. */
import { isAt, type Place } from "./document-base.ts";
import { spanOf } from "./edits.ts";
import type { Fact, Span } from "./facts.ts";
import type { Section } from "./sections.ts";

/** Of things in any order, the one with the shortest span at a place. */
export function innermost<Thing>(
  things: Iterable<Thing>,
  spanOfThing: (thing: Thing) => Span,
  place: Place
): Thing | null {
  let found: Thing | null = null;
  let length = Number.POSITIVE_INFINITY;
  for (const thing of things) {
    const span = spanOfThing(thing);
    if (!isAt(place, span) || span.end - span.start >= length) continue;
    found = thing;
    length = span.end - span.start;
  }
  return found;
}

/**
 * The index behind the last fact of an item: its paragraphs, its code, the lists below it; of any other fact the next
 * index. All that an item holds is of one block.
 */
export function endOfItem(facts: readonly Fact[], index: number): number {
  const item = facts[index];
  let end = index + 1;
  if (item?.type !== "item") return end;
  for (let at = end; at < facts.length; at++) {
    const fact = facts[at] as Fact;
    if (spanOf(fact).block !== item.span.block) break;
    // A comment or a quote tells no level: it belongs to the item if what follows it does.
    if (!("level" in fact)) continue;
    if (fact.level < item.level || (fact.type === "item" && fact.level === item.level)) break;
    end = at + 1;
  }
  return end;
}

/** The index behind the last row of a table whose head stands at an index. */
export function endOfTable(facts: readonly Fact[], index: number): number {
  let end = index + 1;
  while (facts[end]?.type === "table-row") end++;
  return end;
}

/** The last fact of a section and of those below it; `null` for one that holds nothing. */
export function lastFactOf(section: Section): Fact | null {
  const below = section.children.at(-1);
  return (below && lastFactOf(below)) ?? section.facts.at(-1) ?? null;
}
