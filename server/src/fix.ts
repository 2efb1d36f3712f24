/** Applies fixes to a text: edits of whole units, none touching what it does not name. */
import type { Problem, ProblemFix } from "./check.ts";
import { lineStarts } from "./markdown/lines.ts";
import type { Position } from "./protocol.ts";

/** A text with one fix applied. Ranges are those of the text (0-based, UTF-16). */
export function applyFix(text: string, fix: ProblemFix): string {
  return applyEdits(text, fix.edits);
}

/** After so many rounds two fixes undo each other. */
export const mostRounds = 10;

/**
 * A text with the automatic fixes of its problems, each problem's first. `judge` says what is wrong with a text. Fixes
 * that would touch the same place wait for the next round; a round that changes nothing ends it.
 */
export function fixAll(text: string, judge: (text: string) => readonly Problem[]): string {
  let fixed = text;
  for (let round = 0; round < mostRounds; round++) {
    const next = fixOnce(fixed, judge(fixed)).text;
    if (next === fixed) break;
    fixed = next;
  }
  return fixed;
}

/** A text with as many automatic fixes of its problems as can be made at once, and the problems that had them. */
export function fixOnce(
  text: string,
  problems: readonly Problem[]
): { readonly text: string; readonly fixed: readonly Problem[] } {
  const made = fixesAtOnce(problems);
  return {
    text: applyEdits(
      text,
      made.flatMap(({ edits }) => edits)
    ),
    fixed: made.map(({ problem }) => problem)
  };
}

/** As many of the automatic fixes as can be made at once, each problem's first, with the problems that have them. */
export function fixesAtOnce(
  problems: readonly Problem[]
): readonly { readonly problem: Problem; readonly edits: Edits }[] {
  return together(
    problems.flatMap(problem => {
      const fix = problem.fixes.find(each => each.automatic);
      return fix ? [{ problem, edits: fix.edits }] : [];
    })
  );
}

type Edits = ProblemFix["edits"];

interface Place {
  readonly from: number;
  readonly to: number;
}

/** As many of the fixes as can be made at once: the first ones that do not touch each other. */
function together<Fix extends { readonly edits: Edits }>(fixes: readonly Fix[]): readonly Fix[] {
  /** Apart from each other, in the order of the text. */
  const taken: Place[] = [];
  const indexOf = ({ from }: Place): number => {
    let [low, high] = [0, taken.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((taken[middle] as Place).to < from) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return fixes.filter(({ edits }) => {
    const places = edits.map(({ range }) => ({ from: rankOf(range.start), to: rankOf(range.end) }));
    if (places.some(place => (taken[indexOf(place)]?.from ?? Number.POSITIVE_INFINITY) <= place.to)) return false;
    for (const place of places) taken.splice(indexOf(place), 0, place);
    return true;
  });
}

/** A number for each position, in their order: lines are shorter than four billion characters. */
function rankOf({ line, character }: Position): number {
  return line * 2 ** 32 + character;
}

function applyEdits(text: string, edits: Edits): string {
  const offset = offsetIn(text);
  const places = edits
    .map(({ range, newText }) => ({ from: offset(range.start), to: offset(range.end), newText }))
    .sort((one, other) => one.from - other.from);
  let result = "";
  let at = 0;
  for (const { from, to, newText } of places) {
    result += text.slice(at, from) + newText;
    at = to;
  }
  return result + text.slice(at);
}

function offsetIn(text: string): (position: Position) => number {
  const starts = lineStarts(text);
  return ({ line, character }) => Math.min(text.length, (starts[line] ?? text.length) + character);
}
