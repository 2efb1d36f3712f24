/** Documents with a cursor or a selection in them, `⟦…⟧`, for the tests of features. */
import type { Range } from "../../server/src/protocol.ts";
import { readMarks } from "../../server/src/rules/page.ts";
import { positionsIn } from "../../server/src/workspace/text-positions.ts";

/** A marked text without its marks, and what lies between the first two: a cursor where nothing does. */
export function atCursor(marked: string): { readonly text: string; readonly range: Range } {
  const { text, marks } = readMarks(marked);
  const [mark] = marks;
  if (!mark) throw new Error("There is no cursor in this text.");
  const { positionAt } = positionsIn(text);
  return { text, range: { start: positionAt(mark.start), end: positionAt(mark.end) } };
}
