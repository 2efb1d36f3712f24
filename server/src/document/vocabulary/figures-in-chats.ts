/** Figures as people tell them in a chat, and the lines of a postmortem that wait for one. */

/** A figure; its groups are a currency and a unit. Times, versions and parts of names such as "5xx" and "p99" are none. */
export const figure =
  /(?<![\d:.-]|[A-Za-z](?=\d))([$€£])?\d{1,3}(?:[,.\u202F ]?\d{3}){0,9}(?:\.\d{1,3})?(?![\d:]|\.\d)\s?(%|ms\b|s\b|k\b|million\b|minutes?\b|min\b)?(?![A-Za-z]|\s?(?:AM|PM|am|pm)\b)/g;

/** What a server may answer. */
export const statusCode = /^(?:4(?:0[0-9]|1[0-8]|2[1-9]|31|51)|5(?:0[0-9]|1[01]|2[0-7]|30))$/;
/** Behind such a number: what is counted; errors and answers are named by it, not counted. */
export const countedBehind =
  /^\s(?!(?:errors?|responses?|repl(?:y|ies)|answers?|status(?:es)?|codes?|failures?|exceptions?|timeouts?|is|was|has|as|across|this|on|from|in|at|for)\b)(?:[a-z]{2,20}\s){0,2}[a-z]{2,20}s\b/i;
/** Before one. */
export const codeBefore =
  /\b(?:http|status|code|error|errors|returns?|returned|returning|got|getting|throwing|serving)\s{1,2}(?:an? |the |code |status ){0,2}$/i;

/** A placeholder that asks for a figure, or for anything: "X", "___", "TBD", "number of customers"; no name of a thing. */
export const figureWanted =
  /^(?:[\W_]*|[\W_]*(?:[xyzn]{1,6}|[xyn][.,][xyn]+|\d{1,4})[\W_]*|[\W_]*(?:tb[dca]|todo|fix ?me|fill (?:this |me )?in|unknown|pending)\b.{0,40})$|[%$€£#]|\b(?:number|no\.|nr|count|amount|how (?:many|much|large|big)|shares?|per ?cent(?:age)?|rates?|figures?|totals?|values?|volume|quantity|revenue|costs?|loss|sum|n|x+)\b/i;

/** That something fails, in any words. */
export const failing = /\b(?:fail(?:ed|ure|ures|ing|s)?|errors?|rejected|dropped|lost|declined|5\d\ds?)\b/i;

/** A line that waits for money. */
export const moneyOpen = /[$€£]|\brevenue\b|\bcosts?\b|\bamount\b/i;

/** A line that waits for a share. */
export const shareOpen = /%|\bper ?cent\b|\bshare\b|\brate\b/i;
