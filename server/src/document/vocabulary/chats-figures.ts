/** The words around numbers in a chat: what is counted, how late or slow it was, and what is no figure of an effect. */

const counted = [
  "requests?|orders?|transactions?|payments?|checkouts?|carts?|errors?|failures?|messages?|records?|rows?|jobs?|tickets?|calls?|callers?|connections?|sessions?|logins?|sign-?ups?|e-?mails?|mails?|postings?|rps|qps|req|tps",
  "partners?|drivers?|riders?|passengers?|agents?|patients?|guests?|shoppers?|buyers?|sellers?|vendors?|shops?|stores?|branches|ppl|folks|families|households|residents|citizens|viewers?|listeners?|readers?|gamers?|participants?|attendees|devices?|meters?|terminals?|machines?|vehicles?|cars|trucks?|lorries|vans|buses|trains?|flights?|parcels?|packages?|shipments?|deliveries|pallets?|labels?|invoices?|bills?|receipts?|refunds?|chargebacks?|charges|transfers?|bookings?|reservations?|appointments?|codes|tokens?|resets?|pushes|notifications?|sms|texts|chats?|complaints?|reviews?|reports?|cases?|files?|uploads?|downloads?|documents?|exports?|imports?|images?|photos?|videos?|articles?|products?|items? (?:sold|lost|missing|wrong)|prices?|searches|queries|page ?views?|clicks|starts|attempts|events?|builds?|deploys?|alerts?|timeouts?|time-outs?|crashes|restarts|retries|duplicates?|doubles?|objects?|recipients?|subscriptions?|policies|claims|forms?|tests? failed",
  "filialen?|kunden?|kundinnen|fahrer|bestellungen|aufträge|rechnungen|anrufe|meldungen|tickets|pakete|sendungen|kassen|märkte|standorte|patienten|buchungen|zahlungen|fehler|nutzer|benutzer|anfragen|leute|personen|clientes?|pedidos?|usuarios?|llamadas?|quejas?|tiendas?|pagos?|transacciones|reservas?|facturas?|errores|encomendas|chamadas|commandes?|clients?|appels?"
].join("|");

/** What stands behind a number that counts: "84 complaints", "780 failed codes". */
export const countedBehind = new RegExp(
  `^\\s?(?:of (?:the |our )?)?(?:\\p{L}[\\p{L}-]{2,20} ){0,2}(?:${counted})(?![\\p{L}\\p{N}])|^\\s?(?:件|人|名|社|店舗|台|回)`,
  "iu"
);

/** A small number counts only what stands right behind it, or what one word describes. */
export const smallCounted = new RegExp(
  `(?<![\\p{L}\\p{N}#:/.,@$€£_-])\\d{1,3} (?:\\p{L}[\\p{L}-]{2,20} )?(?:${counted})(?![\\p{L}\\p{N}])|\\d{1,7}\\s?(?:件|人|名|社|店舗)`,
  "giu"
);

