import { formatDay } from "../../document/days.ts";
import { groupBy } from "../../document/groups.ts";
import type { SectionHeading } from "../../document/sections.ts";
import { quoted } from "../../text/spoken.ts";
import { t } from "../../text/translate.ts";
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
    const reason = isGo
      ? t`the decision is GO`
      : t`the release date ${formatDay(releaseDate?.day ?? today)} is reached`;
    const open = boxes.filter(box => !box.ticked && !box.skipped && !box.optional && !box.later);
    for (const [section, group] of groupBy(open, box => box.section)) {
      const what = group.length === 1 ? quoted(group[0]?.text ?? "") : t`${group.length} boxes`;
      yield {
        message: messageOf(what, section, group.length === 1, reason),
        span: section?.name.span ?? group[0]?.prose.span ?? place,
        related: group.map(({ text, prose }) => ({ message: t`Open: ${text}`, span: prose.span }))
      };
    }
  }
});

function messageOf(what: string, section: SectionHeading | null, isOne: boolean, reason: string): string {
  if (section === null) {
    return isOne
      ? t`${what} is still open although ${reason}: tick what is done, strike what is not needed with its reason.`
      : t`${what} are still open although ${reason}: tick what is done, strike what is not needed with its reason.`;
  }
  const name = section.name.text;
  return isOne
    ? t`${what} under '${name}' is still open although ${reason}: tick what is done, strike what is not needed with its reason.`
    : t`${what} under '${name}' are still open although ${reason}: tick what is done, strike what is not needed with its reason.`;
}
