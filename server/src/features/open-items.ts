/** Where a document still waits for its author: what is to be filled in, decided, or owned by somebody. */
import type { Problem } from "../check.ts";
import type { OpsDocument } from "../document/ops-document.ts";
import { undecidedOf } from "../judging/verdict.ts";
import type { Range } from "../protocol.ts";
import { comparePositions } from "./positions.ts";

/** The places of the open items that the verdict counts, in the order of the text, each once. */
export function openItemsOf(document: OpsDocument, problems: readonly Problem[]): Range[] {
  const filled = problems.flatMap(each => (each.fills > 0 ? placesOf(each).map(({ range }) => range) : []));
  const undecided = undecidedOf(document, problems);
  const sorted = [...filled, ...undecided].sort((one, other) => comparePositions(one.start, other.start));
  return sorted.filter((each, index) => {
    const before = sorted[index - 1];
    return !before || comparePositions(before.start, each.start) < 0;
  });
}

/** What a finding says, and where: of several items that are to be filled at once, each has its own place. */
export function placesOf(problem: Problem): readonly { readonly message: string; readonly range: Range }[] {
  const places = problem.fills > 0 ? problem.related.filter(({ uri }) => uri === null) : [];
  return places.length > 1 ? places : [problem];
}
