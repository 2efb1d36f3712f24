/** What the baselines of a run have to say: which of them are broken or out of date. */
import { type AcceptedProblems, countAccepted } from "../judging/baseline.ts";
import { isOwnRuleId } from "../rules/own-rule-id.ts";
import type { DocumentBaseline } from "../workspace/baselines.ts";
import type { CheckRequest } from "./check-request.ts";
import { pathFrom } from "./configuration-options.ts";
import type { Terminal } from "./terminal.ts";

/** Something to be told of a file; `failed` where the run cannot be fine. */
export interface BaselineNote {
  readonly path: string;
  readonly text: string;
  readonly failed: boolean;
}

/** What a baseline has to do with a file of a run. */
export interface AcceptingFile {
  readonly uri: string;
  /** `null` where there is none. */
  readonly baseline: DocumentBaseline | null;
  /** How many of its findings were accepted. */
  readonly count: number;
  /** Which, where they are to be recorded. */
  readonly accepted: AcceptedProblems;
}

/** What is to be told of the baselines that counted for documents: those that are none, and findings that are no more. */
export function judgeBaselines(
  files: readonly AcceptingFile[],
  terminal: Terminal,
  { rulesFrom }: Pick<CheckRequest, "rulesFrom">
): BaselineNote[] {
  // Without a team's own rules nobody knows of theirs.
  const counts = (rule: string): boolean => rulesFrom.length > 0 || !isOwnRuleId(rule);
  return [...together(files, ({ baseline }) => baseline?.uri ?? null)].flatMap(([uri, documents]): BaselineNote[] => {
    const path = pathFrom(uri, terminal);
    const fault = documents[0]?.baseline?.fault ?? null;
    if (fault !== null) return [{ path, text: `is no baseline: ${fault}.`, failed: true }];
    const gone = documents.reduce(
      (sum, { baseline, count }) => sum + countAccepted(baseline?.accepted, counts) - count,
      0
    );
    if (gone === 0) return [];
    const findings = gone === 1 ? "1 finding that is" : `${gone} findings that are`;
    return [
      { path, text: `holds ${findings} no longer there: gonogo check --write-baseline takes them out.`, failed: false }
    ];
  });
}

/** Files by their baselines; without those that have none. */
export function together(
  files: readonly AcceptingFile[],
  homeOf: (each: AcceptingFile) => string | null
): Map<string, readonly AcceptingFile[]> {
  const groups = new Map<string, AcceptingFile[]>();
  for (const each of files) {
    const home = homeOf(each);
    if (home === null) continue;
    const group = groups.get(home) ?? [];
    groups.set(home, group);
    group.push(each);
  }
  return groups;
}
