import type { Span } from "../../document/facts.ts";
import type { PlacedPlaceholder } from "../../document/placed-placeholders.ts";
import type { Criterion } from "../../document/release/criteria.ts";
import { rule } from "../rule.ts";

export const placeholder = rule({
  id: "placeholder",
  kinds: ["release-checklist", "postmortem", "runbook", "stakeholder-update"],
  severity: "warning",
  preset: "recommended",
  judges: "values",
  fill: true,
  fixable: false,
  summary: "No value is left as a placeholder.",
  *check(document, { today }) {
    const { kind, mode, placeholders } = document;
    const { criteria, decision, releaseDate } =
      document.kind === "release-checklist" ? document : { criteria: [], decision: null, releaseDate: null };
    const isDue = mode === "archived" || (releaseDate !== null && releaseDate.day <= today);
    const isProcedure = document.kind === "release-checklist" && !document.identity.isInstance;
    for (const each of placeholders) {
      // From the day of the release on, contradictory-decision asks for the decision.
      if (isDue && decision?.outcome === "open" && isWithin(each.span, decision.span)) continue;
      if (belongsToAnotherRule(each, criteria)) continue;
      if (kind === "runbook" && (each.inDraft || isForTheReader(each))) continue;
      if (isProcedure && isParameter(each)) continue;
      yield {
        message: `Placeholder ${quote(each.text)} is not filled in: write the value, or say that it is unknown and who finds out.`,
        span: each.span,
        severity: isDue ? "error" : "warning"
      };
    }
  }
});

/** One rule speaks in one place: cells for statuses, owners and due dates have rules of their own. */
function belongsToAnotherRule({ cell, span }: PlacedPlaceholder, criteria: readonly Criterion[]): boolean {
  return (
    cell?.column === "owner" ||
    cell?.column === "due" ||
    criteria.some(({ status }) => isWithin(span, status.cell.span))
  );
}

function isWithin(inner: Span, outer: Span): boolean {
  return inner.block === outer.block && inner.start >= outer.start && inner.end <= outer.end;
}

/**
 * What the reader of a runbook fills in during the incident: tables of what was seen, when, by whom; the parameters of
 * its steps, "the log of \<pod name>"; and messages to be sent, "slow since [time]", but for a bare X.
 */
function isForTheReader({ cell, form, quoted, text }: PlacedPlaceholder): boolean {
  if (quoted && /[\p{L}?]{2}/u.test(text)) return true;
  if (form === "angle" || form === "braces") return !/^<(?:insert|your|add|describe|fill|tbd)\b/i.test(text);
  return cell !== null && (cell.column !== null || cell.inBlankRow || form === "blank" || form === "pattern");
}

/** What differs from release to release in a procedure for all of them: "the tag `vX.Y.Z`", "s3://ledger/<VERSION>". */
function isParameter({ cell, form, isWhole }: PlacedPlaceholder): boolean {
  return cell === null && !isWhole && (form === "angle" || form === "pattern" || form === "braces");
}

function quote(text: string): string {
  return text.length > 40 ? `'${text.slice(0, 39)}…'` : `'${text}'`;
}
