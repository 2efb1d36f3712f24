/** A finding with what those need who track it, or mend it: plain data, which can cross threads. */
import type { Problem, ProblemFix } from "../check.ts";
import { keyOf } from "../judging/baseline.ts";
import { inDocumentOrder } from "../judging/problem.ts";
import { type ReportedProblem, reported } from "./report.ts";

export interface DetailedProblem extends ReportedProblem {
  /** What it is about, and which of those that are about the same; see `keyOf`. Moving and renumbering change neither. */
  readonly identity: string;
  readonly fixes: readonly ProblemFix[];
  /** Who has decided to look away from it; `null` where it is told. */
  readonly silencedBy: "directive" | "baseline" | null;
  /** Why, in the words of the directive; `null` where it says nothing. */
  readonly reason: string | null;
}

/** A finding, and who looks away from it. */
export interface Silencing extends Pick<DetailedProblem, "silencedBy" | "reason"> {
  readonly problem: Problem;
}

/** All findings of a file, in its order. */
export function detailed(all: readonly Silencing[]): readonly DetailedProblem[] {
  const counts = new Map<string, number>();
  const placed = inDocumentOrder(all.map(each => ({ ...each, range: each.problem.range })));
  return placed.map(({ problem, silencedBy, reason }) => {
    const key = keyOf(problem);
    const count = counts.get(key) ?? 0;
    counts.set(key, count + 1);
    return { ...reported(problem), identity: `${key}\n${count}`, fixes: problem.fixes, silencedBy, reason };
  });
}

export function told(problem: Problem): Silencing {
  return { problem, silencedBy: null, reason: null };
}
