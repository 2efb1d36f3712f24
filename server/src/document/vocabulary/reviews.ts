/** How documents say when they were last tried or looked at, and how long that holds. */

/** What was done to a document, or with it. */
export type ReviewKind = "worked" | "rehearsed" | "tested" | "reviewed" | "updated";

/** The same as a label, a key of front matter or a head of a column. */
export const reviewLabels: readonly (readonly [what: ReviewKind, label: RegExp])[] = [
  ["worked", /\blast (?:worked|used|executed|exercised|run|invoked)\b|\blast incident\b|^used on$/i],
  [
    "rehearsed",
    /\blast (?:rehearsed|rehearsal|drill(?:ed)?|dr (?:drill|test)|game ?day|practi[cs]ed)\b|\b(?:rehearsed|drilled) on\b/i
  ],
  ["tested", /\blast (?:tested|test|validated|verified|checked)\b|\b(?:tested|validated|verified) on\b|última prueba/i],
  [
    "reviewed",
    /\blast (?:reviewed|review|reviewed on|audit(?:ed)?)\b|\breviewed (?:on|at)\b|\breview date\b|^reviewed$|última revisi[oó]n|última revisão|最終レビュー|最終確認/i
  ],
  [
    "updated",
    /\blast (?:updated?|modified|changed|edited|mod)\b|\b(?:updated|modified) (?:on|at|date)\b|\b(?:date|version) updated\b|^(?:updated|lastmod|modified)$|última actualizaci[oó]n|última modificaci[oó]n|última atualização|dernière mise à jour|zuletzt (?:geändert|aktualisiert|geprüft)|最終更新日?|更新日/i
  ]
];

/** The next time that it is due to be looked at. */
export const nextReviewLabel =
  /\bnext (?:review|test|drill|rehearsal|update|audit)(?: date| due)?$|\breview (?:by|due|before)$|次回(?:レビュー|見直し)/i;

/** How often it is looked at, where a day could stand: "Quarterly or after an incident". */
export const cycleFirst = /^(?:every|each|(?:bi-?)?(?:weekly|monthly|annually)|quarterly|yearly|annual)\b/i;

/** How often it is looked at. */
export const reviewCycleLabel =
  /\breview (?:cycle|frequency|cadence|interval|period|schedule|every|in)$|\b(?:stale|expires?|outdated) after$|\bfrecuencia de revisi[oó]n$|レビュー(?:頻度|周期)/i;

/** "older than 90 days, STALE": the sentence by which a document limits itself. Its groups are the number and the unit. */
export const ownLimits: readonly RegExp[] = [
  /\b(?:older|more|longer) than (\d{1,4}|an?|one|two|three|six) (days?|weeks?|months?|years?)\b[^.\n]{0,80}\b(?:stale|out ?dated|rehears\w*|re-?tested?|re-?validated?|review(?:ed)?|do not trust|not be trusted|expired)/i,
  /\b(?:stale|out ?dated|expires?)\b[^.\n]{0,40}\b(?:after|older than|within)\s+(\d{1,4}|an?|one|two|three|six)\s+(days?|weeks?|months?|quarters?|years?)\b/i,
  /^\W{0,4}(?:to be )?(?:review|rehearse|re-?test|re-?validate)(?:ed)?\s{1,100}(?:every|each)\s{1,100}(\d{1,4}|two|three|six|other)?\s*(days?|weeks?|months?|quarters?|years?)\b/i,
  /\b(?:review|rehearse|re-?test|re-?validate|test)(?:ed)?\s{1,100}(?:this\s{1,100})?(?:run-?book|playbook|document|page)\b[^.\n]{0,30}\b(?:every|each|(?:at least )?once (?:a|per|every))\s{1,100}(\d{1,4}|two|three|six|other)?\s*(days?|weeks?|months?|quarters?|years?)\b/i
];

/** How many days a word of a cycle stands for. */
export const cycles: readonly (readonly [pattern: RegExp, days: number])[] = [
  [/\bweekly\b|semanal|毎週/i, 7],
  [/\b(?:bi-?weekly|fortnightly)\b/i, 14],
  [/\bmonthly\b|mensual|mensal|毎月/i, 31],
  [/\b(?:bi-?monthly|every (?:two|other) months?)\b/i, 62],
  [/\bquarterly\b|trimestral|四半期/i, 92],
  [/\b(?:semi-?annual(?:ly)?|half-?yearly|twice (?:a|per) year|bi-?annual(?:ly)?)\b|semestral/i, 183],
  [/\b(?:annual(?:ly)?|yearly|once (?:a|per) year)\b|anual|毎年/i, 366]
];

/** Days in a unit: as many as it has at most. */
export const unitDays: Readonly<Record<string, number>> = { day: 1, week: 7, month: 31, quarter: 92, year: 366 };

/** Numbers as they stand before a unit. */
export const smallNumbers: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  other: 2,
  three: 3,
  six: 6
};

/** What may stand before such a label where it is the document's own: "This runbook was last tested on". */
export const ownSubject =
  /^[^\p{L}\p{N}]*(?:(?:this|the)\s+)?(?:(?:run-?book|document|page|doc|playbook|procedure|guide|date)\s+)?(?:(?:was|is|has been)\s+)?(?:date\s+)?$/iu;

/** Headings of tables that tell when a document was changed, used or tried. */
export const historyHeading =
  /\b(?:last worked|last used|rehears\w+|(?:revision|review|change|document|version|update|run-?book|test|drill|edit|renewal|rotation|execution|usage)s? (?:history|log|record)|change ?log|history|revisions)\b|履歴|historial|hist[oó]rico/i;

/** Columns of such tables. */
export const dayColumn =
  /^(?:date|day|when|on|last\b.*|tested|reviewed|rehearsed|used|updated?|fecha|data|datum|日付|日時|実施日|更新日)$/i;
export const occasionColumn =
  /^(?:situation|occasion|cause|reason|scenario|event|incident|what|type|change|changes|description|notes?|summary|comment|kind|exercise|context|内容)$/i;

/** Headings of tables that tell how a document was changed, and not when it was used. */
export const changeHistory = /\b(?:revisions?|changes?|versions?|documents?|edits?|updates?|reviews?)\b|history/i;

/** Columns that tell which steps were used, and how it went. */
export const usedStepsColumn = /\bsteps?\b|^(?:procedure|sections?)(?: used)?$/i;
export const resultColumn = /^(?:results?|outcome|worked\??|success(?:ful)?\??|ok\??|resolved\??|passed\??)$/i;

/** Columns that name who used it, or who saw that it worked. */
export const personColumn =
  /\bby$|^(?:who|name|person|tester|operator|responder|engineer|on-?call|owner|author|responsable|担当者?)$/i;
