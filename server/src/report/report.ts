/** What a check found, ready to be printed in any format. */
import type { Judgement, Problem } from "../check.ts";
import type { DocumentKind, DocumentMode } from "../protocol.ts";
import type { Severity } from "../rules/rule.ts";

export interface CheckedDocument {
  /** Relative to the working directory, with `/` between folders. */
  readonly path: string;
  readonly kind: DocumentKind;
  readonly mode: DocumentMode;
  readonly judgement: Judgement;
}

/** A configuration file that counted for one of the documents. */
export interface CheckedConfiguration {
  /** Relative to the working directory, with `/` between folders. */
  readonly path: string;
  readonly problems: readonly Problem[];
}

export interface Report {
  readonly documents: readonly CheckedDocument[];
  /** In the order of their paths. */
  readonly configuration: readonly CheckedConfiguration[];
  /** How many files were read that are none of ours. */
  readonly others: number;
  /** How many files were left out, since nothing in them changed. */
  readonly unchanged?: number;
}

/** How often each severity occurs, in documents and configuration. */
export function countSeverities({ documents, configuration }: Report): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, information: 0, hint: 0 };
  const all = [...configuration, ...documents.map(({ judgement }) => judgement)];
  for (const { problems } of all) for (const { severity } of problems) counts[severity]++;
  return counts;
}
