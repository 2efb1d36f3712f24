/** The words by which an update says who or what is affected. */

const effect =
  "affect\\w*|impact\\w*|unable|unavailable|fail\\w*|errors?|slow\\w*|delay\\w*|degrad\\w*|down|disrupt\\w*|interrupt\\w*|timed? ?outs?|could not|cannot|can['’]t|lost|missing|rejected|declined|intermittent\\w*|incident|outage|issues?|problems?";
const thing =
  "(?:\\p{L}[\\p{L}\\d-]{1,30} )(?:services?|api|site|website|app|application|platform|dashboard|pages?|system|database|regions?|portal|gateway|integration|network|cluster|store|queue|pipeline|console)|check-?out|log-?ins?|sign-?ins?|payments?|purchases?|orders?|search|uploads?|downloads?|deliver(?:y|ies)|e-?mails?|notifications?|invoices?|reports?|bookings?|webhooks?|deployments?|logs|video|images?";
const generic =
  "(?:an?|the|our|this|that|some|any|one|brief|recent|current|ongoing|major|minor|production|affected|internal|external) ";

/** A sentence in which something that readers know is affected. */
export const affectedThing = new RegExp(
  `\\b(?!${generic}(?:service|system|platform|site|issue))(?:${thing})\\b[^.\\n]{0,120}\\b(?:${effect})\\b|\\b(?:${effect})\\b[^.\\n]{0,120}\\b(?!${generic}(?:service|system|platform|site))(?:${thing})\\b`,
  "iu"
);

/** What says that nobody has to do or notice anything. */
export const nothingToDo =
  /\bno (?:further )?(?:action|steps?)\b[^.\n]{0,30}\b(?:needed|required|necessary)\b|\bno (?:customer |user )?impact\b|\bnot? (?:been )?affected\b|\bnobody (?:was|is) affected\b/i;

/** Labels beside subject and status that say for whom a message is and when it was sent. */
export const sentLabel =
  /^(?:audience|recipients|to|distribution|sent(?: at| on| to)?|posted(?: at| on)?|published(?: at| on)?|updated(?: at)?|time|date|date\/time|date and time|timestamp|as of|channels?)$/i;
/** Labels of tickets, which have a subject and a status as well. */
export const ticketLabel =
  /^(?:assignees?|assigned to|requesters?|reporters?|tickets?(?: (?:id|no|number))?|priority|case(?: (?:id|no|number))?|issue type|queue|sprint|story points|labels?)$/i;
