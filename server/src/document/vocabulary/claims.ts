/** The words by which a document claims that something is done, and by which a chat tells how far it is. */

/** "Automated tests have been added": the group is what it speaks of. */
export const passiveClaim =
  /^(?<object>[^.:;\n]{3,120}?)\s(?:has|have)\s(?:now\s|also\s|already\s)?been\s(?<verb>fixed|added|implemented|updated|corrected|created|enabled|installed|configured|introduced|improved|deployed|rotated|replaced|removed|documented)\b/i;

/** "Implemented additional tests": an item that begins with what was done. */
export const activeClaim =
  /^(?:we\s(?:have\s)?)?(?<verb>fixed|added|implemented|updated|corrected|created|enabled|installed|configured|introduced|improved|rotated|replaced|removed|documented)\s(?<object>[^.:;\n]{3,120})/i;

/** That a thing is done. */
export const doneWords =
  /\b(?:done|fixed|added|implemented|updated|corrected|created|enabled|configured|ready|deployed|merged|complete[d]?|finished|live|in place|passed|pass(?:ing)?|green|notified|rotated|replaced|removed)\b|✅|👍/i;

/** That it is on its way, or only meant. */
export const openWords =
  /\b(?:running|adding|will|i(?:'|’)?ll|we(?:'|’)?ll|going to|should|need(?:s)? to|must|let(?:'|’)?s|todo|later|tomorrow|plan(?:ning)? to|working on|in progress|started|starting|can you|could you|please|maybe)\b/i;
