/** The rules that a configuration names, where it does. */
import { getLocation } from "jsonc-parser";

export interface RuleKey {
  readonly rule: string;
  /** Offsets (0-based, UTF-16) of the key with its quotes, `end` not included. */
  readonly start: number;
  readonly end: number;
}

/** The rule whose key stands at an offset: in `rules`, of the whole or of an override; `null` anywhere else. */
export function ruleKeyAt(text: string, offset: number): RuleKey | null {
  const { path, previousNode, isAtPropertyKey } = getLocation(text, offset);
  const [last, rules] = [path.at(-1), path.at(-2)];
  const isRules = rules === "rules" && (path.length === 2 || (path.length === 4 && path[0] === "overrides"));
  if (!isRules || !isAtPropertyKey || !previousNode || typeof last !== "string") return null;
  const { offset: start, length } = previousNode;
  return start <= offset && offset <= start + length ? { rule: last, start, end: start + length } : null;
}
