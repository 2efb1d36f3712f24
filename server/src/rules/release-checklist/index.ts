/** The rules about release checklists. Order is that of the catalogue. */
import type { Rule } from "../rule.ts";
import { anonymousDecision } from "./anonymous-decision.ts";
import { contradictoryDecision } from "./contradictory-decision.ts";
import { missingCommunication } from "./missing-communication.ts";
import { missingEvidence } from "./missing-evidence.ts";
import { missingRollback } from "./missing-rollback.ts";
import { openSubtask } from "./open-subtask.ts";
import { releaseWindow } from "./release-window.ts";
import { selfApproval } from "./self-approval.ts";
import { unexplainedNa } from "./unexplained-na.ts";
import { unfilledStatus } from "./unfilled-status.ts";
import { untickedCheck } from "./unticked-check.ts";
import { versionMismatch } from "./version-mismatch.ts";

export const releaseChecklistRules: readonly Rule[] = [
  unfilledStatus,
  contradictoryDecision,
  missingRollback,
  selfApproval,
  unexplainedNa,
  releaseWindow,
  missingEvidence,
  openSubtask,
  untickedCheck,
  anonymousDecision,
  versionMismatch,
  missingCommunication
];
