/** The rules about stakeholder updates. Order is that of the catalogue. */
import type { Rule } from "../rule.ts";
import { contradictoryStatus } from "./contradictory-status.ts";
import { internalDetail } from "./internal-detail.ts";
import { missedNextUpdate } from "./missed-next-update.ts";
import { missingNextUpdate } from "./missing-next-update.ts";
import { missingSubject } from "./missing-subject.ts";
import { untrackedPromise } from "./untracked-promise.ts";
import { vagueTime } from "./vague-time.ts";

export const stakeholderUpdateRules: readonly Rule[] = [
  missingSubject,
  vagueTime,
  missingNextUpdate,
  missedNextUpdate,
  contradictoryStatus,
  internalDetail,
  untrackedPromise
];
