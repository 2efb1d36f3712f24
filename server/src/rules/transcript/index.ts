/** The rules about transcripts. Order is that of the catalogue. */
import type { Rule } from "../rule.ts";

export const transcriptRules: readonly Rule[] = [];
