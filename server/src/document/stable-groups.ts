/**
 * Lists in groups that stay. Most of a list is the same after an edit; so that this need not be found out thing by thing,
 * things that stand beside each other are one group, and it is the same group as long as they are the same things.
 */

import type { Notebook } from "./remembering.ts";

/** Things that stand beside each other, and what was read from all of them together. */
export interface Group<Thing> extends Notebook {
  readonly things: readonly Thing[];
}

/** How many things a group has, unless another one begins before. */
const usual = 16;

/** The groups that were made last, by the things that they begin with. */
const known = new WeakMap<object, Group<object>>();

/**
 * A list in groups, in its order, each with one of some notebooks. Costs time in the length of the list, but little: things
 * are only compared.
 */
export function stableGroups<Thing extends object>(
  things: readonly Thing[],
  notebook: () => Notebook
): readonly Group<Thing>[] {
  const groups: Group<Thing>[] = [];
  for (let from = 0; from < things.length; ) {
    const last = known.get(things[from] as Thing) as Group<Thing> | undefined;
    const group = last && isAt(last.things, things, from) ? last : groupAt(things, from, notebook());
    groups.push(group);
    from += group.things.length;
  }
  return groups;
}

function groupAt<Thing extends object>(things: readonly Thing[], from: number, notebook: Notebook): Group<Thing> {
  let to = from + 1;
  // Where a group begins that was made before, this one ends: so an edit changes one group, and none behind it.
  while (to < things.length && to - from < usual && !known.has(things[to] as Thing)) to++;
  const group = { things: things.slice(from, to), ...notebook };
  known.set(things[from] as Thing, group);
  return group;
}

function isAt<Thing>(group: readonly Thing[], things: readonly Thing[], from: number): boolean {
  if (from + group.length > things.length) return false;
  for (let index = 0; index < group.length; index++) if (group[index] !== things[from + index]) return false;
  return true;
}
