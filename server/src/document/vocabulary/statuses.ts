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

/** Boxes that nobody ticked, whatever stands between them: `☐ Yes ☐ No`, `[ ] GO [ ] NO-GO`. */
const openBoxes = /^(?:[-*] )?(?:(?:[⬜☐□◻◯○]|\[ ?\])[^⬜☐□◻◯○☑✅✓✔☒[\]]*)+$/u;
/** Boxes of which one is ticked, with the word behind it. */
const tickedBox = /(?:[☑✅✓✔☒]|\[[xX✓✔]\])\uFE0F?\s*/u;

const options =
  /^(?:go\s*(?:\/|or|\|)\s*no[- ]?go|pass(?:ed)?\s*(?:\/|or|\|)\s*fail(?:ed)?|y(?:es)?\s*(?:\/|or|\|)\s*no?|open\s*\/.*complete|approved\s*\/\s*rejected|(?:✅|☑|✔\uFE0F?)\s*(?:\/|or|\|)\s*(?:❌|✗|✘))(?:\s*\/\s*n\/?a)?$/iu;

/** Marks of which one is to be chosen: `🟢/🟡/🔴`. */
const marks = "(?:[🟢🟡🟠🔴✅❌⚪✔✘✗☑⛔🚫]|⚠)\\uFE0F?";
const openMarks = new RegExp(`^${marks}(?:\\s?[/|]\\s?${marks})+$`, "u");

/** What a status cell may say; the first pattern that fits decides. */
export const statusPatterns: readonly (readonly [StatusState, RegExp])[] = [
  [
    "unfilled",
    /^(?:[-–—?.…\s]*|(?:\\?_\s*){2,}|(?:tbd|tba|tbc|todo)(?![\w-]).*|to be (?:done|decided|determined|checked|confirmed|tested|verified)\b.*|未.*)$/iu
  ],
  ["unfilled", openBoxes],
  ["unfilled", options],
  ["unfilled", openMarks],
  ["pending", /^(?:pending|waiting|awaiting|⏳|🔄).*\b(?:due|until|by)\b.*\d/iu],
  ["pending", /^(?:[⏳⌛🔄]\uFE0F?\s*)?(?:in[- ]progress|wip|ongoing|started)\b/iu],
  ["unfilled", /^[⏳⌛🔄]/u],
  ["unfilled", /^(?:⏳|🔄)?\s*(?:(?:pending|waiting|awaiting|pendiente|pendente)\b.*|open|)$/iu],
  ["unfilled", /^(?:to[- ]?do|unknown|none|go\s*\?|open(?:\s*\(.*\))?)$/i],
  ["unfilled", /^not (?:yet|started|done|run|tested|verified|checked)\b/i],
  ["no-go", /^(?:❌|🔴|✗|✘|⛔|🚫|no[- ]?go\b|fail|red\b|rejected|blocked|not approved|not ready)/iu],
  ["no-go", /^no?(?:\s*[-–—:,.;(].*)?$/i],
  ["conditional", /^(?:go|approved|yes)\b.*\bpending\b/i],
  ["conditional", /^(?:(?:✅|🟢)?\s*conditional|🟡|⚠|yellow\b|amber\b|go with\b|go\W{1,3}condition|partial)/iu],
  ["waived", /^waived\b/i],
  ["not-applicable", /^(?:n\/?a\b|not applicable|skipped|➖|no aplica)/iu],
  [
    "go",
    /^(?:✅|☑|✓|✔|🟢|go\b|y$|yes\b|pass(?:ed|es)?\b|done\b|completed?\b|approved|ok\b|green\b|signed\b|ready\b|verified|confirmed|済|完了)/iu
  ]
];

/** A blank box before marks to choose from: `[ ] ✅ / ❌`. */
const boxBeforeMarks = /^(?:\[ ?\]|[☐⬜])\s*(?:✅|☑|✔\uFE0F?)\s*(?:\/|or|\|)\s*(?:❌|✗|✘)$/iu;

/** The words that a cell states: of several boxes what stands behind the ticked one, if anything does. */
export function statedPart(text: string): string {
  if (boxBeforeMarks.test(text)) return "";
  const boxes = text.match(/[⬜☐□◻◯○☑✅✓✔☒]|\[[ xX✓✔]?\]/gu) ?? [];
  const ticked = tickedBox.exec(text);
  if (!ticked || (boxes.length < 2 && ticked[0].startsWith("[") === false)) return text;
  const rest = text.slice(ticked.index + ticked[0].length);
  const end = rest.search(/[⬜☐□◻◯○☑✅✓✔☒]|\[[ xX✓✔]?\]/u);
  return (end < 0 ? rest : rest.slice(0, end)).trim() || "✅";
}

/** The status of a document that is history. "Resolved" is none: it is the incident's. */
export const finalStatus =
  /^(?:closed|final(?:i[sz]ed)?(?! (?:draft|review|check))|completed?|done|deprecated|superseded|archived|complet(?:ad|íd)[oa]|finalizad[oa]|cerrad[oa]|conclu[ií]d[oa]|terminad[oa]|encerrad[oa]|abgeschlossen|terminé|完了|終了)(?![\p{L}\p{N}])/iu;

/** The status of what lies among runbooks and is none: a fault that was mended. */
export const mendedStatus = /^fixed\b/i;

/** The status of a postmortem or an update that is history; a checklist or a runbook is then in force. */
export const publishedStatus = /^(?:reviewed|published|approved)\b/i;

/** The status of a postmortem that somebody still writes or reads. */
export const draftStatus =
  /^\P{L}*(?:draft|in[ -]review|under review|in progress|wip|work in progress|pending review|awaiting review|borrador|rascunho|entwurf|下書き)(?!\p{L})/iu;

/** The status of an incident, as updates announce it. */
export const incidentStatus = /^(?:investigating|identified|monitoring|resolved)\b/i;
