/** What people write beside the boxes of checklists. */

/** A box that need not be ticked: optional, or one of the options of a decision. */
export const optionalBox =
  /^\W{0,4}(?:conditional )?(?:no[- ]?)?go\b.{0,24}$|\b(?:optional(?:ly)?|nice[- ]to[- ]haves?|recommended|should[- ]haves?|(?:if|when) (?:applicable|needed|necessary|required|deploying|ready)|where applicable|opcional|optionnel|facultatif)\b|任意|必要に応じて|該当時/i;

/** A section of a decision whose boxes need not be ticked. "Go/No-Go" beside a box is an option; above boxes it is none. */
export const optionalSection = /\b(?:optional|opcional|optionnel|recommended)\b|任意/i;

/** A box, or a heading, of what comes after the release; whether it succeeded is seen then. */
export const laterBox =
  /\bsuccess criteria\b|\bcriterios de éxito\b|\bcritérios de sucesso\b|\bpost[- ]?(?:release|merge|deploy(?:ment)?|launch|go[- ]?live|cutover)\b|\bafter (?:the )?(?:release|merge|deploy(?:ment)?|launch|go[- ]?live|cutover|rollout)\b|\(after\b[^()]{1,40}\)|\bfollow[- ]?ups?\b|\bday ?\+?[1-9]\b|\b(?:next|first) (?:day|week)\b|\bT\+\d|\bdespués\b|リリース後|デプロイ後|マージ後|ローンチ後|事後/i;

/** A heading of what comes in a later phase than the one at hand; a phase in which it is released is this release's. */
export const laterPhase =
  /\b(?:next|later|future|subsequent|following) (?:phases?|steps?|sprints?|iterations?|releases?)\b|\bweeks? [2-9]\b|^(?!.{0,1000}\b(?:pre-\w*|pre(?:flight|release|launch|deploy\w*|flip|checks?)|deploy\w*|release|launch|go-?live|cut-?over|rollout|testing|verification|validation)\b)\P{L}{0,6}phase [2-9]\b/iu;

/** A box that somebody decided not to tick: the mark stands at its start, or alone at its end. */
export const skippedBox =
  /^(?:n\/a|skipped|waived)\s*[:–—(-]|(?:[–—:-]\s*|[([])(?:n\/a|not applicable|skip(?:ped)?|waived|no aplica|対象外|該当なし)(?:[)\].\s]*$|\s*(?:[:(（–—,]|because|since|as|due to|by)\s*[\p{L}\p{N}#@])/iu;

/** The reason behind such a mark. */
export const skippedReason =
  /(?:n\/a|not applicable|skip(?:ped)?|waived|no aplica|対象外|該当なし)\s{0,100}(?:by\s+@?[\w-]{1,40}\s{0,100})?[)\]]?\s*(?:[:(（–—,]|because|since|as|due to)\s*[\p{L}\p{N}#@]/iu;

/** How a box is drawn in a cell: open, and ticked. */
export const drawnBoxes: readonly (readonly [open: string, ticked: string])[] = [
  ["[ ]", "[x]"],
  ["☐", "☑"],
  ["⬜", "✅"],
  ["□", "☑"],
  ["◻", "☑"],
  ["☐", "✔"],
  ["☐", "✓"],
  ["☐", "☒"]
];
