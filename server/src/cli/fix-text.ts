/** Makes the fixes of a text that need no judgement. */
import { fixOnce, mostRounds } from "../fix.ts";
import type { Examine, Examined, Place } from "./examine.ts";

/** A text with its fixes made. */
export interface FixedText {
  readonly text: string;
  /** What is said of it. */
  readonly left: Examined;
  /** The rules whose findings were fixed, once for each finding. */
  readonly rules: readonly string[];
}

/** The text with all automatic fixes, and what is left then. `examined`: what was said of the text as it is. */
export async function fixText(text: string, examined: Examined, place: Place, examine: Examine): Promise<FixedText> {
  let state: FixedText = { text, left: examined, rules: [] };
  for (let round = 0; round < mostRounds; round++) {
    const next = fixOnce(state.text, state.left.document?.judgement.problems ?? []);
    if (next.text === state.text) break;
    const left = await examine(next.text, place);
    state = { text: next.text, left, rules: [...state.rules, ...next.fixed.map(({ rule }) => rule)] };
  }
  return state;
}
