/** The rules about postmortems. Order is that of the catalogue. */
import type { Rule } from "../rule.ts";

export const postmortemRules: readonly Rule[] = [];
