/**
 * The findings that a team has accepted, so that only new ones are told. A finding is known again by its rule, by what it
 * is about and by its file, never by its message or line: moving, renumbering and reformatting bring none back.
 */
import type { Problem } from "./problem.ts";

/** What is accepted of one document: how many findings of each rule and subject, by {@link keyOf}. */
export type AcceptedProblems = ReadonlyMap<string, number>;

/** What tells a finding apart from others in its file. */
export function keyOf({ rule, subject }: Pick<Problem, "rule" | "subject">): string {
  return `${rule} ${subject}`;
}

/** The problems that are accepted, and the others. Where there are more than were accepted, the first ones are. */
export function withoutAccepted(
  problems: readonly Problem[],
  accepted: AcceptedProblems | undefined
): { readonly problems: readonly Problem[]; readonly accepted: readonly Problem[] } {
  if (!accepted || accepted.size === 0) return { problems, accepted: [] };
  const left = new Map(accepted);
  const isAccepted = (problem: Problem): boolean => {
    const count = left.get(keyOf(problem)) ?? 0;
    left.set(keyOf(problem), count - 1);
    return count > 0;
  };
  const told: Problem[] = [];
  const known: Problem[] = [];
  for (const problem of problems) (isAccepted(problem) ? known : told).push(problem);
  return { problems: told, accepted: known };
}
