/** The words of statuses: of criteria, of action items, of whole documents. Any case, any style: GO, Go, ✅. */

export type StatusState =
  | "go"
  | "no-go"
  | "conditional"
  | "not-applicable"
  | "waived"
  | "pending"
  | "unfilled"
  | "other";

/** What a status cell may say; the first pattern that fits decides. */
export const statusPatterns: readonly (readonly [StatusState, RegExp])[] = [
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

/** The status of an action item that nobody has to do any more. */
export const doneStatus = /^(?:done|closed|complete|completed|resolved|fixed|cancelled|canceled|✅|✓|\[x\])/iu;

/** An item that says that there are none. */
export const noItems = /^(?:none|n\/a|no (?:further )?(?:action|follow-?up))/i;

/** The status of a document that is history. "Resolved" is none: it is the incident's. */
export const finalStatus = /^(?:closed|final(?:i[sz]ed)?|completed?|done|deprecated|superseded|archived)\b/i;

/** The status of a postmortem or an update that is history; a checklist or a runbook is then in force. */
export const publishedStatus = /^(?:reviewed|published|approved)\b/i;

/** The status of an incident, as updates announce it. */
export const incidentStatus = /^(?:investigating|identified|monitoring|resolved)\b/i;
