/** What stands in a status cell. Words in any case, in the document's own style: GO, Go, ✅. */
import type { Prose } from "./facts.ts";

export type StatusState =
  | "go"
  | "no-go"
  | "conditional"
  | "not-applicable"
  | "waived"
  | "pending"
  | "unfilled"
  | "other";

const states: readonly (readonly [StatusState, RegExp])[] = [
  [
    "unfilled",
    /^(?:[-–—?.…\s]*|(?:\\?_\s*){2,}|[⬜☐□◻◯○](?:\s*\p{L}[\p{L} /-]*[⬜☐□◻◯○]?)*|\[\s*\](?:\s*[\p{L}/ -]+(?:\[\s*\])?)*|tbd|tba|tbc|todo|not started|未定)$/iu
  ],
  [
    "unfilled",
    /^(?:go\s*(?:\/|or|\|)\s*no[- ]?go|pass(?:ed)?\s*(?:\/|or|\|)\s*fail(?:ed)?|yes\s*(?:\/|or|\|)\s*no|open\s*\/\s*.*complete|approved\s*\/\s*rejected)(?:\s*\/\s*n\/?a)?$/i
  ],
  ["pending", /^(?:pending|waiting|⏳|🔄).*\b(?:due|until|by)\b.*\d/iu],
  ["unfilled", /^(?:pending|waiting|open|⏳|🔄|⏳\s*pending|☐\s*pending)$/iu],
  ["no-go", /^(?:❌|🔴|✗|✘|⛔|🚫|no[- ]?go\b|fail|red\b|rejected|blocked|not approved|not ready)/iu],
  ["conditional", /^(?:conditional|🟡|⚠|yellow|amber|go with|partial|✅?\s*conditional)/iu],
  ["waived", /^waived\b/i],
  ["not-applicable", /^(?:n\/?a\b|not applicable|skipped|➖|no aplica)/iu],
  [
    "go",
    /^(?:✅|☑|✓|✔|🟢|\[x\]|go\b|yes\b|pass|done\b|complete|approved|ok\b|green\b|signed|ready\b|verified|confirmed|済|完了)/iu
  ]
];

/** The state that a cell states. A bracketed or blank placeholder is unfilled. */
export function statusOf(cell: Prose): StatusState {
  const text = cell.text.trim();
  if (cell.placeholders.some(each => each.text.length >= text.length - 1)) return "unfilled";
  return states.find(([, pattern]) => pattern.test(text))?.[0] ?? "other";
}
