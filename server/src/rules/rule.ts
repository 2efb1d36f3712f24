/** What a rule is. A rule reads facts, never Markdown, knows no clock, and is 10 to 60 lines long. */
import type { Day } from "../document/days.ts";
import type { Span } from "../document/facts.ts";
import type { OpsDocument } from "../document/ops-document.ts";
import type { DocumentKind } from "../protocol.ts";

export type Severity = "error" | "warning" | "information" | "hint";

/** What a rule knows besides the document. */
export interface RuleContext {
  readonly today: Day;
}

export interface RelatedPlace {
  readonly message: string;
  readonly span: Span;
}

export interface Finding {
  /** What is wrong, where, and what would satisfy the rule. */
  readonly message: string;
  readonly span: Span;
  /** Where it differs from the rule's own. */
  readonly severity?: Severity;
  readonly related?: readonly RelatedPlace[];
}

export interface Rule {
  /** What people read, write in a configuration and search for: a public contract. */
  readonly id: string;
  readonly kinds: readonly DocumentKind[] | "all";
  readonly severity: Severity;
  /** Rules about values are silent in templates, where nothing is filled in yet; rules about structure speak there. */
  readonly judges: "values" | "structure";
  /** Whether each finding is something that its author still has to fill in: it keeps a document from being go. */
  readonly fill: boolean;
  /** One sentence: what a document that satisfies the rule has. */
  readonly summary: string;
  check(document: OpsDocument, context: RuleContext): Iterable<Finding>;
}

/** Declares a rule. */
export function rule(definition: Rule): Rule {
  return definition;
}
