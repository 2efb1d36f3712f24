import { insertSection } from "../../document/insert-section.ts";
import { t } from "../../text/translate.ts";
import { rule } from "../rule.ts";

export const missingRollback = rule({
  id: "missing-rollback",
  kinds: ["release-checklist"],
  severity: "error",
  preset: "recommended",
  judges: "structure",
  seeksWords: true,
  fill: false,
  fixable: true,
  summary: "A release that deploys says how to roll it back.",
  *check(document) {
    const { boxes, criteria, decision, delivery, identity, mode, place, rollbackProcedures } = document;
    if (rollbackProcedures.length > 0 || delivery === "publishes") return;
    // Nothing is released by a report, a policy, a table of signatures, or against the decision.
    if (identity.isReport || (identity.isBare && delivery !== "deploys") || decision?.outcome === "no-go") return;
    // A page without date, boxes and criteria explains how releases are made.
    const isExplanation = !identity.isInstance && boxes.length + criteria.length === 0;
    if (isExplanation && delivery === "unknown") return;
    const section = insertSection("rollback-procedure", document);
    const fixes = section ? [{ title: t`Insert the section '${section.name}'`, edits: [section.edit] }] : [];
    const wanted = t`add a section 'Rollback procedure' with numbered steps, or link the rollback runbook`;
    yield delivery === "deploys"
      ? {
          message: t`This release deploys but has no rollback procedure: ${wanted}.`,
          span: place,
          severity: mode === "template" ? "warning" : "error",
          fixes
        }
      : {
          message: t`No rollback procedure: if this release is deployed, ${wanted}.`,
          span: place,
          severity: "information",
          fixes
        };
  }
});
