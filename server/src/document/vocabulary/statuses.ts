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

/** What ends a short answer, so that "Non-production" is none. */
const answered = "(?=\\s*$|\\s*[–—:,.;(\\n]|\\s-)";
const wordEnd = "(?![\\p{L}\\p{N}])";

/** Words that stand at the start of a cell, and answers that stand alone or before what sets them apart. */
function inWords(words: string, answers?: string): RegExp {
  return new RegExp(`^(?:(?:${words})${wordEnd}${answers ? `|(?:${answers})${answered}` : ""})`, "iu");
}

/** The words of other languages: German, Spanish, French, Portuguese, Japanese. */
const foreignPatterns: readonly (readonly [StatusState, RegExp])[] = [
  [
    "unfilled",
    inWords(
      "ausstehend|noch (?:nicht|offen)|zu erledigen|en attente|à faire|por hacer|a fazer",
      "offen|abiert[oa]|abert[oa]|ouverte?|保留中?|確認待ち|承認待ち"
    )
  ],
  ["pending", inWords("in arbeit|läuft|en curso|en cours|em andamento|en progreso|対応中|進行中|確認中")],
  [
    "not-applicable",
    inWords("entfällt|nicht (?:zutreffend|anwendbar)|sans objet|non applicable|não se aplica|該当なし|対象外")
  ],
  [
    "no-go",
    inWords(
      "abgelehnt|nicht (?:freigegeben|genehmigt|bestanden|bereit|erfüllt)|fehlgeschlagen|blockiert|gesperrt|rechazad[oa]|no aprobad[oa]|fallid[oa]|bloquead[oa]|refusée?|rejetée?|non (?:approuvée?|validée?)|échouée?|échec|bloquée?|rejeitad[oa]|reprovad[oa]|não aprovad[oa]|falhou|却下|否認|不合格|不可|失敗",
      "nein|non|não|nao|いいえ"
    )
  ],
  [
    "conditional",
    inWords("bedingt|mit auflagen|unter vorbehalt|condicional|conditionnel(?:le)?|sous réserve|条件付き?(?:承認|可)?")
  ],
  [
    "go",
    inWords(
      "freigegeben|erledigt|genehmigt|bestanden|bestätigt|abgeschlossen|aprobad[oa]|completad[oa]|confirmad[oa]|verificad[oa]|approuvée?|validée?|aprovad[oa]|concluíd[oa]|承認(?:済み?)?|合格|問題なし|確認済み?",
      "ja|sí|si|oui|sim|fertig|bereit|hech[oa]|list[oa]|faite?|terminée?|prête?|feit[oa]|pront[oa]|はい|可"
    )
  ]
];

/** What a status cell may say; the first pattern that fits decides. It covers no more than the words of the status. */
export const statusPatterns: readonly (readonly [StatusState, RegExp])[] = [
  [
    "unfilled",
    /^(?:[-–—?.…\s]*|(?:\\?_\s*){2,}|(?:tbd|tba|tbc|todo)(?![\w-]).*|to be (?:done|decided|determined|checked|confirmed|tested|verified)\b.*|未.*)$/iu
  ],
  ["unfilled", openBoxes],
  ["unfilled", options],
  ["unfilled", openMarks],
  ["pending", /^(?:pending|waiting|awaiting|⏳|🔄).{0,1000}\b(?:due|until|by)\b.*\d/iu],
  ["pending", /^(?:[⏳⌛🔄]\uFE0F?\s*)?(?:in[- ]progress|wip|ongoing|started)\b/iu],
  ["unfilled", /^[⏳⌛🔄]/u],
  ["unfilled", /^(?:⏳|🔄)?\s*(?:(?:pending|waiting|awaiting|pendiente|pendente)\b.*|open|)$/iu],
  ["unfilled", /^(?:to[- ]?do|unknown|none|go\s*\?|open(?:\s*\(.*\))?)$/i],
  ["unfilled", /^not (?:yet|started|done|run|tested|verified|checked)\b/i],
  ["no-go", /^(?:❌|🔴|✗|✘|⛔|🚫|no[- ]?go\b|fail|red\b|rejected|blocked|not approved|not ready)/iu],
  ["no-go", /^no?(?=(?:\s*[-–—:,.;(].*)?$)/i],
  ["conditional", /^(?:go|approved|yes)\b(?=.*\bpending\b)/i],
  [
    "conditional",
    /^(?:(?:✅|🟢)?\s*conditional(?:[- ]go\b)?|🟡|⚠|yellow\b|amber\b|go(?= with\b|\W{1,3}condition)|partial)/iu
  ],
  ["waived", /^waived\b/i],
  ["not-applicable", /^(?:n\/?a\b|not applicable|skipped|➖|no aplica)/iu],
  [
    "go",
    /^(?:✅|☑|✓|✔|🟢|go\b|y$|yes\b|pass(?:ed|es)?\b|done\b|completed?\b|approved|ok\b|green\b|signed\b|ready\b|verified|confirmed|済|完了)/iu
  ],
  ...foreignPatterns
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
