/** The words of decisions: whether a release goes. */

/** What a decision says; the first pattern that fits decides. Tested on its value without marks before it. */
export const decisionWords: readonly (readonly ["open" | "no-go" | "conditional" | "go", RegExp])[] = [
  // Both options are left, whatever stands between them.
  ["open", /\bgo\b[^.\n]{0,80}(?:\/|\||,|\bor)\s*[`*"']{0,3}no[- ]?go\b/i],
  ["open", /^(?:pending|tbd|tba|tbc|todo|open|none|unknown|to be\b|not yet|保留|未)/i],
  ["open", /^(?:[-–—?.…_\s\\]*|[⏳🔄].*)$/u],
  [
    "no-go",
    /^(?:❌|🔴|⛔|🚫)?\s*(?:no[- ]?go|not approved|rejected|abort(?:ed)?|postponed|delayed|stop|hold|中止|延期)/iu
  ],
  [
    "conditional",
    /^(?:✅|🟢|🟡|⚠)?\uFE0F?\s*(?:conditional|go\b.{0,12}\b(?:if|with|provided|subject|condition)|条件付き)/iu
  ],
  [
    "go",
    /^(?:✅|🟢|☑|✔)?\uFE0F?\s*(?:go\b|approved|proceed|ship(?:ped)?\b|release(?:d)?\b|承認|実施|可決)|^(?:✅|🟢)\uFE0F?$/iu
  ]
];

/** A line that states the decision without a label: "**GO**", "Decision: GO", "We are go for release". */
export const decisionSentence =
  /^(?:(?:the )?(?:final )?decision(?: is)?\s{0,100}[:：–—-]?\s*)?((?:conditional |no[- ]?)?go\b(?!\s*(?:\/|or\b|\|))(?:\s+(?:for|with|if)\b.{0,200})?)[.!]?$/i;

/** What a decision is called beside "decision", where a section is about it. */
export const outcomeName = /^(?:final )?(?:outcome|result|verdict|status|call|resultado|ergebnis)$/i;
/** "GO ✅ (@release-manager)": the word, and who said it or when. */
export const decidedAlone =
  /^((?:conditional |no[- ]?)?go)\b[\s✅🟢❌🔴🚀!.,–—-]*(?:\(?(?:by |decided by |at |on )?(?:@[\w-]{1,40}|\d{4}-\d\d-\d\d|\d{1,2}:\d\d)[^()\n]{0,40}\)?)?$/iu;
/** "@release-manager decided on 2026-03-24 that the release is GO". */
export const decidedThat = /\bdecided\b[^.\n]{0,60}\b(?:is|are|was)\s((?:conditional |no[- ]?)?go)\b[.!]?$/i;
/** "We go ahead". */
export const goingAhead =
  /^we(?: will|['’]ll| are)? (?:go(?:ing)? ahead|proceed(?:ing)?|release|ship)\b(?!.*\b(?:if|when|once|unless|after)\b)/i;

/** Who answers for a condition: a handle, or a name behind "owner". */
export const conditionOwner =
  /@[\w-]|\b(?:owner|responsible|responsibility|assignee|assigned to|accountable|lead|coordinator|dri)\s*[:=]\s*\S|^(?:coordinator|lead|owner|release manager|commander)$/im;

/** A section of what a conditional decision asks for. */
export const conditionHeading =
  /^\P{L}{0,6}(?:(?:mandatory|required|open|remaining|go|release|decision) )?conditions?\b(?! (?:of|codes?)\b)/iu;

/** A criterion that informs and does not decide. */
export const informingCriterion =
  /\b(?:optional|informing|informational|informative|for information|fyi|nice[- ]to[- ]have|non-?blocking|not blocking|advisory)\b|任意|参考/i;

/** A column that says whether a criterion decides. */
export const mandatoryColumn = /^(?:mandatory|required|blocking|blocker|must[- ]have|obligatorio|pflicht|必須)\s?\??$/i;

/** A legend of tasks: "⬜ todo · 🔄 in progress · ✅ done". */
export const legendOfTasks =
  /[⬜☐◻][\s`*]{0,3}(?:to-?\s?do|not started|open|backlog)\b.{0,40}\b(?:in progress|wip|doing|done|completed?)\b/iu;

/** A number of a row: `1.4`, `GNG-12`, `C3`. */
export const identifierCell = /^[A-Z]{1,6}[-.]?\d{1,6}(?:[-.]\d{1,4}){0,3}$/;

/** What stands before the reason: "N/A", "WAIVED by @lead". */
export const beforeReason =
  /^[^\p{L}\p{N}]*(?:n\/?a|not applicable|skipped|waived|no aplica|対象外)(?:\s+by\s+@?[\w-]{1,40}(?:\s+(?=\p{Lu})[\w-]{1,20})?)?/iu;

/** What anybody sees at a glance: no evidence is asked for. */
export const plainFact =
  /\b(?:notif(?:y|ied)|inform(?:ed)?|briefed|told|announced|scheduled|confirmed|available|availability|aware|invited|booked|assigned|agreed|sign(?:ed)?[- ]?off|approv(?:ed|al))\b/i;

/** A criterion that asks for an approval. */
export const approvalCriterion = /\b(?:approv(?:ed|al|es?)|sign(?:ed)?[- ]?off|code[- ]?review(?:ed)?|reviewed)\b/i;

/** An approval that names who gives it: "reviewed by the security team", "compliance officer sign-off". */
export const namedApprover =
  /\bby\s+\S|\b(?:obtain|get)\b|\b(?:officer|team|lead|manager|owner|sre|qa|security|legal|finance|compliance|product|support|engineering|operations|ops|director|head|board|council|committee)\b/i;

/** That somebody is told of the release. */
export const communication =
  /\b(?:notif(?:y|ied|ies|ication)|announce\w{0,5}|communicat\w{0,6}|inform(?:ed|s)?|brief(?:ed|ing|s)?|stakeholders?|status ?page|customer[- ]support|support team|release notes|newsletter|e-?mail|slack|teams channel|mailing list|tweet|mastodon|blog post)\b|(?:^|\s)#[a-z][\w-]{2,}|\bnotifi(?:car|quer)|\bcomunica|アナウンス|通知|周知|連絡/i;

/** A section about how one decides, not about what was decided. */
export const decisionRules =
  /\b(?:options?|criteria|criterion|matrix|guide(?:lines?)?|framework|process|meeting|tree|factors|authority|rights|rules|thresholds)\b/i;

/** What stands before a status in a list and is no criterion: a condition, a rule, the decision itself. */
export const noCriterion =
  /^(?:\[[ x]?\]\s*)?(?:if|when|whenever|where|any|unless|otherwise|else|default|decision|outcome|result|status|recommendation|verdict|go|no[- ]?go|n\/a|falls|wenn|sonst|entscheidung|ergebnis|si|cuando|decisión|estado|sinon|décision|résultat|se|quando|decisão|resultado|判定|結果)(?![\p{L}\p{N}])|[<>≥≤→⇒=]/iu;
