/** Applies fixes to a text: edits of whole units, none touching what it does not name. */
import type { Problem, ProblemFix } from "./check.ts";
import { lineStarts } from "./markdown/lines.ts";
import type { Position } from "./protocol.ts";

/** A text with one fix applied. Ranges are those of the text (0-based, UTF-16). */
export function applyFix(text: string, fix: ProblemFix): string {
  return applyEdits(text, fix.edits);
}

/**
 * A text with the automatic fixes of its problems, each problem's first. `judge` says what is wrong with a text. Fixes
 * that would touch the same place wait for the next round; a round that changes nothing ends it, as does the tenth.
 */
export function fixAll(text: string, judge: (text: string) => readonly Problem[]): string {
  let fixed = text;
  for (let round = 0; round < 10; round++) {
    const next = applyEdits(fixed, editsTogether(fixed, automaticFixes(judge(fixed))));
    if (next === fixed) break;
    fixed = next;
  }
  return fixed;
}

/** The first automatic fix of each problem that has one. */
export function automaticFixes(problems: readonly Problem[]): ProblemFix[] {
  return problems.flatMap(({ fixes }) => fixes.find(fix => fix.automatic) ?? []);
}

type Edits = ProblemFix["edits"];

/** The edits of as many fixes as can be made at once. */
function editsTogether(text: string, fixes: readonly ProblemFix[]): Edits {
  const offset = offsetIn(text);
  const taken: { from: number; to: number }[] = [];
  return fixes.flatMap(({ edits }) => {
    const places = edits.map(({ range }) => ({ from: offset(range.start), to: offset(range.end) }));
    if (places.some(place => taken.some(other => place.from <= other.to && other.from <= place.to))) return [];
    taken.push(...places);
    return edits;
  });
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
