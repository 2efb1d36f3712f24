/** The rules about stakeholder updates. Order is that of the catalogue. */
import type { Rule } from "../rule.ts";

export const stakeholderUpdateRules: readonly Rule[] = [];
