import type { Box } from "../../document/release/boxes.ts";
import { t } from "../../text/translate.ts";
import { rule } from "../rule.ts";

export const unexplainedNa = rule({
  id: "unexplained-na",
  kinds: ["release-checklist"],
  severity: "warning",
  preset: "recommended",
  judges: "values",
  fill: true,
  fixable: false,
  summary: "What is not applicable, skipped or waived says why.",
  *check({ boxes, criteria }) {
    for (const { text, status, hasReason } of criteria) {
      if (hasReason || (status.state !== "not-applicable" && status.state !== "waived")) continue;
      yield {
        message:
          status.state === "waived"
            ? t`Criterion '${text}' is waived without a reason: write why, as in 'N/A (no schema change)' or 'WAIVED by @owner: …'.`
            : t`Criterion '${text}' is not applicable without a reason: write why, as in 'N/A (no schema change)' or 'WAIVED by @owner: …'.`,
        span: status.cell.span
      };
    }
    for (const [first, ...more] of bySection(boxes.filter(({ skipped, hasReason }) => skipped && !hasReason))) {
      yield {
        message:
          more.length > 0
            ? t`'${first.text}' and ${more.length} more boxes here skipped without a reason: write why behind it, as in '(no schema change)'.`
            : t`'${first.text}' skipped without a reason: write why behind it, as in '(no schema change)'.`,
        span: first.prose.span,
        related: more.map(({ text, prose }) => ({ message: t`No reason: ${text}`, span: prose.span }))
      };
    }
  }
});

/** One finding for a section: who skips boxes together has one reason to add. */
function bySection(boxes: readonly Box[]): readonly (readonly [Box, ...Box[]])[] {
  const groups = new Map<Box["section"], [Box, ...Box[]]>();
  for (const box of boxes) {
    const group = groups.get(box.section);
    if (group) group.push(box);
    else groups.set(box.section, [box]);
  }
  return [...groups.values()];
}
