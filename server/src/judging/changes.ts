/** What is new in a document since another state of it: for reviews of a change in a document that has old faults, too. */
import type { Problem } from "./problem.ts";

/**
 * The problems on changed lines (0-based), and those elsewhere that were not there before: what a change took away is
 * missed where nothing changed. `before`: the problems of the other state.
 */
export function newProblems(
  problems: readonly Problem[],
  changed: ReadonlySet<number>,
  before: readonly Problem[]
): readonly Problem[] {
  const known = new Map<string, number>();
  for (const problem of before) known.set(likenessOf(problem), (known.get(likenessOf(problem)) ?? 0) + 1);
  return problems.filter(problem => {
    const { start, end } = problem.range;
    for (let line = start.line; line <= end.line; line++) if (changed.has(line)) return true;
    const left = known.get(likenessOf(problem)) ?? 0;
    known.set(likenessOf(problem), left - 1);
    return left <= 0;
  });
}

/** Both states are judged by the same rules, so that messages can be compared; how many of something there are may differ. */
function likenessOf({ rule, subject, message }: Problem): string {
  return `${rule} ${subject} ${message.replace(/\d+/g, "0")}`;
}
