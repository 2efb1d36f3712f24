/** The words of rollback procedures and of what a risky release must have. */

/** A look at whether it worked. */
export const checkWords =
  /\b(?:verif(?:y|ied|ies)|check(?:s|ed)?|confirm(?:s|ed)?|validat(?:e[sd]?|ion)|smoke tests?|https?:\/\/)\b|確認/i;

/** That a rollback is prepared, not how it is done: "Rollback scripts prepared". */
export const statesReadiness =
  /\b(?:available|ready|prepared|documented|defined|identified|clarified|tested|validated|rehearsed|reviewed|trained|approved|confirmed|established|configured|in place|exists?|understood|tagged|backed up|procedures?|plans?|criteria|planned|assigned)\W{0,100}(?:\([^()]{0,60}\)\W*)?$/i;

/** Headings with "rollback" in them that tell no way back. */
export const otherRollbackName =
  /\bdisaster\b|\broll[- ]?backs? (?:events?|history|log|window|owners?(?! path)|status|contacts?|drill|rehearsal|metrics?)\b/i;

/** Who goes back, or hears of it. */
export const backInPeople =
  /@[\w-]|(?:^|\s)#[a-z][\w-]{2,}|\b(?:notif(?:y|ies|ied)|inform(?:s|ed)?|tell(?:s)?|told|announce[sd]?|page[sd]?|alert(?:s|ed)?|communicat\w{1,5}|escalat\w{1,4}|post (?:in|to|an?)|e-?mail|slack|on-?call|sre|engineers?|operators?|commander|managers?|leads?|team|owners?|captain|responsible|executed by|executor|dba|devops|stakeholders|support|customers?|users?)\b|担当|連絡|通知/i;

/** A sentence that requires something before the release: "**Required**: …". */
export const requirementLabel = /^(?:required|requirements?|mandatory|must have|prerequisites?|obligatorio|必須)$/i;

/** A runbook of its own for the way back, as a requirement names it. */
export const runbookOfRollback =
  /\b(?:dedicated |own |separate |written )?roll[- ]?back (?:runbook|run book|playbook)\b|\brunbook\b[^.\n]{0,40}\broll(?:ing)?[- ]?back\b/i;

export const retrospective =
  /\bretro(?:spective)?s?\b|\bpost-?mortem\b|\b(?:post[- ]?(?:release|launch|deployment|implementation)|release) review\b|\blessons learned\b|振り返り/i;

/** That a release is risky: in a heading ("Risk Classification: HIGH"), and as a value. */
export const highRiskHeading =
  /\brisks?\b[^:–—(|]{0,40}[:–—(-]\s{0,3}\W{0,4}(?:very )?(?:high|critical|severe|alto|hoch|élevé)\b|^(?:high|critical)[- ]risk\b/i;
export const highRiskValue = /^\W{0,4}(?:very )?(?:high|critical|severe|alto|hoch|élevé)(?![\p{L}-])/iu;

/** Labels behind which a risk is classified. */
export const riskLabel =
  /^(?:(?:overall |release |deployment |change )?risk(?: (?:level|classification|assessment|rating|class|category))?)$/i;
