/** What a rule is, in words for people: in lists, on pages, in documentation. */
import { kindNames } from "../document/kind-names.ts";
import type { ConfigurationRule } from "./configuration-rule.ts";
import type { Rule } from "./rule.ts";

/** What it judges: "release checklist, postmortem". */
export function judgedBy(rule: Rule | ConfigurationRule): string {
  if (rule.judges === "configuration") return "gonogo.json";
  if (rule.kinds.length === Object.keys(kindNames).length) return "all kinds";
  return rule.kinds.map(kind => kindNames[kind]).join(", ");
}
