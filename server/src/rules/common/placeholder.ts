import { spanOf } from "../../document/edits.ts";
import { insideAny } from "../../document/enclosing-spans.ts";
import { isForTheReader, isParameter, type PlacedPlaceholder } from "../../document/placed-placeholders.ts";
import { type Criterion, inUnsignedRow } from "../../document/release/criteria.ts";
import { retrospectiveSections } from "../../document/release/retrospective.ts";
import { rememberingLists } from "../../document/remembering.ts";
import { factsWithin } from "../../document/sections.ts";
import { quoted } from "../../text/spoken.ts";
import { t } from "../../text/translate.ts";
import { rule } from "../rule.ts";

/** What a draft puts behind a value that its source only makes likely. */
const toConfirm = /^\[confirm\]$/i;

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
    const isStatus = inStatusOf(criteria);
    const isUnsigned = inUnsignedRow(criteria);
    const isOpenDecision = insideAny(decision?.outcome === "open" ? [decision.span] : []);
    const isDue = mode === "archived" || (releaseDate !== null && releaseDate.day <= today);
    const isProcedure = document.kind === "release-checklist" && !document.identity.isInstance;
    // What is asked there is answered after the release, not before.
    const mayBeOpen =
      isDue && mode === "instance"
        ? insideAny(retrospectiveSections(document).flatMap(factsWithin).map(spanOf))
        : () => false;
    for (const each of placeholders) {
      // From the day of the release on, contradictory-decision asks for the decision.
      if (isDue && isOpenDecision(each.span)) continue;
      if (belongsToAnotherRule(each) || isStatus(each.span) || isUnsigned(each.span)) continue;
      if (kind === "runbook" && (each.inDraft || isForTheReader(each))) continue;
      if (isProcedure && isParameter(each)) continue;
      yield {
        message: toConfirm.test(each.text)
          ? t`${cut(each.text)} is left: check what stands before it, and take the mark away.`
          : t`Placeholder ${cut(each.text)} is not filled in: write the value, or say that it is unknown and who finds out.`,
        span: each.span,
        severity: isDue && !mayBeOpen(each.span) ? "error" : "warning"
      };
    }
  }
});

const inStatusOf = rememberingLists((criteria: readonly Criterion[]) =>
  insideAny(criteria.map(({ status }) => status.cell.span))
);

/** One rule speaks in one place: cells for statuses, owners and due dates have rules of their own. */
function belongsToAnotherRule({ cell }: PlacedPlaceholder): boolean {
  return cell?.column === "owner" || cell?.column === "due";
}

function cut(text: string): string {
  return quoted(text.length > 40 ? `${text.slice(0, 39)}…` : text);
}
