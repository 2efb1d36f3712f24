/** The words by which something is due. */

/** What stands in a Due cell, or behind "Due:", and names no time. */
export const noDueDate =
  /^(?:[-–—?.…]*|(?:\\?_){2,}|\[\s*\]|(?:tbd|tba|tbc|todo)(?![\w-]).*|to be (?:determined|decided|confirmed|defined|scheduled).*|unknown|none|n\/a|not (?:yet )?(?:set|known|scheduled)|unscheduled|later|some ?day|sometime|(?:due )?date|未定)$/i;

/** What makes the date behind it one by which something is due. */
export const dueBefore =
  /(?:\b(?:due(?: date)?|deadline|eta|by|until|before|target(?: date)?|no later than|complete by|scheduled for|planned for|expected)|期限|締切)\s{0,100}[:：=]?\s*(?:the\s|on\s|end of\s|EOD\s|EOB\s|COB\s|close of business\s|end of (?:the )?day\s)?(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,?\s)?$/i;

/** What makes the date behind it the one that counts, of an item that was due before. */
export const movedTo =
  /\b(?:moved|postponed|deferred|rescheduled|extended|pushed|slipped|delayed|changed|now)(?: out| back)?(?: to| until| till| due| by)?\s$/i;

const monthName =
  "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
const period =
  "(?:next|this|current|upcoming|following) (?:sprint|iteration|release|week|month|quarter|cycle|increment|milestone)|sprint[ -]?#?\\d{1,4}|Q[1-4](?:[ /’'-]{0,2}(?:20)?\\d\\d)?|20\\d\\d[ /-]?Q[1-4]|H[12](?:[ /-]{0,2}20\\d\\d)?|end of (?:the )?(?:day|week|month|quarter|year|sprint|Q[1-4])|EO(?:D|W|M|Q|Y)";

/** Sprints, quarters and weeks in a sentence, and weekdays and months behind "by". */
export const dueWords = new RegExp(
  `\\b(?:${period})\\b|\\b(?:by|due|eta|deadline|until)[: ]{1,2}(?:on |the )?(?:end of )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|today|${monthName}(?: 20\\d\\d)?)\\b|^(?:now|asap|immediate(?:ly)?|today|\\+\\d{1,3} ?(?:h|d|w|hours?|days?|weeks?))\\s*[:：–—]|次スプリント|今週|来週`,
  "i"
);

/** The names of groups of items that are due together. */
export const periodWords = new RegExp(
  `\\b(?:${period})\\b|\\b(?:today|tomorrow|this week|immediate(?:ly)?|urgent(?:ly)?|right away|right now|asap)\\b`,
  "i"
);

/** A month of a year, without its day: the month is the first group, the year the second. */
export const monthOnly = new RegExp(`\\b(${monthName})\\.?,? (20\\d\\d)\\b`, "i");
