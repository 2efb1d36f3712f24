/** Whether a document is safe to act on. */
import type { OpsDocument } from "../document/ops-document.ts";
import { isUndecided } from "../document/release/criteria.ts";
import type { Verdict } from "../protocol.ts";
import type { Problem } from "./problem.ts";

/**
 * How many items are still to be filled. Criteria are counted in the document and not by their findings: to silence,
 * accept or turn off a finding decides nothing.
 */
export function openItems(document: OpsDocument, problems: readonly Problem[]): number {
  const filled = problems.reduce((sum, problem) => sum + problem.fills, 0);
  const isCounted = document.kind === "release-checklist" && document.mode !== "template";
  return filled + (isCounted ? document.criteria.filter(isUndecided).length : 0);
}

/**
 * No-go while a criterion is no-go, the decision is, or an error stands; open while something is to be filled or warned of; else go. What a
 * directive silences or the baseline accepts does not stand; a criterion does, whoever looks away from it.
 */
export function verdictOf(document: OpsDocument, problems: readonly Problem[], open: number): Verdict | null {
  if (document.mode !== "instance" || document.kind === "transcript") return null;
  if (document.kind === "release-checklist") {
    if (document.criteria.some(({ status }) => status.state === "no-go")) return "no-go";
    if (document.decision?.outcome === "no-go") return "no-go";
  }
  if (problems.some(problem => problem.severity === "error")) return "no-go";
  return open > 0 || problems.some(problem => problem.severity === "warning") ? "open" : "go";
}
