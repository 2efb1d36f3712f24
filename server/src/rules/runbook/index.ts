/** The rules about runbooks. Order is that of the catalogue. */
import type { Rule } from "../rule.ts";

export const runbookRules: readonly Rule[] = [];
