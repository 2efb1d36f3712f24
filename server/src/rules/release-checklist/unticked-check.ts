import { formatDay } from "../../document/days.ts";
import { groupBy } from "../../document/groups.ts";
import { rule } from "../rule.ts";

export const untickedCheck = rule({
  id: "unticked-check",
  kinds: ["release-checklist"],
  severity: "information",
  preset: "recommended",
  judges: "values",
  fill: true,
  fixable: false,
  summary: "When the release is go or its day is reached, the boxes before it are ticked.",
  *check({ boxes, decision, place, releaseDate }, { today }) {
    const isGo = decision?.outcome === "go" || decision?.outcome === "conditional";
    const isReached = releaseDate !== null && releaseDate.day <= today;
    if (!isGo && !isReached) return;
    const reason = isGo ? "the decision is GO" : `the release date ${formatDay(releaseDate?.day ?? today)} is reached`;
    const open = boxes.filter(box => !box.ticked && !box.skipped && !box.optional && !box.later);
    for (const [section, group] of groupBy(open, box => box.section)) {
      const where = section === null ? "" : ` under '${section.name.text}'`;
      yield {
        message: `${group.length === 1 ? `'${group[0]?.text}'${where} is` : `${group.length} boxes${where} are`} still open although ${reason}: tick what is done, strike what is not needed with its reason.`,
        span: section?.name.span ?? group[0]?.prose.span ?? place,
        related: group.map(({ text, prose }) => ({ message: `Open: ${text}`, span: prose.span }))
      };
    }
  }
});
