import type { PlacedPlaceholder } from "../../document/ops-document.ts";
import { rule } from "../rule.ts";

export const placeholder = rule({
  id: "placeholder",
  kinds: ["release-checklist", "postmortem", "runbook", "stakeholder-update"],
  severity: "warning",
  judges: "values",
  fill: true,
  summary: "No value is left as a placeholder.",
  *check({ kind, mode, placeholders, releaseDate }, { today }) {
    const isDue = mode === "archived" || (releaseDate !== null && releaseDate.day <= today);
    for (const each of placeholders) {
      if (belongsToAnotherRule(each) || (kind === "runbook" && each.column !== null)) continue;
      yield {
        message: `Placeholder ${quote(each.text)} is not filled in: write the value, or say that it is unknown and who finds out.`,
        span: each.span,
        severity: isDue ? "error" : "warning"
      };
    }
  }
});

/** One rule speaks in one place: cells for statuses, owners and due dates have rules of their own. */
function belongsToAnotherRule({ column, inDecisionTable }: PlacedPlaceholder): boolean {
  return (column === "status" && inDecisionTable) || column === "owner" || column === "due";
}

function quote(text: string): string {
  return text.length > 40 ? `'${text.slice(0, 39)}…'` : `'${text}'`;
}
