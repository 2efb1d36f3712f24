/** The rules about release checklists. Order is that of the catalogue. */
import type { Rule } from "../rule.ts";
import { missingRollback } from "./missing-rollback.ts";
import { unfilledStatus } from "./unfilled-status.ts";

export const releaseChecklistRules: readonly Rule[] = [unfilledStatus, missingRollback];
