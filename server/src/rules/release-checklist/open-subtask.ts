import type { Box } from "../../document/release/boxes.ts";
import { t } from "../../text/translate.ts";
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
        message:
          open.length === 1
            ? t`'${text}' is ticked, but '${open[0]?.text ?? ""}' below it is open: tick or strike it, or untick this one.`
            : t`'${text}' is ticked, but ${open.length} boxes below it are open: tick or strike them, or untick this one.`,
        span: prose.span,
        related: open.map(each => ({ message: t`Open: ${each.text}`, span: each.prose.span }))
      };
    }
  }
});

function isOpen({ later, optional, skipped, ticked }: Box): boolean {
  return !ticked && !skipped && !optional && !later;
}
