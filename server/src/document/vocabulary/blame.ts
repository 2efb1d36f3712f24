/** The words of blame, and what makes them none. */

const persons =
  "[Hh]e|[Ss]he|[Tt]hey|someone|somebody|(?:[Tt]he |[Aa]n? |[Oo]ur |[Oo]ne )?(?:[Ee]ngineers?|[Dd]evelopers?|[Oo]perators?|[Aa]dmins?|administrators?|employees?|contractors?|managers?|team members?|responders?|reviewers?|staff)|[Tt]he (?:team|author|intern|on-?call|user|person|vendor|dev|sre|dba)|@[\\w.-]+";

/** Words that blame wherever they stand. */
export const blameWords =
  /\b(?:human|operator|pilot|engineer|user|personnel|manual) errors?\b(?! ?(?:messages?|codes?|handling|logs?|rates?|pages?|reports?|responses?))|\bcareless(?:ness|ly)?\b|\bnegligen(?:t|ce|tly)\b|\bsloppy\b|\bsloppiness\b|\bincompeten(?:t|ce)\b|\breckless(?:ly|ness)?\b|\birresponsib(?:le|ly|ility)\b|\bstupid(?:ity|ly)?\b|\bidiot(?:ic)?\b|\b(?:was|were|being|too|got) lazy\b|\blaziness\b|\bunprofessional(?:ly)?\b|\bit (?:was|is) (?:\w+['’]s?|his|her|their) (?:own )?fault\b|\bshould(?: have|['’]ve) known\b|\bknew better\b|\bshould have (?:been more careful|been paying attention|paid (?:more )?attention|thought (?:of|about))\b|\bdid(?: not|n['’]t) (?:bother|pay attention)\b|\black of (?:care|attention|diligence|discipline)\b|\bbrain ?fart\b|人為的ミス|不注意/gi;

/** What somebody did not do, with the person as subject; the person is the first group. */
export const blamedPerson = new RegExp(
  `(?<![\\w@])(${persons}|\\p{Lu}\\p{Ll}{2,20}(?: \\p{Lu}\\p{Ll}{2,20})?) (?:had |have |has |had simply |simply |just |completely |apparently |also ){0,2}((?:was|were|is|are) (?:entirely |solely |clearly )?(?:to blame|at fault)|forgot(?:ten)?(?: to)?|neglected to|failed to|carelessly|negligently|did(?: not|n['’]t) care|screwed up|messed up|made (?:a|the|an) (?:\\w+ )?(?:mistake|blunder|error)|should have (?:checked|noticed|verified|tested|read|followed|realized|realised|asked|caught|seen|double-checked))\\b`,
  "gu"
);
/** Subjects of {@link blamedPerson} that are no persons: names that stand alone may be those of systems. */
export const namedAlone = /^\p{Lu}/u;
/** Subjects that name nobody in particular. */
export const wholeTeam = /^(?:nobody|everyone|everybody)$/i;
/** Subjects in capitals, at the start of a sentence, that are persons all the same. */
export const personAtStart = /^(?:He|She|They|The|An?|Our|One|Someone|Somebody|Engineers?|Developers?|Operators?)\b/;

/** What stands before words of blame and takes them back. */
export const takenBack =
  /\b(?:not|no|nobody|no one|never|without|than|isn['’]t|wasn['’]t|aren['’]t|weren['’]t|rather than|instead of|blameless|nor|avoid(?:s|ing|ed)?|prevent(?:s|ing|ed)?|reduc(?:e|es|ing|ed)|eliminat(?:e|es|ing|ed)|minimi[sz](?:e|es|ing|ed)|guard(?:s|ing)? against|protect(?:s|ing)? (?:against|from)|risks? of|risk for|chances? (?:of|for)|possibility of|possible|potential(?:ly)?(?: for)?|prone to|source of|sources of|subject to|susceptible to|room for|opportunit(?:y|ies) for|likelihood of|in case of|resilient to|robust (?:to|against)|label(?:ed|led)?|call(?:ed|ing)? it|blam(?:e|ing))\s+(?:\p{L}+[\s,-]+){0,4}["“'‘]?$/iu;
