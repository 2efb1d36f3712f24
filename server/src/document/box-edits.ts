/** Ticking boxes. */
import { type Edit, replaceSpan } from "./edits.ts";
import type { ItemFact, Prose } from "./facts.ts";
import { drawnBoxes } from "./vocabulary/boxes.ts";

/** Ticks the box of an item, or takes its tick away, however it is drawn; `null` where it has none. */
export function toggleBox({ box, prose, span }: ItemFact): Edit | null {
  if (box === null) return prose ? toggleDrawn(prose) : null;
  const { block, start } = prose?.span ?? span;
  // Before the text; without one in all that the item is.
  const from = prose ? Math.max(0, start - 12) : start;
  const written = block.source.slice(from, prose ? start : Math.min(span.end, start + 24));
  const mark = (prose ? /\[([ xX])\]\s{1,8}$/ : /\[([ xX])\]\s*$/).exec(written);
  if (!mark) return null;
  const at = from + mark.index + 1;
  return replaceSpan({ block, start: at, end: at + 1 }, box === "open" ? "x" : " ");
}

/** A box that is no task of Markdown: `☐ Backup restored`. A mark that may mean more than a tick is none. */
function toggleDrawn({ span: { block, start, end } }: Prose): Edit | null {
  const mark = /^[☐☑☒⬜□◻]\uFE0F?(?=\s|$)/u.exec(block.source.slice(start, Math.min(end, start + 4)))?.[0];
  return mark ? replaceSpan({ block, start, end: start + mark.length }, toggled(mark)) : null;
}

const drawn = /\[[ xX]\]|[☐☑⬜✅□◻✔✓☒]\uFE0F?/gu;

/**
 * Ticks a box in a cell, or takes its tick away: the one that `at` (offset in its block) touches, else the only one.
 * A mark beside words that no box stands for, "✅ done", is none. `null` where there is no such box.
 */
export function toggleBoxInCell({ span }: Prose, at: number | null): Edit | null {
  const { block, start, end } = span;
  const source = block.source.slice(start, end);
  const boxes = [...source.matchAll(drawn)].filter(
    ([mark]) => mark.length > 2 || isBox(mark) || mark === source.trim()
  );
  const touched = boxes.find(({ 0: mark, index }) => {
    const from = start + index;
    return at !== null && from <= at && at <= from + mark.length;
  });
  const box = touched ?? (boxes.length === 1 ? boxes[0] : undefined);
  if (!box) return null;
  const from = start + box.index;
  return replaceSpan({ block, start: from, end: from + box[0].length }, toggled(box[0]));
}

/** Open boxes are nothing else; a tick may be a mark. */
function isBox(mark: string): boolean {
  const plain = mark.replace("\uFE0F", "");
  return drawnBoxes.some(([open]) => open === plain) || plain === "☑" || plain === "☒";
}

function toggled(mark: string): string {
  const plain = mark.replace("\uFE0F", "").replace("X", "x");
  const ticked = drawnBoxes.find(([open]) => open === plain)?.[1];
  return ticked ?? drawnBoxes.find(([, each]) => each === plain)?.[0] ?? mark;
}
