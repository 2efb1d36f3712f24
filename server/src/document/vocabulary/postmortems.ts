/** The words by which a postmortem says what it is about, outside its fields. */
import type { SectionRole } from "./sections.ts";

/** How bad the incident was, in a title or a sentence: "SEV-2", "a P1", "Severity: high". */
export const severityWords =
  /\bsev(?:erity)?(?:[ -]?level)?[ -]?[0-5]\b|\bP[0-4]\b|\bseverity\s{0,100}(?:is|was|of|[:=])?\s*(?:\d|critical|high|major|medium|moderate|minor|low)\b|\b(?:critical|high|medium|moderate|low)[- ]severity\b|\b(?:major|minor) (?:\w{1,20} )?(?:incident|outage|degradation|disruption)\b/i;

/** Folders of posts that a site publishes. */
export const postPath = /(?:^|\/)(?:blogs?|_?posts|news|articles)\//i;

/** "Written by Ledger core": who wrote it, on a line of its own. */
export const byline =
  /^(?:(?:report |postmortem |post-mortem )?(?:written|prepared|authored|posted|submitted|compiled)\s+)?by:?\s+\S/i;

/** What makes somebody in a list of roles the author: "Report author", "Analyst". */
export const authorRole = /\b(?:authors?|writer|analyst|reporter|owner|prepared by|written by)\b|作成者|担当者/i;

/** The keys of front matter that hold the day of an incident or of its document. */
export const dateKey = /date|time|day|start|occurr|publish|detected|resolved/i;

const month =
  "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
/** A day that names no year: "Dec 16th", "31st March", "4/23". */
export const dayOfYear = new RegExp(
  `\\b${month}\\.? \\d{1,2}(?:st|nd|rd|th)?\\b|\\b\\d{1,2}(?:st|nd|rd|th)?(?: of)?[ -]${month}\\b|(?<![\\d/])(?:0?[1-9]|1[0-2])/(?:0?[1-9]|[12]\\d|3[01])(?:/\\d\\d)?(?![\\d/])`,
  "i"
);

/** A month of a year, where a field says no more of its date: "November 2025". */
export const monthOfYear = new RegExp(`^${month}\\.? \\d{4}$`, "i");

/** A placeholder that stands for a day. */
export const openDate = /\bdates?\b|\bday\b|yyyy|\d{4}-\?\?|\d{4}-XX/i;

/** A day in the name of a file or a folder, or in a title: `2026-03-12-ledger`, `20260312`, `12-03-2026`. */
export const dayInPath = /(?:^|\D)(?:20\d\d[-_.]?[01]\d[-_.]?[0-3]\d|[0-3]?\d[-_.][01]?\d[-_.]20\d\d)(?!\d)/;

/** Names of sections that serve a postmortem for one of its parts, besides those that all documents share. */
export const partNames: readonly (readonly [SectionRole, RegExp])[] = [
  ["timeline", /\btime ?line|\bchronolog|\bevent log\b|\bincident log\b|\bwhat happened when\b/i],
  [
    "action-items",
    /\bremediat|\bprevent(?:ion|ing|ative|ive|ed|able)?\b|\bfollow[ -]?ups?\b|\bimprovements?\b|\bactions?\b|\bnext steps?\b|\btodos?\b|\brecommend|\bmoving forward\b|\bgoing forward\b|\bfuture (?:work|plans?|steps)\b|\bwhat (?:we are|we['’]re|are we) doing\b|\bwhat we will do\b|\bcorrective\b|\btasks?\b|\blong[- ]term (?:fix|solution|plan)/i
  ],
  [
    "cause",
    /\bcauses?\b|\bwhy\b|\bwhys\b|\bwhat went wrong\b|\banalysis\b|\bdiagnos|\bfactors?\b|\bfault\b|\bexplanation\b|\btechnical (?:details?|description|background)\b|\bbug\b|\bproblem\b|\bvulnerabilit|\brca\b|\bdescription of the\b/i
  ],
  [
    "summary",
    /\bsummary\b|\boverview\b|\babstract\b|\bdescription\b|\bwhat happened\b|\bintro(?:duction)?\b|\bbackground\b|\bcontext\b/i
  ],
  [
    "impact",
    /\bimpact|\baffected\b|\bconsequences?\b|\bdamage\b|\bscope\b|\beffects?\b|\bsymptoms?\b|\bwho was\b|\bseverity\b/i
  ],
  ["resolution", /\bresol(?:ution|ved)\b|\brecover|\bmitigat|\bfix(?:es|ed)?\b|\bremed|\bresponse\b|\brestor/i],
  [
    "lessons",
    /\blessons?\b|\blearn|\bwent (?:well|wrong|poorly|right)\b|\blucky\b|\btakeaways?\b|\breflections?\b|\bretrospective\b|\bwhat (?:worked|didn['’]t)\b/i
  ]
];

/** A sentence that names the cause. */
export const causeSentence =
  /\broot[- ]cause\b|\bso (?:this|that|the|it|its|all|every|any|no)\b[^.;\n]{0,60}\b(?:fail\w*|crash\w*|br(?:oke|eaks?)|stopp?\w*|block\w*|reject\w*|wrong)\b|\b(?:was|were|been|is|are) (?:\w+ )?caused by\b|\b(?:the|primary|main|underlying|likely|probable) cause (?:of|for|was|is)\b|\bcaused (?:by|due)\b|\b(?:which|that|this|it) (?:has )?(?:then )?(?:caused|led to|resulted in|broke)\b|\bcontributing factors?\b|\b(?:was|were) (?:due to|triggered by|the result of)\b|\bdue to an? \w+|\bbecause\b|\bthe reason (?:was|is|for|why)\b|原因/i;

/** A sentence that tells what did not work, or for whom: the effect of an incident, if in passing. */
export const impactSentence =
  /\baffect(?:ed|ing|s)?\b|\bimpact(?:ed|ing|s)?\b|\bfail(?:ed|ing|ures?|s)?\b|\berrors?\b|\bexceptions?\b|\bstuck\b|\bdown(?:time)?\b|\bun(?:available|able|reachable|responsive|usable)\b|\bunavailability\b|\boutages?\b|\bdegrad\w*|\bslow(?:er|ly|ness|down)?\b|\btim(?:ed?|ing)[- ]?outs?\b|\bcrash\w*|\blos[st]\b|\bdelay\w*|\breject\w*|\bdropp?(?:ed|ing)\b|\bbroken?\b|\b(?:could|would)(?: not|n['’]t)\b|\bevict\w*|\bdelet\w+|\binaccessible\b|\boffline\b|\bdisrupt\w*|\bh[au]ng\b|\bexpired?\b|\bexposed?\b|\bleak\w*|\bstopp(?:ed|ing)\b|\bnot (?:able|work\w*|start\w*|respond\w*|reach\w*|load\w*)\b|\bno longer\b|\bno nodes\b|\bwithout any\b|\b(?:users?|customers?|visitors?|clients?|people)\b[^.\n]{0,40}\b(?:experienc\w+|saw|seeing|notic\w+|wait\w*|complain\w*|(?:did|could|were|was|are|is|had) ?(?:not|n['’]t|no)\b)|\b[45](?:xx|\d\d)s?\b|影響/i;

/** A sentence that says that nothing is to be done. */
export const noActions = /\bno (?:further )?(?:action items?|actions?|follow-?ups?)\b|\bnothing (?:more )?to do\b/i;

/** The severities after which a postmortem is always written. */
export const gravest = /\b(?:SEV-?[01]|P[01])\b/;
