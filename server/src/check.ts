/** Judges a document: rules → problems → verdict. The same for editor, command line and everything else. */
import type { Day } from "./document/days.ts";
import type { OpsDocument } from "./document/ops-document.ts";
import { isWaitedFor } from "./document/release-checklist.ts";
import type { Range, Verdict } from "./protocol.ts";
import { rules } from "./rules/index.ts";
import type { Finding, Rule, Severity } from "./rules/rule.ts";

export interface Problem {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  /** 0-based lines and UTF-16 characters. */
  readonly range: Range;
  readonly related: readonly { readonly message: string; readonly range: Range }[];
}

export interface Judgement {
  /** In document order. */
  readonly problems: readonly Problem[];
  /** `null` for templates, archived documents and transcripts. */
  readonly verdict: Verdict | null;
  /** How many items are still to be filled. */
  readonly open: number;
}

export interface CheckOptions {
  /** The day that counts as today. */
  readonly today: Day;
}

/** Judges a document. */
export function check(document: OpsDocument, options: CheckOptions): Judgement {
  const problems: Problem[] = [];
  let open = 0;
  for (const rule of rules) {
    if (!speaksHere(rule, document)) continue;
    for (const finding of rule.check(document, options)) {
      const severity = finding.severity ?? rule.severity;
      if (document.mode === "archived" && severity !== "error") continue;
      problems.push(problemOf(rule, finding, severity, document));
      if (rule.fill) open += Math.max(1, finding.related?.length ?? 0);
    }
  }
  if (document.mode === "instance") {
    // No finding, but nobody has decided it either.
    const { criteria, releaseDate } = document;
    open += criteria.filter(criterion => isWaitedFor(criterion, releaseDate, options.today)).length;
  }
  problems.sort((one, other) => comparePositions(one.range, other.range));
  return { problems, open, verdict: verdictOf(document, problems, open) };
}

function speaksHere(rule: Rule, { kind, mode }: OpsDocument): boolean {
  if (rule.kinds !== "all" && !rule.kinds.includes(kind)) return false;
  return mode !== "template" || rule.judges === "structure";
}

function problemOf(rule: Rule, finding: Finding, severity: Severity, document: OpsDocument): Problem {
  return {
    rule: rule.id,
    severity,
    message: finding.message,
    range: document.rangeOf(finding.span),
    related: (finding.related ?? []).map(({ message, span }) => ({ message, range: document.rangeOf(span) }))
  };
}

/** No-go while a criterion is no-go or an error stands; open while something is to be filled or warned of; else go. */
function verdictOf(document: OpsDocument, problems: readonly Problem[], open: number): Verdict | null {
  if (document.mode !== "instance" || document.kind === "transcript") return null;
  if (document.criteria.some(({ status }) => status.state === "no-go")) return "no-go";
  if (problems.some(problem => problem.severity === "error")) return "no-go";
  return open > 0 || problems.some(problem => problem.severity === "warning") ? "open" : "go";
}

function comparePositions(one: Range, other: Range): number {
  return one.start.line - other.start.line || one.start.character - other.start.character;
}
