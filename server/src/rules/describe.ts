/** What a rule is, in words for people: in lists, on pages, in documentation. */
import { kindName } from "../document/kind-names.ts";
import type { ConfigurationRule } from "./configuration-rule.ts";
import { allKinds, type Rule } from "./rule.ts";

/** What it judges: "release checklist, postmortem". */
export function judgedBy(rule: Rule | ConfigurationRule): string {
  if (rule.judges === "configuration") return "gonogo.json";
  if (rule.kinds.length === allKinds.length) return "all kinds";
  return rule.kinds.map(kind => kindName(kind)).join(", ");
}
