/** What a person meant who wrote a name that does not exist. */

/** The name that is nearest to a written one; `null` where none is near enough to be meant. */
export function nearestName(written: string, names: Iterable<string>): string | null {
  const text = plain(written);
  let nearest: string | null = null;
  // A third of its letters may be wrong: more would be another word.
  let most = Math.max(1, Math.floor(text.length / 3)) + 1;
  if (text === "" || text.length > 60) return null;
  const all = [...names];
  const begun = all.filter(name => isBeginning(text, plain(name)));
  if (begun.length === 1) return begun[0] as string;
  for (const name of all) {
    const other = plain(name);
    // Each letter more or less is a slip of its own.
    if (Math.abs(other.length - text.length) >= most) continue;
    const slips = slipsBetween(text, other);
    if (slips < most) {
      most = slips;
      nearest = name;
    }
  }
  return nearest;
}

/** Case and how words are joined are no reason to miss a name: `missingOwner`, `missing_owner`. */
function plain(name: string): string {
  return name.toLowerCase().replace(/[\s_-]+/g, "");
}

/** `warn` for `warning`. */
function isBeginning(text: string, name: string): boolean {
  return text.length >= 3 && name.startsWith(text);
}

/** How many letters were left out, added, mistaken or, side by side, swapped (optimal string alignment). */
function slipsBetween(one: string, other: string): number {
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row++) {
    const next = [row];
    for (let column = 1; column <= other.length; column++) {
      const mistaken = one[row - 1] === other[column - 1] ? 0 : 1;
      let slips = Math.min(at(last, column) + 1, at(next, column - 1) + 1, at(last, column - 1) + mistaken);
      const swapped = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      if (row > 1 && column > 1 && swapped) slips = Math.min(slips, at(before, column - 2) + 1);
      next.push(slips);
    }
    [before, last] = [last, next];
  }
  return at(last, other.length);
}

function at(numbers: readonly number[], index: number): number {
  return numbers[index] as number;
}
