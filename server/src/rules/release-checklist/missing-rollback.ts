import { rule } from "../rule.ts";

export const missingRollback = rule({
  id: "missing-rollback",
  kinds: ["release-checklist"],
  severity: "error",
  preset: "recommended",
  judges: "structure",
  fill: false,
  fixable: false,
  summary: "A release that deploys says how to roll it back.",
  *check({ delivery, mode, place, rollbackProcedures }) {
    if (rollbackProcedures.length > 0 || delivery === "publishes") return;
    const wanted = "add a section 'Rollback procedure' with numbered steps, or link the rollback runbook";
    yield delivery === "deploys"
      ? {
          message: `This release deploys but has no rollback procedure: ${wanted}.`,
          span: place,
          severity: mode === "template" ? "warning" : "error"
        }
      : {
          message: `No rollback procedure: if this release is deployed, ${wanted}.`,
          span: place,
          severity: "information"
        };
  }
});
