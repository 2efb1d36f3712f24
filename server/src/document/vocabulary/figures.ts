/** The words around figures. */

/** What looks like a figure and is none: status codes, versions, names of severities and releases, ports, steps. */
export const noFigure =
  /\b[1-5]\d\d(?: ?s\b| (?:errors?|responses?|status(?:es)?|codes?|gateway|time-?outs?|internal|not found|bad|forbidden|too many)|[ ](?=(?:and|or|\/) [1-5]\d\d\b))|\b[1-5]xx\b|\bHTTP(?:\/\d(?:\.\d)?)? ?[1-5]\d\d\b|\b(?:status|code|error|errors|response|returned|returning|return|with|a|an) [1-5]\d\d\b(?! ?(?:users|customers|requests|orders|ms))|\bv\d+(?:\.\d+)*\b|\b\d+\.\d+\.\d+\b|\b(?:sev(?:erity)?|p|tier|level|priority|version|release|step|phase|section|ticket|issue|port|python|postgres(?:ql)?|node|java|kubernetes|ubuntu|redis|mysql|php|ruby|windows|http|ipv|zone|part|figure|layer|web|day|node|host|shard|pr)[ -]?#?\d+(?:\.\d+)*\b|#\d+|\b24\/7\b|\b(?:19|20)\d\d\b(?! (?:users|customers|requests|orders|errors))|\b[a-z]+[-_]\d+\b/gi;

const number = "[~≈<>]{0,2}\\d{1,3}(?:[,. ]?\\d{3}){0,4}(?:\\.\\d{1,4})?(?:[kKMB]\\b|\\+)?";
const numberWord =
  "(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|hundred|dozens? of|a dozen|hundreds of|thousands of|tens of thousands of|millions of|a (?:single|couple of|handful of))";

/** Money in any of its written forms. */
export const currencies =
  /[$€£¥]\s?\d[\d,.]{0,20}(?:\s?(?:k|m|bn|million|thousand|billion)\b)?|(?<![\w.])\d[\d,.]{0,20}(?:\s?(?:k|m|million|thousand|billion))?\s?(?:USD|EUR|GBP|BRL|JPY|CHF|dollars?|euros?|pounds?|yen|ETH|BTC|[€£])(?![\p{L}\d])/giu;

/** How many people. */
export const people = new RegExp(
  `(?<![\\w.,])(?:${number}|${numberWord}) (?:\\w{1,20} ){0,2}?(?:users?|customers?|clients?|people|persons|visitors?|tenants?|players?|merchants?|students?|accounts?|subscribers?|members?|teams?(?! members?)|developers?|companies|organi[sz]ations?|patients?|employees)\\b`,
  "gi"
);

/** All of something, or nothing of it: that is a figure, too. */
export const wholes =
  /\b(?:all|every|each|100 ?%(?: of)?|the entire|entire|none of|no|zero) (?:of )?(?:the |our |its )?(?:\w{1,20} ){0,2}?(?:users?|customers?|clients?|visitors?|tenants?|regions?|requests?|orders?|transactions?|payments?|services?|sites?|traffic|data|cluster|nodes?|workloads?|applications?|deployments?|builds?|jobs?|endpoints?|environments?|students?|pages?|images?|calls|operations|logins?|hubs?|pods|traces|metrics|logs|scans|e-?mails?|messages|files|records|instances|devices|machines|servers|transfers|withdrawals|deposits|blocks|validators|uploads|downloads|features|components|systems|apps|hosts|connections|sessions|queries|writes|reads|events|scripts)\b|\bevery(?:one|body)\b|\bnot (?:\w{1,20} ){1,3}?any\b/gi;

/** Counts that are written as words. */
export const figureWords = new RegExp(
  `\\b${numberWord} (?:\\w{1,20} ){0,2}?(?:requests?|orders?|transactions?|payments?|errors?|e-?mails?|messages?|records?|rows?|jobs?|pods?|nodes?|hosts?|servers?|instances?|clusters?|services?|sites?|builds?|deployments?|events?|tickets?|reports?|hubs?|pages?|files?|tables?|databases?|regions?|incidents?|alerts?|applications?|components?|disks?|volumes?)\\b`,
  "gi"
);

/** What makes a duration a figure of how slow something was, not of how long the incident lasted. */
export const delayWords =
  /\blatenc(?:y|ies)\b|\bresponse times?\b|\bp\d\d\b|\bslow(?:er|ly|ness)?\b|\bdelay(?:s|ed)?\b|\btook\b|\btakes?\b|\bwait(?:ed|ing)?\b|\blag(?:ged|ging)?\b|\bbehind\b|\btime-?outs?\b|\bqueue(?:d|ing)?\b|\bload times?\b|\bms\b|\bmilliseconds\b/i;

/** What says that there was no effect, or none on anybody. */
export const noImpact =
  /\bno (?:\w{1,20} ){0,3}?(?:impact|effects?|customer|user|outage|downtime|data loss|loss|disruption)\b|\bnot? (?:any )?(?:impact|affect)|\bwithout (?:any )?(?:impact|customer|user)|\b(?:was|were|is) not (?:impacted|affected)\b|\bnobody (?:was|noticed)\b|\bno (?:one|body)\b|^none\b|^n\/a\b|\bzero (?:impact|downtime)\b|影響なし/i;

/** What says that its size is not known, and an item that finds it out. */
export const unknownImpact =
  /\bunknown\b|\bnot (?:yet )?known\b|\bunclear\b|\bcould not (?:be )?(?:measured?|determined?|quantif(?:y|ied))\b|\bno (?:data|metrics?|way|means)\b|\bnot (?:yet )?(?:measured|quantified|determined)\b|\bcannot (?:be )?(?:say|tell|told|measured?|determined?|quantif(?:y|ied))\b|\b(?:being|to be) (?:measured|quantified|determined|assessed)\b/i;
export const measuringItem =
  /\b(?:measur|quantif|determin|estimat|assess|count|calculat|find out|report)\w*\b[^.\n]{0,80}\b(?:impact|users?|customers?|requests?|orders?|loss|losses|affected|revenue|how many|how much)\b|\bimpact (?:analysis|assessment)\b/i;

/** What says where a figure comes from, or that it is none that was counted. */
export const sourceWords =
  /\bestimat\w*|\bapprox\w*|\babout\b|\baround\b|\broughly\b|\bnearly\b|\balmost\b|\bat least\b|\bup to\b|\bmore than\b|\bover\b|\bcirca\b|\bca\.|[~≈]|\d\+|\baccording to\b|\bbased on\b|\bsource\b|\bper (?:the )?(?:logs?|dashboard|analytics|metrics)\b|\b(?:from|in|by) (?:the |our )?(?:\w+ ){0,2}?(?:logs?|dashboards?|analytics|metrics|database|records|queries|query|statistics|grafana|datadog|support tickets)\b|\bmeasured\b|\bcounted\b|\bcalculated\b|\bcapacity\b|\bcourse\b/i;
