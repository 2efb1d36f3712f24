import { isWaitedFor } from "../../document/release/criteria.ts";
import { rule, type Severity } from "../rule.ts";

export const unfilledStatus = rule({
  id: "unfilled-status",
  kinds: ["release-checklist"],
  severity: "warning",
  preset: "recommended",
  judges: "values",
  fill: true,
  fixable: false,
  summary: "Every go/no-go criterion has a status.",
  *check({ criteria, releaseDate }, { today }) {
    const severity = severityAt(releaseDate && releaseDate.day - today);
    for (const criterion of criteria) {
      const { text, column, status } = criterion;
      if (status.state !== "unfilled" && status.state !== "pending") continue;
      if (isWaitedFor(criterion, releaseDate, today)) continue;
      const subject = text === "" ? "This criterion" : `Criterion '${text}'`;
      yield {
        message: `${subject} has no status${column === null ? "" : ` in the column '${column}'`}: write GO, NO-GO or N/A with a reason.`,
        span: status.cell.span,
        severity
      };
    }
  }
});

/** The nearer the release, the more an open status weighs. `days` until the release date; `null` when undated. */
function severityAt(days: number | null): Severity {
  if (days === null) return "warning";
  if (days > 7) return "information";
  return days <= 1 ? "error" : "warning";
}
