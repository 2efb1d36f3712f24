/** The rules about documents that know each other. Order is that of the catalogue. */
import type { Rule } from "../rule.ts";

export const acrossRules: readonly Rule[] = [];
