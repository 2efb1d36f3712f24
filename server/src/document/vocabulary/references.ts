/** How a text points at another document. */

/** Its groups: `article`; `name`, what it is called; `thing`, what it is. */
export const namedReference =
  /\b(?:see(?: also)?|same as(?: in)?|as in|as (?:described|documented|explained|listed) in|(?:described|documented|explained|listed|found|recorded) in|follow(?:ing)?|refer(?:ring)? to|consult|look at|check|open|according to|per)\s(?:(?<article>the|our)\s)?(?<name>(?:[\p{L}\d][\p{L}\d/_.'’&-]{0,30}\s){1,4}?)(?<thing>run-?books?|playbooks?|dashboards?|post-?mortems?|wiki(?: page)?|design docs?|checklists?|guides?|handbook|sop|spreadsheet|diagram)\b/giu;

/** What is in every text with such a reference, to look no further in all others. */
export const namedThing = /book|dashboard|mortem|wiki|design doc|checklist|guide|sop|spreadsheet|diagram/i;

/** Words that name nothing: which one is meant, the reader knows or does not. */
export const namelessWords =
  /(?:^|\s)(?:this|that|these|those|same|above|below|following|appropriate|relevant|corresponding|respective|applicable|right|correct|proper|specific|any|each|every|own|new|old|existing|latest|current|updated|next|previous|first|last|main|full|whole|entire|to|and|or|for|of|in|on|is|are|was|be|with|if|when|your|their)(?:\s|$)/i;
