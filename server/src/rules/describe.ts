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

/** What stands on top of its page: its id, its summary, and what it says of itself. */
export function pageHead(rule: Rule | ConfigurationRule): string {
  return `# ${rule.id}\n\n${rule.summary}\n\n${properties(rule).join(" · ")}\n\n`;
}

function properties(rule: Rule | ConfigurationRule): string[] {
  const options = Object.keys(rule.options).map(name => `\`${name}\``);
  const judges =
    rule.judges === "configuration"
      ? []
      : [
          `Templates: ${rule.judges === "structure" ? "judged, too" : "left alone"}`,
          ...(rule.seeksWords ? ["Unknown languages: left alone"] : [])
        ];
  return [
    `Severity: ${rule.severity}`,
    `Preset: ${rule.preset}`,
    `In: ${judgedBy(rule)}`,
    ...judges,
    `Fixes: ${rule.fixable ? "yes" : "none"}`,
    `Options: ${options.join(", ") || "none"}`
  ];
}
