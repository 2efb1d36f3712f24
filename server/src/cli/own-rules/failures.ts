/** What is told of a team's own rules that could not judge documents. */
import { groupBy } from "../../document/groups.ts";
import type { RunFailure } from "../../report/run.ts";
import type { OwnRuleFailure } from "./rule-file.ts";

export interface UnjudgedDocument extends OwnRuleFailure {
  /** Relative to the working directory, with `/`. */
  readonly path: string;
}

/** A rule that fails mostly fails everywhere: told of the first document that it did not judge. */
export function failuresOfRules(all: readonly UnjudgedDocument[]): readonly RunFailure[] {
  const groups = groupBy(all, ({ rule, reason }) => `${rule}: ${reason}`);
  return [...groups].map(([told, [first, ...others]]) => ({
    path: first?.path ?? "",
    reason: `was not judged by ${told}${alsoNot(others.length)}`,
    ...(first ? { rule: first.rule } : {})
  }));
}

function alsoNot(others: number): string {
  return others === 0 ? "" : ` Neither ${others === 1 ? "was 1 other" : `were ${others} others`}.`;
}
