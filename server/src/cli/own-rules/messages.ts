/** What the thread of a file of a team's own rules and those who ask it say to each other. */
import type { DocumentView, OwnFinding, OwnRuleContext } from "../../library/api/own-rules.ts";
import { isObject, type OwnRuleFacts, rulesIn } from "../../own-rules/definition.ts";
import { findingOf } from "../../own-rules/findings.ts";

export interface ThreadData {
  /** The module, absolute. */
  readonly file: string;
}

export interface Question {
  readonly view: DocumentView;
  readonly context: OwnRuleContext;
  /** The rules that are asked, by their ids. */
  readonly rules: readonly string[];
}

export type FromThread =
  /** What is wrong with the file, as what its name is followed by. */
  | { readonly type: "file-fault"; readonly reason: string }
  | { readonly type: "loaded"; readonly rules: readonly OwnRuleFacts[] }
  /** It begins to ask a rule. */
  | { readonly type: "asking"; readonly rule: string }
  | { readonly type: "found"; readonly rule: string; readonly findings: readonly OwnFinding[] }
  /** Why a rule found nothing, as a sentence. */
  | { readonly type: "rule-fault"; readonly rule: string; readonly reason: string }
  /** The question is answered. */
  | { readonly type: "answered" };

/** A message as it arrives: rules run where it comes from and can post whatever they like. `null` for what is none of ours. */
export function messageFrom(given: unknown): FromThread | null {
  return isMessage(given) ? given : null;
}

function isMessage(given: unknown): given is FromThread {
  if (!isObject(given)) return false;
  const { type, rule, reason, rules, findings } = given;
  switch (type) {
    case "file-fault":
      return typeof reason === "string";
    case "loaded":
      return Array.isArray(rules) && rules.every(areFacts);
    case "asking":
      return typeof rule === "string";
    case "found":
      return typeof rule === "string" && Array.isArray(findings) && findings.every(isFinding);
    case "rule-fault":
      return typeof rule === "string" && typeof reason === "string";
    case "answered":
      return true;
    default:
      return false;
  }
}

/** Of facts, kinds are always a list. */
function areFacts(given: unknown): boolean {
  if (!isObject(given) || !Array.isArray(given.kinds) || typeof given.templates !== "boolean") return false;
  return rulesIn({ ...given, check: () => [] }).faults.length === 0;
}

function isFinding(given: unknown): boolean {
  try {
    findingOf(given);
    return true;
  } catch {
    return false;
  }
}
