import { replaceCell } from "../../document/edits.ts";
import { type Criterion, isUndecided, isWaitedFor } from "../../document/release/criteria.ts";
import { notApplicable, statusWord } from "../../document/release/status-words.ts";
import { t } from "../../text/translate.ts";
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
    const words = [statusWord(criteria, "go"), statusWord(criteria, "no-go"), notApplicable];
    for (const criterion of criteria) {
      const { text, column, isSignature, status } = criterion;
      if (!isUndecided(criterion) || isWaitedFor(criterion, releaseDate, today)) continue;
      yield {
        message: isSignature ? unsigned(text) : unfilled(text, column),
        span: status.cell.span,
        severity,
        fixes: isSignature ? [] : () => statusFixes(criterion, words)
      };
    }
  }
});

function unsigned(text: string): string {
  return text === ""
    ? t`This row has not signed: sign, or write NO-GO with the reason.`
    : t`'${text}' has not signed: sign, or write NO-GO with the reason.`;
}

function unfilled(text: string, column: string | null): string {
  if (column === null) {
    return text === ""
      ? t`This criterion has no status: write GO, NO-GO or N/A with a reason.`
      : t`Criterion '${text}' has no status: write GO, NO-GO or N/A with a reason.`;
  }
  return text === ""
    ? t`This criterion has no status in the column '${column}': write GO, NO-GO or N/A with a reason.`
    : t`Criterion '${text}' has no status in the column '${column}': write GO, NO-GO or N/A with a reason.`;
}

/** The nearer the release, the more an open status weighs. `days` until the release date; `null` when undated. */
function severityAt(days: number | null): Severity {
  if (days === null) return "warning";
  if (days > 7) return "information";
  return days <= 1 ? "error" : "warning";
}

/** The person decides. */
function statusFixes({ status }: Criterion, words: readonly string[]): Fix[] {
  return words.flatMap(word => {
    const edit = replaceCell(status.cell, word);
    return edit ? [{ title: t`Set the status to ${word}`, edits: [edit] }] : [];
  });
}
