/** Whether a runbook that answers an alert has the sections that the answer is made of. */
import type { Section } from "../sections.ts";
import type { SectionRole } from "../vocabulary/sections.ts";

/** What all runbooks of alerts have in common, whatever they tell before and behind. */
const answers = {
  diagnosis: ["diagnosis", "check", "cause"],
  mitigation: ["mitigation", "resolution", "rollback-procedure"]
} as const satisfies Partial<Record<SectionRole, readonly SectionRole[]>>;

/** A part of the answer to an alert. */
export type AnswerPart = keyof typeof answers;

const parts: readonly AnswerPart[] = ["diagnosis", "mitigation"];

/** What makes a runbook one that answers an alert: a procedure tells neither what is wrong nor what to do about it. */
const telling: readonly SectionRole[] = ["symptoms", "meaning", "alert", "impact"];
const answering: readonly SectionRole[] = ["check", "diagnosis", "mitigation", "resolution"];

/** The parts of an answer for which a runbook has no section: none where it answers no alert. `shared`: of its file. */
export function missingAnswers(sections: readonly Section[], shared: readonly Section[]): readonly AnswerPart[] {
  const own = new Set(sections.map(each => each.role));
  if (![telling, answering].every(roles => roles.some(role => own.has(role)))) return [];
  const has = new Set([...own, ...shared.map(each => each.role)]);
  return parts.filter(part => !answers[part].some(role => has.has(role)));
}
