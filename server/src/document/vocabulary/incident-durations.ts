/** The words by which a sentence says how long an incident lasted. */

const trouble =
  "(?:incident|outage|downtime|disruption|degradation|interruption|unavailability|impact|service loss|blackout)";

/** What stands directly before the duration, white space and "about" aside. */
export const lastingBefore = new RegExp(
  `(?:\\b(?:lasted|lasting|lasts)(?: for)?(?: a total of)?|\\b${trouble}(?: (?:was|of|for|lasted|duration|period|time|window|totall?ed|spanned|ran)){1,9}(?: a total of)?|\\b(?:down|unavailable|offline|inaccessible|unreachable) for(?: a total of)?|\\bduration (?:was|of|is)|\\bresolved (?:with)?in|\\btotal (?:downtime|duration|outage)[^.\\n]{0,12}(?:was|of|is))\\s{1,2}(?:an? |the |some |approximately |about |around |roughly )?$`,
  "i"
);

/** What stands directly behind it: "13-minute outage". */
export const lastingBehind = new RegExp(`^[\\s-]{1,2}(?:long |total |\\p{L}{1,14} ){0,2}${trouble}\\b`, "iu");
