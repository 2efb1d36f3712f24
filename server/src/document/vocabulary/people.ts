/** The words around owners. */

/** What says that a name follows. */
export const ownerLabel =
  /(?:\b(?:owner|assignee|assigned to|owned by|dri|responsible|lead|who)\b\s*[:=]?\s*)(\S[^,;|)\]]*)/i;

/** A mark that repeats the cell above. */
export const repeatMark = /^(?:〃|"|''|″|”|ditto|same)$/i;

/** What stands in an Owner cell and names nobody. */
export const nobody =
  /^(?:[-–—?.…]*|(?:\\?_){2,}|@|\[\s*\]|tbd|tba|tbc|todo|to be (?:determined|decided|confirmed|assigned)|unassigned|none|n\/a|owner|name|未定)$/i;

/** A sentence that gives everything to one owner: "Owner for all: @release-manager". */
export const ownerForAll = /\bowners?\b[^:]{0,24}\b(?:all|every|each)\b|\ball\b[^:]{0,24}\bowned by\b/i;