/** What may stand before a number that counts; after any other word it is a name: "build 20113", "migration 0187". */
export const mayPrecede =
  /(?:^|[\s([,;:=–—~≈<>+-])(?:about|around|roughly|approx(?:imately)?|over|under|almost|nearly|only|just|at|of|to|from|with|had|have|has|lost|got|get|getting|is|are|was|were|be|the|all|these|those|and|or|than|by|for|some|circa|ca\.?|total|another|first|last|we|they|i|it|saw|see|seeing|sees|issued|sent|affect(?:s|ed|ing)|used|cost|says?|said|said:|still|now|maybe|like|up|down|out|in|on|between|plus|minus|than|more|fewer|less|least|most|every|per|chase|refund(?:ed)?|missed|missing|rejected|failed|dropped|stuck|waiting|also|already|sind|haben|hat|etwa|rund|ca|circa|über|unter|von|bis|noch|schon|alle|die|der|und|son|hay|unos|unas|de|los|las|casi|más|menos|con|y)$/iu;

/** A status, not a count, where nothing that is counted stands behind it: "gives 500", "still 403", "all 200". */
export const looksLikeStatus = /^(?:1\d\d|20[0-9]|30[0-8]|4[0-5]\d|50\d|51[01])$/;

/** What is counted where no noun stands behind the number: "18,240 waiting", "340 late", "23 of them". */
export const stateBehind =
  /^\s?(?:\p{L}{2,12} )?(?:waiting|late|stuck|lost|failed|failing|missing|affected|impacted|queued|enqueued|pending|rejected|undelivered|unprocessed|delayed|hanging|blocked|behind|in (?:the |our )?(?:queue|backlog|line)|on hold|of (?:them|those|these|which|our|the|all)|betroffen|wartend|offen|afectad\p{L}+|perdid\p{L}+)(?![\p{L}\p{N}])/iu;

/** A noun of any kind counts where something is said of what it counts: "17 results were filed twice", "14 mesas sin cobrar". */
export const countedByForm =
  /^\s(?:\p{L}[\p{L}-]{2,20} )?(?!times\b|minutes\b|hours\b|days\b|seconds\b)\p{L}{2,20}(?:s|en|er|ungen|e) (?:were|had|got|have|died|failed|called|complained|lost|waited|without|with no|twice|affected|are (?:not|still|down|gone|missing|without|stuck|offline)|in (?:the |our )?(?:queue|backlog)|sin|ohne|sans|waren|wurden|sind|haben|gescheitert|betroffen|verloren|quedaron|fueron|están|(?:perdid|afectad|retrasad|fallid|caíd|duplicad)[oa]s)(?![\p{L}])/iu;
/** Or where something was done to it: "deleted 412 tags". */
export const doneTo =
  /(?<![\p{L}])(?!need|speed|feed|exceed|proceed|expect|test|restart|deploy|schedul|limit|includ)\p{L}{3,15}ed (?:about |only |just |some |at least |~)?$/iu;
/** So many in a time: "40/min". */
export const rates = /(?<![\p{L}\p{N}.,:/#-])~?\d[\d.,]{0,8}[kM]?\s?\/\s?(?:min|sec|s|h|hour|day)(?![\p{L}\p{N}/])/giu;

/** Some of so many: "0 of 6,150", "38 Fahrer of 140". */
export const someOf =
  /(?<![\p{L}\p{N}.,:/#-])\d[\d.,]{0,10} (?:\p{L}{2,20} )?(?:of|out of|von|de|sur) (?:the |our |all )?\d[\d.,]{0,10}(?![\p{L}\p{N}:/%]|[.,]\d)/giu;

/** How late or how slow something was, or how long it was gone: "50 min late", "40s for a page", "down for 41 min". */
const duration =
  "(?:~|≈|>|<)?\\d{1,4}(?:[.,]\\d{1,3})?(?:\\s?[-–]\\s?\\d{1,4})?(?:\\s?(?:and a half|½))?\\s?(?:and a half )?(?:ms|msec|milliseconds|s|secs?|seconds?|mins?|minutes?|h|hrs?|hours?|days?|sek(?:unden)?|minuten?|stunden?|tage?|segundos?|minutos?|horas?|días?|secondes?|heures?|jours?|秒|分|時間|日)(?![\\p{L}\\p{N}/])";
export const saidDuration = new RegExp(`(?<![A-Za-z\\p{N}.:,/#-])${duration}`, "giu");
export const aboutDelay =
  /\b(?:late(?:r|ncy)?|latenc\w+|behind|delay\w*|slow\w*|crawl\w*|lag\w*|hang(?:s|ing)?|hung|took|takes? (?:up to|over|more than)|time-?outs?|worst|longest|oldest|slowest|average|p\d\d|median|response times?|load times?|wait(?:ed|ing|s)?(?! (?:for|till|until) (?:the|it|him|her|them|me))|queue time|render\w*|verspät\w*|langsam\w*|dauert\w*|wartezeit\w*|tard\w+|retras\w*|demor\w+|lent\w+|retard|atras\w+)\b|遅|かか|以上/iu;
export const aboutLength =
  /\b(?:outage|downtime|(?:was|were|is|are|been|went|all) (?:\p{L}+ )?(?:down|out|offline|unavailable|unreachable|broken|gone|dark|closed)|(?:down|out|offline|unavailable|dark) for|lasted|in total|altogether|all in all|from start to (?:end|finish)|without (?:\p{L}{3,15} )?\p{L}{3,15}|couldn['’]?t|could not|nobody could|no one could|ausfall|ausgefallen|stand still|insgesamt|caíd[oa]s?|en total|sin servicio)\b/iu;

/** A duration that is still to come, a period, or a wish: no figure of an effect. */
export const noDelay =
  /\b(?:eta|every|each|next|another|more min|give (?:me|it|us)|should (?:be|take)|will (?:take|be)|would (?:have|be|take)|could|takes?(?! (?:over|more than|up to))|in (?:about |~)?\d|within|until|\d (?:\p{L}{1,8} )?left|to go|remaining|to (?:catch up|finish|complete)|wait (?:for )?\d|ago|since|last|for the (?:last|past)|past|window|interval|ttl|time-?out (?:of|is|to)|cache\w*|sla|slo|alle \d|noch \d|in \d|jede|cada|dentro de|faltan|toutes les|by hand|rate limit)(?![\p{L}\p{N}])|あと|後に/iu;

/** Shares that tell how far a rollout or a job is, or at which an alert is to go off. */
export const noShare =
  /\b(?:roll(?:ed|ing|s)?[ -]?(?:out|to|at)|rollout|ramp\w*|flag|toggle|staged|canary (?:at|to)|traffic (?:at|to)|shift\w*|progress|uploaded|copied|synced|restored|relocat\w*|migrated|complete|halfway|battery|sure|agree|certain|steps?)\b/iu;
/** Limits and what is planned: "alert at 75%", "quota of 15,000", "(threshold 5%)", "SLO 800ms". */
export const limitBefore =
  /(?:\b(?:alert(?:s|ing)?|warn(?:s|ing)?|alarm|page|notify|monitor|trigger|fire)s? (?:\p{L}{1,12} ){0,3}?(?:at|on|when|if|below|above|over|under|from|ab|bei|a partir de)|\b(?:threshold|limit(?:ed)?|slo|sla|target|objective|budget|quota|max(?:imum)?|min(?:imum)?|cap(?:ped)?|normal(?:ly)?|usual(?:ly)?|baseline|average is|expected|should be|capacity|default|at least|at most|grenzwert|schwelle|soll|normalerweise|umbral|límite|máximo|mínimo|normalmente)(?: \p{L}{1,12}){0,2})\s?[:=]?\s?(?:is|was|of|to|at|be|von|auf|auf|de|about|do|does|did|like)?\s?[<>~≥≤]?\s?$|[<>≥≤]\s?$/iu;

/** A question that tells something all the same: "crash-free rate fell to 91% overnight??". */
export const tellsInQuestion =
  /^(?!\W*(?:how|what|who|when|where|why|which|is|are|was|were|do|does|did|can|could|should|shall|would|will|has|have|any|may|want|wie|was|wer|wann|wo|warum|ist|sind|qué|cuánt\p{L}+|cuándo|quién|es)(?![\p{L}])).*\b(?:fell|dropped|rose|jumped|spiked|went|is at|are at|climbed|shot up|down to|up to|gestiegen|gefallen|subió|bajó)\b/iu;

/** Sizes of what filled up or was lost. */
export const sizes =
  /(?<![\p{L}\p{N}.,:/#-])\d[\d.,]{0,8}\s?(?:[KMGT]i?B|gigs?|terabytes?|gigabytes?)(?![\p{L}\p{N}/])/giu;

/** What stands before a number that is no count, whatever stands behind it: "option 2", "test with 5 orders". */
export const neverCounts =
  /\b(?:option|step|try|attempt|phase|item|point|version|build|release|number|nr|no|part|room|zone|test(?:ing)? (?:with|on)|batches? of|up to|max|limit(?:ed)? to)\.?\s?$/iu;
/** And behind it. */
export const limitBehind =
  /^\s?(?:star\b|of the (?:quota|limit|budget)|(?:alert|threshold|limit|quota)s?\b|(?:の)?(?:アラート|しきい値|閾値))/iu;
/** What somebody means to do, or asks for, tells no effect. */
export const meansToDo =
  /^\W{0,4}(?:(?:and|so|ok|then|also|but)[,\s]+){0,2}(?:i['’]?ll|i will|will|we['’]?ll|we should|we need to|let['’]?s|please|pls|can you|could you|i can|i could|todo|ai|action)(?![\p{L}\p{N}])/iu;
