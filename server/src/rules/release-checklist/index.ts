/** The rules about release checklists. Order is that of the catalogue. */
import type { Rule } from "../rule.ts";
import { anonymousDecision } from "./anonymous-decision.ts";
import { baseline } from "./baseline.ts";
import { contradictoryDecision } from "./contradictory-decision.ts";
import { flagLifecycle } from "./flag-lifecycle.ts";
import { irreversibleChange } from "./irreversible-change.ts";
import { missingCommunication } from "./missing-communication.ts";
import { missingEvidence } from "./missing-evidence.ts";
import { missingRollback } from "./missing-rollback.ts";
import { openSubtask } from "./open-subtask.ts";
import { releaseWindow } from "./release-window.ts";
import { rolloutOrder } from "./rollout-order.ts";
import { selfApproval } from "./self-approval.ts";
import { thresholdGap } from "./threshold-gap.ts";
import { uncheckedDependency } from "./unchecked-dependency.ts";
import { unexplainedNa } from "./unexplained-na.ts";
import { unfilledStatus } from "./unfilled-status.ts";
import { unflaggedChange } from "./unflagged-change.ts";
import { unmetRequirement } from "./unmet-requirement.ts";
import { unobservedTrigger } from "./unobserved-trigger.ts";
import { untickedCheck } from "./unticked-check.ts";
import { vagueRollback } from "./vague-rollback.ts";
import { vagueTrigger } from "./vague-trigger.ts";
import { versionMismatch } from "./version-mismatch.ts";

export const releaseChecklistRules: readonly Rule[] = [
  unfilledStatus,
  contradictoryDecision,
  missingRollback,
  vagueRollback,
  vagueTrigger,
  rolloutOrder,
  thresholdGap,
  unobservedTrigger,
  baseline,
  flagLifecycle,
  unflaggedChange,
  irreversibleChange,
  selfApproval,
  unexplainedNa,
  unmetRequirement,
  uncheckedDependency,
  releaseWindow,
  missingEvidence,
  openSubtask,
  untickedCheck,
  anonymousDecision,
  versionMismatch,
  missingCommunication
];
