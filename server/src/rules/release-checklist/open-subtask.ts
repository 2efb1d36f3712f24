import type { Box } from "../../document/release/boxes.ts";
import { rule } from "../rule.ts";

export const openSubtask = rule({
  id: "open-subtask",
  kinds: ["release-checklist"],
  severity: "warning",
  preset: "recommended",
  judges: "values",
  fill: true,
  fixable: false,
  summary: "A box is ticked only when all boxes below it are.",
  *check({ boxes }) {
    const reported = new Set<Box>();
    for (const { below, prose, text, ticked } of boxes) {
      const open = below.filter(each => isOpen(each) && !reported.has(each));
      if (!ticked || open.length === 0) continue;
      for (const each of open) reported.add(each);
      yield {
        message: `'${text}' is ticked, but ${open.length === 1 ? `'${open[0]?.text}' below it is` : `${open.length} boxes below it are`} open: tick or strike ${open.length === 1 ? "it" : "them"}, or untick this one.`,
        span: prose.span,
        related: open.map(each => ({ message: `Open: ${each.text}`, span: each.prose.span }))
      };
    }
  }
});

function isOpen({ later, optional, skipped, ticked }: Box): boolean {
  return !ticked && !skipped && !optional && !later;
}
