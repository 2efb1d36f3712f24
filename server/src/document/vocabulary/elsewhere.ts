/** The words by which a sentence tells of something else than what happened in this incident. */

const trouble = "(?:incidents?|outages?|downtimes?|disruptions?|degradations?|failures?|postmortems?|sev-?\\d|events?)";
const month =
  "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";

/** Of another incident: "in the June outage", "the last incident", "last month", "compared with". */
export const ofAnotherIncident = new RegExp(
  [
    `\\b(?:${month}|(?:19|20)\\d\\d|last|previous|earlier|prior|past|former|other|another|similar|different)(?:['’]s)? (?:[\\w-]{1,20} ){0,2}${trouble}\\b`,
    "\\b(?:last|previous) (?:week|month|quarter|year|spring|summer|autumn|fall|winter|time)\\b",
    "\\b(?:compared (?:to|with)|unlike|in contrast to|historically|previously|years? ago|months? ago|weeks? ago)\\b"
  ].join("|"),
  "i"
);

/** Of what is aimed at, possible or denied: "we aim to", "could have been", "was not", "the SLA says". */
export const onlyImagined =
  /\b(?:aim(?:s|ed|ing)?|goals?|targets?|objectives?|SL[AO]s?|polic(?:y|ies)|contracts?|agreements?|promis(?:e|es|ed)|commit(?:s|ted|ments?)?|plan(?:s|ned)?|want(?:s|ed)?|hop(?:e|es|ed|ing)|expect(?:s|ed)?|would|could|should|might|may|must|cannot|not|never|if|unless|instead of|rather than|ideally|in future|in the future|next time)\b|n['’]t\b/i;

/** What is brought to an end besides an incident, often long after it. */
export const asideOfIncident =
  /\b(?:backlogs?|queued|tickets?|cases?|refunds?|re-?play(?:s|ed)?|re-?process(?:ed|ing)|catch-?up|follow-?ups?|clean-?ups?|reconciliations?|complaints?|remaining|stuck|left-?overs?|last (?:of|customers?|orders?))\b/i;

/** What people do after an incident, when all of it is over. */
export const afterIncident =
  /\b(?:post-?mortems?|retro(?:spective)?s?|debriefs?|(?:review|follow-?up|closing) meetings?|incident reviews?)\b/i;

/** Before a link, in its sentence: that what it leads to is of another incident. */
export const ofOtherBefore = new RegExp(
  `(?:\\b(?:not (?:(?:the|an?|part of|of|about) ){0,3}(?:same )?(?:incident|outage)|unrelated to|similar (?:to|${trouble})|unlike|resembl(?:es|ed|ing)|(?:differs?|different) from|as opposed to|(?:last|previous) (?:week|month|quarter|year)['’]s|(?:last|previous|earlier|other|another|past) (?:[\\w-]{1,20} )?${trouble})\\b)(?:[^.!?\\n]|\\.(?=\\S)|\\n(?!\\s*(?:[-*+|>]|\\d+[.)]))){0,80}$`,
  "i"
);

/** That a sentence of an update tells what happened, or what is planned. */
export const tellsOfEvent =
  /\b(?:incidents?|outages?|disruptions?|downtime|degradation|issues?|began|begun|started|was|were|had|occurred|happened|experienced|affected|failed|failing|resolved|detected|since)\b/i;
export const tellsOfPlan =
  /\b(?:will|shall|planned|scheduled|next|expect(?:ed|s)?|intend|going to|until further|follow-?up|by (?:the end|\d|(?:mon|tues|wednes|thurs|fri)day)|due|similar|last (?:month|year|quarter))\b/i;
