/** The words by which a postmortem says what it is about, outside its fields. */

/** How bad the incident was, in a title or a sentence: "SEV-2", "a P1", "Severity: high". */
export const severityWords =
  /\bsev(?:erity)?(?:[ -]?level)?[ -]?[0-5]\b|\bP[0-4]\b|\bseverity\s*(?:is|was|of|[:=])?\s*(?:\d|critical|high|major|medium|moderate|minor|low)\b|\b(?:critical|high|medium|moderate|low)[- ]severity\b|\b(?:major|minor) incident\b/i;

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

/** A placeholder that stands for a day. */
export const openDate = /\bdates?\b|\bday\b|yyyy|\d{4}-\?\?|\d{4}-XX/i;

/** A day in the name of a file or a folder: `2026-03-12-ledger`, `20260312`, `2026_03_12`. */
export const dayInPath = /(?:^|\D)20\d\d[-_.]?[01]\d[-_.]?[0-3]\d(?!\d)/;
