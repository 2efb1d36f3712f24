/** What a check found, ready to be printed in any format. */
import type { Problem } from "../check.ts";
import type { DocumentKind, DocumentMode, Verdict } from "../protocol.ts";
import type { Severity } from "../rules/rule.ts";
import type { DetailedProblem } from "./detailed-problem.ts";
import type { DocumentDetails } from "./details.ts";

/** What is told of a finding. */
export interface ReportedProblem extends Pick<Problem, "rule" | "severity" | "message" | "range" | "related"> {
  readonly isFixable: boolean;
}

/** What is told of a document: plain data, which can cross threads and be kept. */
export interface ReportedDocument {
  readonly kind: DocumentKind;
  readonly mode: DocumentMode;
  /** `null` for templates, archived documents and transcripts. */
  readonly verdict: Verdict | null;
  /** How many items are still to be filled. */
  readonly open: number;
  readonly problems: readonly ReportedProblem[];
  /** How many findings directives of the document silence, and how many its baseline accepts. */
  readonly silenced: number;
  readonly accepted: number;
  /** Only where a format asks for them. */
  readonly details?: DocumentDetails;
}

export interface CheckedDocument extends ReportedDocument {
  /** Relative to the working directory, with `/` between folders. */
  readonly path: string;
}

/** A configuration file that counted for one of the documents. */
export interface CheckedConfiguration {
  /** Relative to the working directory, with `/` between folders. */
  readonly path: string;
  readonly problems: readonly ReportedProblem[];
  /** The same problems. */
  readonly details: readonly DetailedProblem[];
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
  for (const { problems } of [...configuration, ...documents]) for (const { severity } of problems) counts[severity]++;
  return counts;
}

/** Without what only those need who change a document. */
export function reported({ rule, severity, message, range, related, fixes }: Problem): ReportedProblem {
  return { rule, severity, message, range, related, isFixable: fixes.length > 0 };
}
