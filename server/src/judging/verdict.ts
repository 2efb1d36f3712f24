/** Whether a document is safe to act on. */
import type { Span } from "../document/facts.ts";
import type { OpsDocument } from "../document/ops-document.ts";
import { isUndecided } from "../document/release/criteria.ts";
import { undecidedBoxes } from "../document/release/listed-criteria.ts";
import type { Range, Verdict } from "../protocol.ts";
import type { Problem } from "./problem.ts";

/**
 * How many items are still to be filled. Criteria are counted in the document and not by their findings: to silence,
 * accept or turn off a finding decides nothing.
 */
export function openItems(document: OpsDocument, problems: readonly Problem[]): number {
  const filled = problems.reduce((sum, problem) => sum + problem.fills, 0);
  return filled + undecidedPlaces(document, problems).length;
}

/** Where a checklist is not decided: its criteria in tables and lists, and boxes among them that no finding counts. */
export function undecidedOf(document: OpsDocument, problems: readonly Problem[]): readonly Range[] {
  return undecidedPlaces(document, problems).map(document.rangeOf);
}

function undecidedPlaces(document: OpsDocument, problems: readonly Problem[]): readonly Span[] {
  if (document.kind !== "release-checklist" || document.mode === "template") return [];
  const { boxes, criteria, listedCriteria, rangeOf } = document;
  const rows = criteria.filter(isUndecided).map(({ status }) => status.cell.span);
  const items = listedCriteria.filter(isUndecided);
  const told = new Set(items.map(({ item }) => item.prose));
  const open = undecidedBoxes(boxes).filter(({ prose }) => !told.has(prose));
  const filling = open.length === 0 ? [] : problems.filter(({ fills }) => fills > 0);
  const counted = new Set(
    filling.flatMap(({ range, related }) => [range, ...related.map(each => each.range)].map(({ start }) => start.line))
  );
  return [
    ...rows,
    ...items.map(({ status }) => status.cell.span),
    ...open.map(({ prose }) => prose.span).filter(span => counted.size === 0 || !counted.has(rangeOf(span).start.line))
  ];
}

/**
 * No-go while a criterion is no-go, the decision is, or an error stands; open while something is to be filled or warned of; else go. What a
 * directive silences or the baseline accepts does not stand; a criterion does, whoever looks away from it.
 */
export function verdictOf(document: OpsDocument, problems: readonly Problem[], open: number): Verdict | null {
  if (document.mode !== "instance" || document.kind === "transcript") return null;
  if (document.kind === "release-checklist") {
    const { criteria, listedCriteria } = document;
    if ([...criteria, ...listedCriteria].some(({ status }) => status.state === "no-go")) return "no-go";
    if (document.decision?.outcome === "no-go") return "no-go";
  }
  if (problems.some(problem => problem.severity === "error")) return "no-go";
  return open > 0 || problems.some(problem => problem.severity === "warning") ? "open" : "go";
}
