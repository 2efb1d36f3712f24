/**
 * Lists in groups that stay. Most of a list is the same after an edit; so that this need not be found out thing by thing,
 * things that stand beside each other are one group, and it is the same group as long as they are the same things.
 */

/** How many things a group has, unless another one begins before. */
const usual = 16;

/** The groups that were made last, by the things that they begin with. */
const known = new WeakMap<object, readonly object[]>();

/** A list in groups, in its order. Costs time in the length of the list, but little: things are only compared. */
export function stableGroups<Thing extends object>(things: readonly Thing[]): readonly (readonly Thing[])[] {
  const groups: (readonly Thing[])[] = [];
  for (let from = 0; from < things.length; ) {
    const first = things[from] as Thing;
    const last = known.get(first) as readonly Thing[] | undefined;
    const group = last && isAt(last, things, from) ? last : groupAt(things, from);
    groups.push(group);
    from += group.length;
  }
  return groups;
}

function groupAt<Thing extends object>(things: readonly Thing[], from: number): readonly Thing[] {
  let to = from + 1;
  // Where a group begins that was made before, this one ends: so an edit changes one group, and none behind it.
  while (to < things.length && to - from < usual && !known.has(things[to] as Thing)) to++;
  const group = things.slice(from, to);
  known.set(things[from] as Thing, group);
  return group;
}

function isAt<Thing>(group: readonly Thing[], things: readonly Thing[], from: number): boolean {
  if (from + group.length > things.length) return false;
  for (let index = 0; index < group.length; index++) if (group[index] !== things[from + index]) return false;
  return true;
}
