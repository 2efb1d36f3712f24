import { insideAny } from "../../document/enclosing-spans.ts";
import type { PlacedMarker } from "../../document/placed-markers.ts";
import { inUnsignedRow } from "../../document/release/criteria.ts";
import type { ColumnRole } from "../../document/vocabulary/columns.ts";
import { t } from "../../text/translate.ts";
import { rule } from "../rule.ts";

export const todoMarker = rule({
  id: "todo-marker",
  kinds: ["release-checklist", "postmortem", "runbook", "stakeholder-update"],
  severity: "warning",
  preset: "recommended",
  judges: "values",
  fill: true,
  fixable: false,
  summary: "Nothing is marked as still to be written.",
  *check(document) {
    const { fields, kind, markers, mode, placeholders } = document;
    // One finding for a row that nobody signed: unfilled-status has it.
    const isUnsigned = inUnsignedRow(document.kind === "release-checklist" ? document.criteria : []);
    const isInStatus = insideAny(fields.flatMap(({ role, value }) => (role === "status" ? [value.span] : [])));
    // In a runbook the cells of tables are for its reader: placeholder is silent there.
    const open = placeholders.filter(({ cell }) => kind !== "runbook" || cell === null);
    // One finding for `[TBD]`: it is a placeholder.
    const isPlaceholder = insideAny(open.map(({ span }) => span));
    for (const marker of markers) {
      // The status of an open incident may not be known yet.
      const isStatus = marker.isValue && isInStatus(marker.span);
      if (
        isStatus ||
        isPlaceholder(marker.span) ||
        isUnsigned(marker.span) ||
        marker.isSaid ||
        belongsToAnotherRule(marker) ||
        isToDo(marker)
      )
        continue;
      yield {
        message: t`'${marker.text}' is left here: write what was to come, or say who finds it out and by when.`,
        span: marker.span,
        severity: mode === "archived" ? "error" : "warning"
      };
    }
  }
});

const judgedElsewhere: ReadonlySet<ColumnRole | null> = new Set<ColumnRole>(["owner", "due", "status", "decision"]);

/** One rule speaks in one place: owners, due dates and statuses have rules of their own. */
function belongsToAnotherRule({ column }: PlacedMarker): boolean {
  return judgedElsewhere.has(column);
}

/** A heading may announce what is not there yet; an action item may say that it is to be done. */
function isToDo({ place, isValue, section, text }: PlacedMarker): boolean {
  return (place === "heading" && !isValue) || (place === "item" && text === "TODO" && section?.role === "action-items");
}
