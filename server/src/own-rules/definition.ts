/** What a module gives as rules: whatever it is, told apart from what rules are. */

import type { OwnRule } from "../library/api/own-rules.ts";
import { isOwnRuleId } from "../rules/own-rule-id.ts";
import { allKinds } from "../rules/rule.ts";

/** What a rule says of itself: plain data, which can cross threads. */
export type OwnRuleFacts = Pick<OwnRule, "id" | "severity" | "summary"> & {
  readonly kinds: readonly (typeof allKinds)[number][];
  readonly templates: boolean;
};

export const severities = ["error", "warning", "information", "hint"] as const;

/**
 * The rules that somebody gives: one, or a list. Of what is none it says why, as a clause that names it; the others count all
 * the same.
 */
export function rulesIn(exported: unknown): { readonly rules: readonly OwnRule[]; readonly faults: readonly string[] } {
  const given: readonly unknown[] = Array.isArray(exported) ? exported : [exported];
  const rules: OwnRule[] = [];
  const faults: string[] = [];
  for (const [index, each] of given.entries()) {
    const fault = faultOf(each);
    if (fault !== null) faults.push(`${nameOf(each, index)} ${fault}`);
    else if (rules.some(({ id }) => id === (each as OwnRule).id))
      faults.push(`${nameOf(each, index)} stands there twice.`);
    else rules.push(each as OwnRule);
  }
  return { rules, faults };
}

export function factsOf({ id, severity, summary, kinds, templates = false }: OwnRule): OwnRuleFacts {
  return { id, severity, summary, templates, kinds: kinds === "all" ? allKinds : [...kinds] };
}

function nameOf(rule: unknown, index: number): string {
  const id = isObject(rule) ? rule.id : undefined;
  return typeof id === "string" ? `'${id.slice(0, 100)}'` : `rule ${index + 1}`;
}

function faultOf(rule: unknown): string | null {
  if (!isObject(rule)) return "is no object.";
  const { id, kinds, severity, summary, templates = false, check } = rule;
  if (typeof id !== "string") return "has no id: write the name of the team, a slash, its own name.";
  if (!isOwnRuleId(id)) return "has another id than team/its-name: small letters, digits and hyphens around one slash.";
  const known: readonly unknown[] = allKinds;
  if (kinds !== "all" && !(Array.isArray(kinds) && kinds.length > 0 && kinds.every(kind => known.includes(kind))))
    return `has no kinds: a list of ${allKinds.join(", ")}, or "all".`;
  if (!isSeverity(severity)) return `has no severity: ${severities.join(", ")}.`;
  if (typeof summary !== "string" || summary.trim() === "") return "has no summary.";
  if (typeof templates !== "boolean") return "says of templates neither true nor false.";
  return typeof check === "function" ? null : "has no function check.";
}

export function isSeverity(value: unknown): value is (typeof severities)[number] {
  return severities.some(each => each === value);
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
