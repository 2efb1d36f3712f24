/** The report as GitLab's code quality JSON, which shows findings in merge requests. */
import type { Severity } from "../rules/rule.ts";
import type { DetailedProblem } from "./detailed-problem.ts";
import { escapedJson } from "./escaped-json.ts";
import { plainWords, wellFormedJson } from "./plain-words.ts";
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

/** `digest`: a short text that is the same for the same text only. */
export function gitlabReport(files: readonly DetailedFile[], digest: (text: string) => string): string {
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
  return `${escapedJson(wellFormedJson(issues))}\n`;
}
