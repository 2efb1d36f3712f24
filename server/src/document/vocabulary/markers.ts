/** The words of what is still to be done in a text, and of what only looks like it. */

/** Marks in capitals, standing by themselves; `INC-XXX` is a number that is missing, "TODOs" speaks of marks. */
export const markerWords =
  /(?<![\p{L}\p{N}_#@/.$-])(?:TBD|TBA|TBC|TODO|FIXME|XXX)(?![\p{L}\p{N}_%-]|\/\p{L}|\.\p{L})/gu;

/** Marks that are one only as a whole value. */
export const markerValues =
  /^(?:TK|to be (?:confirmed|determined|decided|announced|defined|done|written|completed))[.!]?$/i;

/** "exact number to be confirmed." at the end of a clause; "needs to be confirmed" is an order. */
export const markerPhrases =
  /(?<!\b(?:needs?|has|have|had|must|ought|expected|likely|about|how|what|when|where|ready|yet)\s{1,3}(?:still\s{1,3})?)\b(?:(?:still|yet)\s{1,3})?to be (?:confirmed|determined|decided|announced)(?=\s{0,3}(?:[.,;)\]]|$))/gim;

/** A word that its author was not sure of: "in us-east (?)". */
export const doubtMark = /(?<=[\p{L}\p{N}%]\s{0,2})\(\?\)/gu;

/** What speaks of such marks: "No TODO/FIXME comments", "all open TBD items". */
export const aboutMarkersBefore =
  /\b(?:no|zero|without|any|all|remaining|leftover|left-over|unresolved|search(?:ed)? for|grep|check(?:ed)? for|remove[ds]?|replace[ds]?|resolved?)\b[^.:;]{0,40}$|\b(?:TODO|FIXME|TBD|XXX)s?\s?[/,&]\s?$/i;
export const aboutMarkersAfter =
  /^\s?[/,&]\s?(?:TODO|FIXME|TBD|XXX)|^\s{0,2}(?:comments?|markers?|marks?|lists?|notes?|tags?|items?|entries|placeholders?|warnings?|messages?|stubs?)\b/i;

/** The ticket that a mark names: somebody tracks it. */
export const markerTicket = /^\s{0,2}[:([]?\s{0,2}(?:#\d|[A-Z][A-Z\d]{1,9}-\d)/;

/** A note of its author in code style: `TODO: describe the steps`. */
export const codedNote = /^(?:TODO|FIXME|XXX|TBD)\b\s{0,2}[:-]?\s{1,3}\p{L}{2,}\s\S/u;
