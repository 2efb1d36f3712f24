/** The words of what is still to be done in a text, and of what only looks like it. */

/** Marks in capitals, standing by themselves; `INC-XXX` is a number that is missing, "TODOs" speaks of marks. */
export const markerWords =
  /(?<![\p{L}\p{N}_#@/.$-])(?:TBD|TBA|TBC|TODO|FIXME|XXX)(?![\p{L}\p{N}_%-]|\/\p{L}|\.\p{L})/gu;

/** Marks that are one only as a whole value. */
export const markerValues =
  /^(?:TK|to be (?:confirmed|determined|decided|announced|defined|done|written|completed))[.!]?$/i;

/** What authors write TK for. */
const wanted =
  "(?:causes?|reasons?|numbers?|counts?|figures?|values?|dates?|times?|durations?|names?|links?|details?|descriptions?|impact|amounts?|percentages?|shares?|sources?|quotes?|tickets?|summar(?:y|ies)|explanations?|examples?|lists?|screenshots?|graphs?|charts?)";
/** Those whose value is somebody, or a place: TK are their initials, or Tokelau. */
const named =
  "owners?|authors?|approvers?|reviewers?|managers?|leads?|commanders?|captains?|shepherds?|scribes?|drivers?|dri|on-?call|engineers?|contacts?|assignees?|deciders?|countr(?:y|ies)|domains?|tlds?|codes?|airlines?|initials";

/** Journalists' "to come" in a sentence, where it stands for a value: "the number is TK", "cause TK", "TK: duration". */
export const comingValue = new RegExp(
  `(?<=(?<!\\b(?:${named})\\s)\\b(?:is|are|was|were|about|around|roughly)\\s)TK(?=\\s?(?:[.,;!)\\]]|$))|(?<=\\b${wanted}:?\\s)TK(?=\\s?(?:[.,;!)\\]]|$))|(?<![\\p{L}\\p{N}_#@/.$-])TK(?=:?\\s(?:the\\s|exact\\s){0,2}${wanted}\\b)`,
  "gmu"
);

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
