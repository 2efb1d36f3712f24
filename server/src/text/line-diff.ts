/** What changed between two texts, line by line. */

/** Lines `from` up to, not including, `to` of the old text are replaced by `newFrom` up to `newTo` of the new one. */
export interface LineChange {
  readonly from: number;
  readonly to: number;
  readonly newFrom: number;
  readonly newTo: number;
}

/** The lines of a text, each with its terminator; a text that ends with one has no empty line behind it. */
export function linesOf(text: string): string[] {
  return text.match(/(?<![^\r\n])[^\r\n]*(?:\r\n|\n|\r)|(?<![^\r\n])[^\r\n]+$/g) ?? [];
}

/**
 * The changes from one list of lines to another, in order, with equal lines between any two of them. Lines that occur
 * once on both sides are taken for the same where their order allows; between them a shortest edit is looked for, and where
 * that is too long, all lines count as changed: time stays in proportion to the text.
 */
export function lineChanges(before: readonly string[], after: readonly string[]): LineChange[] {
  const changes: LineChange[] = [];
  let [line, newLine] = [0, 0];
  const end: [number, number] = [before.length, after.length];
  for (const [anchor, newAnchor] of [...anchorsOf(before, after), end]) {
    const between = { from: line, to: anchor, newFrom: newLine, newTo: newAnchor };
    for (const change of changesBetween(before, after, between)) changes.push(change);
    [line, newLine] = [anchor + 1, newAnchor + 1];
  }
  return changes;
}

/** The lines (0-based) of the new text that the changes made, as a set of their numbers. */
export function changedLines(changes: readonly LineChange[]): ReadonlySet<number> {
  const lines = new Set<number>();
  for (const { newFrom, newTo } of changes) for (let line = newFrom; line < newTo; line++) lines.add(line);
  return lines;
}

/** Pairs of lines that occur once in each text, as many as stand in the same order in both. */
function anchorsOf(before: readonly string[], after: readonly string[]): [number, number][] {
  const once = (lines: readonly string[]): Map<string, number | null> => {
    const places = new Map<string, number | null>();
    for (const [index, line] of lines.entries()) places.set(line, places.has(line) ? null : index);
    return places;
  };
  const places = once(after);
  const pairs: [number, number][] = [];
  for (const [line, index] of once(before)) {
    const other = places.get(line);
    if (index !== null && other !== undefined && other !== null) pairs.push([index, other]);
  }
  pairs.sort((one, other) => one[0] - other[0]);
  return longestRise(pairs);
}

/** The longest selection of pairs whose second numbers rise, too (patience sorting). */
function longestRise(pairs: readonly [number, number][]): [number, number][] {
  const tops: number[] = [];
  const previous = new Array<number>(pairs.length).fill(-1);
  for (const [index, [, value]] of pairs.entries()) {
    let [low, high] = [0, tops.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((pairs[tops[middle] as number] as [number, number])[1] < value) low = middle + 1;
      else high = middle;
    }
    previous[index] = low > 0 ? (tops[low - 1] as number) : -1;
    tops[low] = index;
  }
  const rise: [number, number][] = [];
  for (let index = tops.at(-1) ?? -1; index >= 0; index = previous[index] as number)
    rise.push(pairs[index] as [number, number]);
  return rise.reverse();
}

/** More edits than this are not looked for one by one. */
const mostEdits = 200;

function changesBetween(before: readonly string[], after: readonly string[], region: LineChange): LineChange[] {
  let { from, to, newFrom, newTo } = region;
  while (from < to && newFrom < newTo && before[from] === after[newFrom]) {
    from++;
    newFrom++;
  }
  while (from < to && newFrom < newTo && before[to - 1] === after[newTo - 1]) {
    to--;
    newTo--;
  }
  if (from === to && newFrom === newTo) return [];
  const whole = { from, to, newFrom, newTo };
  if (from === to || newFrom === newTo) return [whole];
  return shortestEdit(before, after, whole) ?? [whole];
}

/**
 * Myers' greedy search: how far into the old lines each diagonal (old minus new line) is reached with ever more edits.
 * `null` where it takes more edits than are worth it.
 */
function shortestEdit(before: readonly string[], after: readonly string[], region: LineChange): LineChange[] | null {
  const { from, to, newFrom, newTo } = region;
  const history: Int32Array[] = [];
  const reached = new Int32Array(2 * mostEdits + 3);
  for (let edits = 0; edits <= mostEdits; edits++) {
    history.push(reached.slice());
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      const step = stepTo(diagonal, edits, reached);
      let line = step.line + (step.inserts || edits === 0 ? 0 : 1);
      while (from + line < to && newFrom + line - diagonal < newTo) {
        if (before[from + line] !== after[newFrom + line - diagonal]) break;
        line++;
      }
      reached[diagonal + mostEdits + 1] = line;
      if (from + line >= to && newFrom + line - diagonal >= newTo) return walkBack(history, region);
    }
  }
  return null;
}

/** The best way to a diagonal with one more edit: from which old line it starts, and whether it inserts or deletes. */
function stepTo(
  diagonal: number,
  edits: number,
  reached: Int32Array
): { readonly line: number; readonly inserts: boolean } {
  const centre = mostEdits + 1;
  const above = reached[centre + diagonal + 1] as number;
  const below = reached[centre + diagonal - 1] as number;
  const inserts = diagonal === -edits || (diagonal !== edits && below < above);
  return { line: edits === 0 ? 0 : inserts ? above : below, inserts };
}

/** The edits of the search, put together to changes where they touch. */
function walkBack(history: readonly Int32Array[], { from, to, newFrom, newTo }: LineChange): LineChange[] {
  const changes: LineChange[] = [];
  let [line, newLine] = [to - from, newTo - newFrom];
  for (let edits = history.length - 1; edits > 0; edits--) {
    const diagonal = line - newLine;
    const step = stepTo(diagonal, edits, history[edits] as Int32Array);
    line = step.line;
    newLine = line - (diagonal + (step.inserts ? 1 : -1));
    const change = {
      from: from + line,
      to: from + line + (step.inserts ? 0 : 1),
      newFrom: newFrom + newLine,
      newTo: newFrom + newLine + (step.inserts ? 1 : 0)
    };
    const next = changes.at(-1);
    if (next?.from === change.to && next.newFrom === change.newTo)
      changes[changes.length - 1] = { ...next, from: change.from, newFrom: change.newFrom };
    else changes.push(change);
  }
  return changes.reverse();
}
