/** Ticking boxes. */
import { type Edit, replaceSpan } from "./edits.ts";
import type { ItemFact, Prose } from "./facts.ts";
import { drawnBoxes } from "./vocabulary/boxes.ts";

/** Ticks the box of an item, or takes its tick away; `null` where it has none. */
export function toggleBox({ box, prose }: ItemFact): Edit | null {
  if (box === null || !prose) return null;
  const { block, start } = prose.span;
  const mark = /\[([ xX])\]\s{1,8}$/.exec(block.source.slice(Math.max(0, start - 12), start));
  if (!mark) return null;
  const at = start - mark[0].length + 1;
  return replaceSpan({ block, start: at, end: at + 1 }, box === "open" ? "x" : " ");
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
