/**
 * Findings as a person wants to see them. They are judged as the repository says, so that the verdict is that of
 * everybody else and of `gonogo check`; a person's own severities change only how findings look in their editor.
 */
import type { Problem } from "../check.ts";
import type { Settings, ShownSeverity } from "../protocol.ts";
import { catalogue } from "../rules/index.ts";

/** A credential in the open is seen by everybody who reads the file: nobody looks away from it by a setting. */
const always: ReadonlySet<string> = new Set(catalogue.filter(rule => rule.hidesWords).map(rule => rule.id));

/** The findings that a person wants to see, with the severities that they want to see; the same list where it is as judged. */
export function shownProblems(problems: readonly Problem[], severities: Settings["rules"]): readonly Problem[] {
  if (Object.keys(severities).length === 0) return problems;
  return problems.flatMap(problem => {
    const severity = shownSeverity(problem.rule, severities);
    if (severity === "off") return [];
    return severity === null ? [problem] : [{ ...problem, severity }];
  });
}

/** How findings of a rule are shown; `null` for as they are judged. */
function shownSeverity(rule: string, severities: Settings["rules"]): ShownSeverity | null {
  return always.has(rule) || !Object.hasOwn(severities, rule) ? null : (severities[rule] ?? null);
}

/** The rules that a person has shown otherwise, of those that there are, with how. */
export function shownOtherwise(severities: Settings["rules"]): readonly (readonly [rule: string, ShownSeverity])[] {
  return catalogue.flatMap(({ id }) => {
    const severity = shownSeverity(id, severities);
    return severity === null ? [] : [[id, severity] as const];
  });
}
