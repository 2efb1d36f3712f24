/** The only list of rules. Order is that of the catalogue. */
import { invalidFrontMatter } from "./common/invalid-front-matter.ts";
import { missingOwner } from "./common/missing-owner.ts";
import { placeholder } from "./common/placeholder.ts";
import { missingRollback } from "./release-checklist/missing-rollback.ts";
import { unfilledStatus } from "./release-checklist/unfilled-status.ts";
import type { Rule } from "./rule.ts";

export const rules: readonly Rule[] = [placeholder, invalidFrontMatter, missingOwner, unfilledStatus, missingRollback];
