import { replaceCell } from "../../document/edits.ts";
import { type Criterion, isUndecided, isWaitedFor } from "../../document/release/criteria.ts";
import { type Fix, rule, type Severity } from "../rule.ts";

export const unfilledStatus = rule({
  id: "unfilled-status",
  kinds: ["release-checklist"],
  severity: "warning",
  preset: "recommended",
  judges: "values",
  fill: false,
  fixable: true,
  summary: "Every go/no-go criterion has a status.",
  *check({ criteria, identity, releaseDate }, { today }) {
    // Nobody wrote on it, and nothing says for when: a form.
    if (!identity.isBegun && criteria.every(isUndecided)) return;
    const severity = severityAt(releaseDate && releaseDate.day - today);
    const words = [usual(criteria, "go", "GO"), usual(criteria, "no-go", "NO-GO"), "N/A — [reason]"];
    for (const criterion of criteria) {
      const { text, column, isSignature, status } = criterion;
      if (!isUndecided(criterion) || isWaitedFor(criterion, releaseDate, today)) continue;
      const subject = text === "" ? "This criterion" : `Criterion '${text}'`;
      yield {
        message: isSignature
          ? `${text === "" ? "This row" : `'${text}'`} has not signed: sign, or write NO-GO with the reason.`
          : `${subject} has no status${column === null ? "" : ` in the column '${column}'`}: write GO, NO-GO or N/A with a reason.`,
        span: status.cell.span,
        severity,
        fixes: isSignature ? [] : statusFixes(criterion, words)
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

/** The word for a state that the document uses elsewhere. */
function usual(criteria: readonly Criterion[], state: "go" | "no-go", word: string): string {
  return (
    criteria.find(({ status }) => status.state === state && status.cell.text.length <= 10)?.status.cell.text ?? word
  );
}

/** The person decides. */
function statusFixes({ status }: Criterion, words: readonly string[]): Fix[] {
  return words.flatMap(word => {
    const edit = replaceCell(status.cell, word);
    return edit ? [{ title: `Set the status to ${word}`, edits: [edit] }] : [];
  });
}
