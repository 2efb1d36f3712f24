/** What a check found, ready to be printed in any format. */
import type { Judgement } from "../check.ts";
import type { DocumentKind, DocumentMode } from "../protocol.ts";
import type { Severity } from "../rules/rule.ts";

export interface CheckedDocument {
  /** Relative to the working directory, with `/` between folders. */
  readonly path: string;
  readonly kind: DocumentKind;
  readonly mode: DocumentMode;
  readonly judgement: Judgement;
}

export interface Report {
  readonly documents: readonly CheckedDocument[];
  /** How many files were read that are none of ours. */
  readonly others: number;
}

/** How often each severity occurs. */
export function countSeverities(documents: readonly CheckedDocument[]): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { judgement } of documents) for (const { severity } of judgement.problems) counts[severity]++;
  return counts;
}
