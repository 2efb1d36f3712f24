/** Ticking boxes. */
import { type Edit, replaceSpan } from "./edits.ts";
import type { ItemFact } from "./facts.ts";

/** Ticks the box of an item, or takes its tick away; `null` where it has none. */
export function toggleBox({ box, prose }: ItemFact): Edit | null {
  if (box === null || !prose) return null;
  const { block, start } = prose.span;
  const mark = /\[([ xX])\]\s{1,8}$/.exec(block.source.slice(Math.max(0, start - 12), start));
  if (!mark) return null;
  const at = start - mark[0].length + 1;
  return replaceSpan({ block, start: at, end: at + 1 }, box === "open" ? "x" : " ");
}
