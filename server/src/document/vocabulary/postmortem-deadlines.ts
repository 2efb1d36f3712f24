/** The words by which a runbook or a policy says until when a postmortem is written. */

export const postmortemWords =
  /\bpost-?\s?mortems?\b|\bpost-?incident (?:reviews?|reports?)\b|\bincident (?:reviews?|reports?)\b|\bRCAs?\b|\broot cause analys[ie]s\b|ポストモーテム/i;

/** What stands before the time that is allowed. */
export const untilWhen =
  /\b(?:within|in|no later than|not later than|by|at most|inside|up to)(?: the (?:next|first|following))?\s{1,2}$/i;
