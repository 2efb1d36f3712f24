/** The report as GitLab's code quality JSON, which shows findings in merge requests. */
import type { Severity } from "../rules/rule.ts";
import type { DetailedProblem } from "./detailed-problem.ts";
import { escapedJson } from "./escaped-json.ts";
import { plainWords, wellFormedJson } from "./plain-words.ts";
import { type RunFacts, sentenceOf } from "./run.ts";
import { shownRule } from "./shown-rule.ts";

/** Nothing of ours stops a system, so `blocker` is none of them. */
const severities: Readonly<Record<Severity, "critical" | "major" | "minor" | "info">> = {
  error: "critical",
  warning: "major",
  information: "minor",
  hint: "info"
};

export interface DetailedFile {
  readonly path: string;
  readonly problems: readonly DetailedProblem[];
}

/**
 * What was not checked is told, too: a file that nobody can read any more would look like one that was mended. `digest`: a
 * short text that is the same for the same text only.
 */
export function gitlabReport(
  files: readonly DetailedFile[],
  { failures, unsaid }: Pick<RunFacts, "failures" | "unsaid">,
  digest: (text: string) => string
): string {
  const unchecked = [
    ...failures.map(each => ({ name: each.rule ?? "unread-file", each })),
    ...unsaid.map(each => ({ name: "no-verdict", each }))
  ].map(({ name, each }) => ({
    description: plainWords(sentenceOf(each)),
    check_name: shownRule(name),
    fingerprint: digest(`${each.path}\n${name}`),
    severity: severities.error,
    location: { path: each.path, lines: { begin: 1, end: 1 } }
  }));
  const issues = files.flatMap(({ path, problems }) =>
    problems
      .filter(({ silencedBy }) => silencedBy === null)
      .map(({ rule, severity, message, range, identity }) => ({
        description: plainWords(message),
        check_name: shownRule(rule),
        // GitLab shows one of those that have the same, whichever files they are in.
        fingerprint: digest(`${path}\n${identity}`),
        severity: severities[severity],
        location: { path, lines: { begin: range.start.line + 1, end: range.end.line + 1 } }
      }))
  );
  return `${escapedJson(wellFormedJson([...unchecked, ...issues]))}\n`;
}
