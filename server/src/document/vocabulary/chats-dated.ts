/**
 * The words that stand before a time in a chat where it dates a moment of the incident: "closed at 16:15", "errors since
 * 14:02", "from 16:12 to 16:52". Another word is another alternative here, and nowhere else.
 */
import type { MomentName } from "./moments.ts";

const at =
  "(?:\\s(?:at|around|about|um|gegen|ab|a las?|sobre las?|hacia las?|à|às))?\\s{0,2}[~@:=(]?\\s{0,2}(?:about |around |ca\\.? )?$";
const label = (words: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})(?: (?:it|this|that))?${at}`, "iu");

/** A moment in its own words, right before its time. */
export const datedLabels: readonly (readonly [MomentName, RegExp])[] = [
  [
    "started",
    label(
      "(?:incident|outage|impact|downtime|problem|issue|störung|ausfall) (?:start(?:ed)?|began|begann|begin)|start(?:ed)? of (?:the )?(?:incident|impact|outage)|(?:impact|incident) start|first (?:error|failure|failed \\p{L}+|stuck \\p{L}+|bad \\p{L}+|5\\d\\d|5xx|affected \\p{L}+|stuck one|bad one|failed one)s?(?: was| is| came)?"
    )
  ],
  [
    "detected",
    label(
      "detected|(?:first|1st) (?:alert|alarm|report|call|ticket|complaint|page|mail|email|message)(?: (?:was|is|came in|came|rang|in|fired))?|first one (?:rang|called|came in|came|reported)|alert(?: \\p{L}+)? fired|alert(?:ed)? us|(?:got|was|were) paged|paged|(?:called|rang|phoned|wrote to|mailed|pinged|alerted) (?:me|us)|noticed|erste (?:meldung|anruf|alarm)(?: (?:war|kam))?|primer(?:a)? (?:aviso|llamada|alerta)(?: (?:fue|entró|llegó))?"
    )
  ],
  ["acknowledged", label("acked|acknowledged|picked (?:it )?up|took the page")],
  ["cause-identified", label("(?:root )?cause (?:was |is )?(?:found|identified|confirmed|clear)")],
  [
    "mitigation-started",
    label(
      "(?:roll ?-?back|mitigation|fail ?-?over) (?:was )?started|started (?:the )?(?:roll ?-?back|mitigation|fail ?-?over)"
    )
  ],
  [
    "mitigated",
    label(
      "(?:nothing wrong|no (?:more )?(?:errors?|failures|failed \\p{L}+|rejects?|drops?)|clean|quiet) since|(?:was |were |is )?mitigated|service (?:was |is )?restored|(?:fully )?recovered|impact (?:ended|over|stopped)|back (?:up|to normal)"
    )
  ],
  [
    "resolved",
    label(
      "(?:incident|outage|störung) (?:end(?:ed)?|over)|resolved|(?:call|called|consider|considered) (?:it|this) (?:closed|resolved|done|over)|(?:it|incident) (?:was |is )?closed|ended|(?:als )?(?:erledigt|behoben|geschlossen)|(?:cerrad[oa]|resuelt[oa])"
    )
  ]
];

/** What a time says nothing of: what comes, or what people do besides. */
export const noStart =
  /\b(?:next|update|meeting|call with|lunch|till|until|by|before|back|eta|see you|sale|standup|scheduled for|deadline|leaving|closes?|opens?|opened|tomorrow|morgen|mañana|bis|vor|hasta|antes de)\b[^.!?\d]{0,20}$/iu;

/** Whether a sentence tells what the incident did: to whom, how often. */
export const impactWords =
  /(?<![\p{L}\p{N}])(?:errors?|fail\p{L}*|5\d\ds?|5xx|down|broken?|slow|lag(?:s|gy)?|degraded|elevated|spik\p{L}*|impact\p{L}*|affected|outage|rejected|declined|refused|lost|late|delayed|unavailable|unreachable|time-?outs?|timed out|took over|took longer|crash\p{L}*|one star|p9\d|latency|all over the place|no (?:tickets?|data|orders|mails?)|missing|stuck|bounc\p{L}*|dropp\p{L}*|bad|double|happening|stopped|blocked|deferred|mails?|orders?|requests|checkouts?|bookings?|searches|carts?|payments?|customers|users|störung\p{L}*|ausfall|ausgefallen|fehler\p{L}*|filialen|kassen|betroffen\p{L}*|nicht|keine?|monitoring|caíd[oa]s?|sin|fall\p{L}+|error(?:es)?|lent[oa]s?|afectad\p{L}+|pedidos|clientes|no)(?![\p{L}\p{N}])|エラー|障害|停止|落ち|遅|影響|不可|できな/iu;
/** What stands before the time from which it was so. */
export const sinceDated =
  /(?<![\p{L}])(?:since|from|starting|as of|seit|ab|von|desde(?: las?)?|depuis|a partir de(?: las?)?)\s(?:about |around |roughly |ca\.? |etwa |sobre (?:las )?|~|yesterday |gestern |ayer |last night )?\(?~?$/iu;
/** Whether a whole phrase stands before the time that says so without other words: "down since", "seit". */
export const impactDated =
  /(?<![\p{L}])(?:down|broken|failing|slow|degraded|errors?|gone|dead|out|happening|like this|offline|so|erroring|flapping|problems?)\s(?:since|from)\s(?:about |around |roughly |~)?$/iu;
/** What begins. */
export const startDated =
  /(?<![\p{L}])stopped \p{L}+ing(?![\p{L}])[^.!?\n\d]{0,60} (?:at|around|about)\s~?$|(?<![\p{L}])(?<!(?:meeting|call|standup|shift|sale|day|training|demo|webinar|game|match)s? )(?:started|began|begun|beginning|kicked (?:off|in)|went (?:down|dark|offline)|triggered|expired|crashed|died|filled up|onset|stopped (?:working|responding|coming)|hat angefangen|angefangen|begann|fing an|ausgefallen|abgelaufen|empez[oó]|comenz[oó]|cay[oó]|caduc[oó]|dej[oó] de \p{L}+)(?![\p{L}])(?:(?! to | until | till | bis | in )[^.!?\n\d]){0,24}?(?:\s(?:at|around|about|@|um|gegen|a las?|sobre las?)\s{0,2}~?|\s)$/iu;

const change =
  "(?:deploy(?:ment)?|release|roll-?out|change|push|migration|merge|upgrade|restart|maintenance|update|rotation|cutover|file|import|batch|run|job|sync|build|patch)";
/** A change that is named by its time, after which it began: "after the 9:10 AM deployment". */
export const changeNamed = new RegExp(
  `\\b(?:after|since|following|with)\\b[^.!?\\n]{0,24}?(?<time>\\d{1,2}:\\d{2}(?:\\s?[ap]\\.?m\\.?)?)[^.!?\\n]{0,16}\\b${change}\\b`,
  "i"
);
/** Before the name of such a change. */
export const aroundStart = /^(?:after|since|following|with)\s+(?:the\s+|our\s+|that\s+)?/i;
/** A change that somebody dates, which may have begun it. */
export const changeDated = new RegExp(
  `(?<![\\p{L}])(?:${change}|deployed|released|rolled out|changed|pushed|merged|rotated|revoked|applied|upgraded|enabled|turned (?:it |that |this )?on|switched|ramped|removed|deleted|disabled|updated|moved|migrated|imported|unplugged|cut|shut|ran|run|imported|umgestellt|abgeschaltet|geändert|gelöscht|eingespielt|aktualisiert|cambi(?:ó|aron|amos|é)|actualiz(?:ó|aron|amos)|borr(?:ó|aron|é)|migr(?:ó|aron|amos))\\b[^.!?\\n]{0,30}?(?:\\s(?:at|of|around|about|@|um|gegen|a las?)\\s{0,2}~?|\\s)$`,
  "iu"
);
/** The last time at which all was well. */
export const lastSeenWell =
  /(?<![\p{L}])(?:last (?!(?:week|night|time|update|deploy|change|restart|alert|seen online))(?:good |successful |ok |known good )?\p{L}{3,20}(?: (?:from|by|of|on|in|at)(?: \S{1,30}){1,3}?)?(?: (?:was|is|at|came(?: in)?|arrived|went (?:out|through)))?(?: at)?|letzte[rs]? \p{L}{3,20}(?: (?:war|kam))?(?: um)?|(?:el )?últim[oa] \p{L}{3,20}(?: (?:fue|es|llegó|salió|entró))?(?: a las)?)\s~?$/iu;
/** The time is one of the day before. */
export const dayBefore =
  /(?<![\p{L}])(?:yesterday|last night|gestern|ayer|anoche|hier soir|ontem)(?![\p{L}])|昨日|昨夜/iu;
/** Who tells of it, right behind the time from which they do: "since 10:05 customers write". */
export const reportersBehind =
  /^\s?(?:we have |we get |\d+ )?(?:customers?|users?|clients?|callers?|people|support|stores?|drivers?|partners?|merchants?|kunden|filialen|clientes|usuarios)\b/iu;
/** Before a range of times. */
export const rangeBefore = /(?<![\p{L}])(?:between|from|zwischen|von|entre(?: las?)?|de|desde(?: las?)?)\s?~?$/iu;
/** "between 2:00 and 2:25 no customer was affected": nothing was wrong then. */
export const noImpact =
  /(?<!\p{L})(?:no|without|zero|nicht|kein\p{L}{0,2}|sin|ningún) (?:\p{L}+ ){0,2}(?:impact|effect|affected|auswirkung\p{L}*|impacto)(?!\p{L})/iu;
/** Before the time since which, in whichever words, it is so. */
export const sinceAny =
  /(?<!\p{L})(?:since|seit|desde(?: las?)?|depuis)\s(?:about |around |roughly |ca\.? |etwa |heute |~|(?:yester|mon|tues|wednes|thurs|fri|satur|sun)day |last night )?~?$/iu;
/** Behind the time of a change that it names: "the 18:00 release". */
export const changeBehind = new RegExp(`^\\s${change}(?![\\p{L}])`, "iu");
