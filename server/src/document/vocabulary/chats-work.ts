/**
 * The words by which people in a chat agree on what is to be done afterwards: what they promise, ask for and propose, and
 * what tells work that lasts from what is done while the incident goes on.
 */

/** A line that has none of these promises, asks for and proposes nothing: a quick look before the others. */
export const mayBeWork =
  /\b(?:i|i['’](?:ll|m|ve|d)|ill|imma|gonna|\p{L}{3,20}ing|\p{L}{2,20}o (?:a|al|el|la|los|las|un|una)|we|we['’](?:ll|re)|will|let['’]?s|should|must|needs?|shall|please|pls|plz|can|could|would|maybe|who|some(?:one|body)|any(?:one|body)|next time|in future|how about|why don['’]?t|(?:and|also|plus|then|to)\s+\S{1,1000}|todo|remind|note to|filed|opened|created|raised|logged|tickets?|who|jira|ich|wir|man|bitte|jemand|wer|kann|kannst|könntest|könnte|sollte|voy|yo|hay que|habría|tenemos|deber\S{1,1000}|alguien|quién|por favor|puedes?|podrías?|me encargo|falta|je|on devrait|il faut|quelqu['’]un|eu|vou|vamos|alguém|precisa\S{0,1000})(?![\p{L}\p{N}])|[@,]|ます|ません|ください|べき|お願い|必要|しよう/iu;

const adverbs =
  "(?:(?:also|just|then|still|gladly|happily|quickly|probably|definitely|really|at least|maybe|now|go and|go ahead and|try to|try and|actually|personally|at some point)\\s+){0,3}";

/** Somebody says that they will do something. `by`: how they say it; `text`: what. */
export const promisesWork: readonly RegExp[] = [
  new RegExp(
    `(?:^|[^\\p{L}\\p{N}'’])(?:i['’]?ll|i will|i['’]?m (?:going to|gonna|about to)|imma|i shall|i['’]?d (?:like|love|be happy) to|i (?:want to|need to|have to|gotta|plan to|intend to)|i['’]?ve got to|let me|happy to|take an? (?:ai|action(?: item)?) to|i(?:['’]ll| will)? take an? (?:ai|action(?: item)?) to|gonna|going to|remind me to|note to (?:my)?self:?(?: to)?)\\s+${adverbs}(?<text>\\p{L}[^\\n]{3,300})`,
    "iu"
  ),
  // "Scale the workers down again, will do after lunch"; "the quota is on me".
  /^(?<text>\p{L}[^\n]{6,200}?)(?:,|\s[–—-]|:)\s*(?:i['’]?ll|i will|will|i can|i)\s+(?:do|take|handle|own)(?:\s+(?:it|that|this|so))?(?![\p{L}\p{N}])(?!\s+(?:the|a|an|my|our)\s)/iu,
  /^(?<text>\p{L}[^\n]{4,200}?)\s+(?:(?:is|are|goes|comes|go|stays|will be)\s+)(?:on me|mine|with me|from me|on my (?:list|plate))(?![\p{L}\p{N}])/iu,
  /^(?<text>\p{L}[^\n]{4,200}? (?:goes|go) out) from me(?![\p{L}\p{N}])/iu,
  /^(?:i have|i['’]ve|i put|i['’]ve got|i got)\s+(?:got\s+|put\s+)?(?<text>\p{L}[^\n]{4,200}?)\s+on my (?:list|plate|todo)/iu,
  // "Will put it into cron", "…, will ask the provider": nobody but the speaker is meant.
  new RegExp(`(?:^|[,;–—]\\s*)will\\s+${adverbs}(?<text>(?!you|we|it|that|this|the|be|do\\b)\\p{L}[^\\n]{3,300})`, "iu")
];

/** Work that stays: verbs by which a bare "I add …" or "and add …" is meant for afterwards. */
const lastingVerbs =
  "add|adjust|ask|automate|backport|batch|build|cap|change|clean up|configure|create|document|draft|enforce|exclude|extend|file|fix|harden|implement|improve|introduce|limit|lower|make|migrate|move|open|order|organi[sz]e|own|pin|plan|prepare|prune|purge|put|raise|reduce|refactor|remove|rename|replace|require|restrict|review|revise|rework|rewrite|rotate|schedule|set|split|take|talk to|teach|test|throttle|tidy|tighten|train|tune|update|upgrade|validate|warn|wire|write|alert";
const lastingVerbsProgressive =
  "adding|automating|batching|building|changing|configuring|creating|documenting|drafting|enforcing|excluding|extending|filing|fixing|implementing|improving|introducing|limiting|lowering|making|migrating|moving|opening|ordering|pinning|planning|preparing|putting|raising|refactoring|removing|replacing|reviewing|rewriting|scheduling|setting|splitting|testing|tightening|tuning|updating|upgrading|validating|writing";

/** "And I make an alert": plain present, as many say it whose first language is another; and "I'm adding an alert". */
/** Somebody offers to do something: it may be meant for now. */
export const offersWork: readonly RegExp[] = [
  new RegExp(
    `(?:^|[^\\p{L}\\p{N}'’])i (?:can|could|might|would)\\s+${adverbs}(?<text>(?!like\\b|say\\b|be\\b|have\\b|love\\b|not\\b|see\\b)\\p{L}[^\\n]{3,300})`,
    "iu"
  ),
  new RegExp(
    `(?:^|[,;–—]\\s*|\\b(?:and|so|then|but) )i ${adverbs}(?<text>(?!(?:am|was|were|do|did|don|didn|had|has|have|been|got|get|think|thought|see|saw|know|knew|guess|hope|mean|meant|want|wanted|need|like|love|said|say|told|would|could|can|should|will|might|may|must|just|already|never|only|always|feel|felt|believe|remember|forgot|wonder|wish|agree|suggest|propose|suppose|assume|understand|found|find|heard|hear|tried|ran|went|made|used|changed|added|removed|restarted|deployed|reverted|rolled|enabled|disabled|turned|checked|looked|noticed|opened|closed|started|stopped|pushed|merged|call|called|declare|doubt|expect|prefer|in|on|at|as|is|\\p{L}+ed|stay|stayed|watch|look|check|wait|put|set)(?![\\p{L}]))\\p{L}{2,}\\s[^\\n]{3,300})`,
    "iu"
  )
];

/** What is looked up, said once the incident is over: before that it is part of it. */
export const looksUp =
  /^(?:and |so |then |also )?i (?<text>(?:check|put|set|look (?:up|into)|find out|read|compare|measure|ask|send|tell|call)\s(?!it\b|that\b|this\b|now\b|again\b)(?:\S{1,30} ){2,20}\S{1,30})$/iu;

export const bareWork: readonly RegExp[] = [
  new RegExp(`(?:^|[,;–—]\\s*|\\b(?:and|so|then|but) )i ${adverbs}(?<text>(?:${lastingVerbs})\\b[^\\n]{3,300})`, "iu"),
  new RegExp(
    `(?:^|[,;–—]\\s*|\\b(?:and|so|then) )i['’]?m ${adverbs}(?<text>(?:${lastingVerbsProgressive})\\b[^\\n]{3,300})`,
    "iu"
  )
];

/** What is proposed, needed or meant by all; nobody in particular does it. */
export const needsWork: readonly RegExp[] = [
  new RegExp(
    `(?:^|[^\\p{L}\\p{N}'’])(?:we (?:should|need to|need|must|have to|ought to|could|want to|want|really need|lack)|we['’]d better|we['’]?ll|we will|let['’]?s|(?:we )?still (?:need|have) to|need to|how about|why don['’]?t we|what if we|(?:it )?would be (?:good|nice|great|useful|helpful) (?:to|if we)|maybe we(?: should| could)?|(?:could|might|would) be worth|worth|i(?:['’]d| would)? (?:propose|suggest)(?: that)?(?: we)?|i(?: would|['’]d) (?:like|love|want)(?! to\\b)|i want(?! to\\b| \\d| more| one more))\\s+${adverbs}(?<text>(?:\\p{L}|\\d)[^\\n]{3,300})`,
    "iu"
  ),
  /^(?!(?:how|what|who|when|where|why|which|do|does|did|is|are|if|because|since|that)\b)(?<text>[^\n?]{3,200}?\b(?:should(?! (?:be|have been) (?:fine|ok|good|done|back|there|gone|better|it|about|around|at|in|~|\d))|must|ought to|needs?(?: to)?|has to|have to|would be (?:nice|good|great|useful|helpful|right|better)|is (?:still )?missing)\b[^\n]{0,200})/i,
  /^(?<text>(?:needs?|missing|never again)\b[^\n]{4,200})/i,
  /^(?<text>[^\n]{4,200}\b(?:next time|in (?:the )?future|from now on|going forward|long[- ]term)\b[^\n]{0,100})/i
];

/** The same as a question to all: "could we …?", "can the shops get …?". */
export const asksAll =
  /\b(?:can|could|should|shall|may) we (?:also |maybe |please |at least |just )?(?<text>\p{L}[^\n?]{4,200})\?|\b(?:can|could|should) (?=(?:the|our|all)\s)(?<whole>[^\n?]{4,60}? (?:get|have|be|see|know|use)\s[^\n?]{4,160})\?|\b(?<there>is there [^\n?]{4,120}? (?:we|one) (?:could|can)\s[^\n?]{2,100})\?/iu;

/** "Adding a lint rule": without a subject. */
export const addingWork = new RegExp(
  `^(?<text>(?:${lastingVerbsProgressive})\\s(?!it\\b|that\\b|this\\b)[^\\n]{4,300})`,
  "iu"
);

/** Somebody is said to do something: "so Uma owns the alert". */
export const ownsOne =
  /(?:^|(?:i['’]d say|so|then|and|think|maybe|ok|fine)[,\s]+)(?<name>@?[\p{L}][\p{L}\p{N}_.-]{0,30}) (?:owns|takes|does|handles|writes|updates|adds|fixes|checks with|asks|tells|mails)\s+(?<text>(?!it\b|that\b|this\b)\p{L}[^\n?]{4,160})$/iu;

/** "Enabling it on both edges tomorrow". */
export const doingLater =
  /(?:^|,\s+)(?:also\s+)?(?<text>(?!(?:looking|thinking|meeting|morning|evening|nothing|something|everything|anything|being|going|leaving|coming|seeing|talking|sleeping)\b)\p{L}{3,20}ing\s[^\n]{3,200})/iu;

/** Somebody asks whether they should do it: who says yes gives it to them. */
export const asksWhetherI =
  /^(?:and |so |ok |then )?(?:should|shall|can|could|may) i (?:also |then |maybe |just )?(?<text>\p{L}[^\n?]{5,200})\?/iu;

/** Somebody is asked: "can you …", "pls …", "mind adding …?". What stands before it may name whom. */
export const asksYou: readonly RegExp[] = [
  /\b(?:can|could|would|will) (?:you|u)(?: guys| two)?(?: please| pls| maybe| also| then)?(?: be able to)?\s+(?<text>(?!live|believe|imagine)\p{L}[^\n?]{3,200})/iu,
  /\b(?:would |do )?you mind\s+(?<text>\p{L}[^\n?]{4,200})/iu,
  /(?:^|[^\p{L}])(?:please|pls|plz)\s{0,100}:?\s+(?:also |do )?(?<text>(?!don['’]?t|do not|no\b|nobody\b|no one\b|stop|not\b)\p{L}[^\n?]{5,200})/iu,
  /^(?:and |also |plus )?(?<text>(?!no\b|not\b|yes\b|don)\p{L}[^\n?]{7,200}?)[,]? (?:please|pls|plz)(?:(?:\s?,\s?@?|\s@)[\p{L}\p{N}_.-]{2,30})?[.!]*$/iu
];

/** Nobody in particular is asked. */
export const asksWhoever =
  /\b(?:can|could|would|will|should) (?:some(?:one|body)|any(?:one|body)) (?:else )?(?:please |pls |maybe |also )?(?<asked>\p{L}[^\n?]{3,200})|\bwho (?:can|could|will|wants to|would|calls|orders|books|mails|raises|opens|adds|changes|checks|cleans|creates|takes|writes|tells|does|handles|updates|informs|organi[sz]es|owns|talks|files|sends|documents|fixes|prepares|drafts|answers|is going to)\s+(?<who>\p{L}[^\n?]{3,200})|\b(?:some(?:one|body)) (?:should|needs? to|has to|must|please|pls)\s+(?<needed>\p{L}[^\n?]{3,200})|\bany(?:one|body) (?:up for|want to|able to|free to)\s+(?<free>\p{L}[^\n?]{3,200})/iu;

/** A ticket is there for it: "filed PLAT-382 for the missing index". Who filed it need not do it. */
export const filesTicket =
  /^(?:i(?:['’]ve| have)? )?(?:just )?(?:filed|opened|created|raised|wrote|made|logged|added)\s+(?:(?:a|the)\s+)?(?:(?:jira|ticket|issue|bug|task|follow-?up|card|[A-Z][A-Z0-9]{1,9}-?\d{1,10}|problem(?: record)?|change(?: request)?|#\d{1,7}|https?:\/\/\S{1,200})\s*){1,3}(?:for|to|about|on|so that|:|–|—|-)\s*(?<text>\S[^\n]{5,200})/iu;

/** "Nikhil orders a cover for the rack": who speaks here is said to do something; `verb` tells whether it is a deed. */
export const doesThat =
  /^(?:(?:and|then|so|ok|also|fine)[,\s]+)*(?<name>@?[\p{L}][\p{L}\p{N}_.-]{0,30}) (?<text>(?<verb>(?!(?:is|was|has|does|says|thinks|knows|sees|wants|needs|means|likes|looks|seems|agrees|confirms|reports|tells|asks|works|runs|uses|gets|goes|comes|hears|waits|sits|sleeps|joins|leaves|feels|always|just|his|as|this|its|us|yes)\b)\p{L}{2,14}s) (?:the|a|an|our|all|to|one|two|new|with|that|this|it|them|up|on|off|out|for)\s[^\n?]{4,160})$/iu;

/** One person does one thing, another the next: "Ravi does the alert, Uma the docs, I do the ticket". */
export const doesOne =
  /^(?:(?:so|ok|then|and)[,\s]+)*(?<name>@?[\p{L}][\p{L}\p{N}_.-]{0,30})\s?(?:(?<=\s)(?:to|will|does|do|takes?|owns?|handles?|has|gets?|writes?|adds?|fix(?:es)?|opens?|files?|updates?|makes?|asks?|the)\s+|(?:→|->|=>|:)\s*)(?<text>\S.{2,160})$/iu;

/** "And warn at 85", "plus add it to the checklist": what one adds to what was just said. */
export const addsWork = new RegExp(
  `^(?:and|also|plus|then)\\s+(?:also\\s+)?(?<text>(?:${lastingVerbs})\\b[^\\n]{4,200})`,
  "iu"
);

/** A text that begins with work that stays. */
export const beginsLasting = new RegExp(
  `^(?:(?:to|also|please|maybe)\\s+)?(?:${lastingVerbs}|${lastingVerbsProgressive})\\b`,
  "iu"
);

/** What work that stays is done to, or results in. */
export const lastingThing =
  /\b(?:alert(?:s|ing)?|alarms?|monitor(?:s|ing)?|run-?books?|play-?books?|docs?|documentation|wiki|readme|tests?|checks?|checklist|tickets?|issue|bug|post-?mortem|retro|review meeting|rca|limits?|quotas?|caps?|thresholds?|validation|guard-?rails?|safeguards?|dashboards?|panels?|metrics?|automation|cron|polic(?:y|ies)|process|procedure|retention|time-?outs?|retries|retry|back-?off|circuit breaker|default|lint(?:er)?|ci|pipeline|canary|budget|capacity|replicas?|redundancy|fail-?over test|drill|game ?day|rotation|expiry|renewal|reminder|calendar|template|dead[- ]?letter|rate limit|feature flag|config|schema|index|migration|patch|pr|script|job|owner|on-?call|escalation|contact list|backups?|audit|inventory|permissions?|access|training|onboarding|compensation|refunds?|credits?|clean-?up|upgrade)\b|\b(?:alarme?n?|warnung(?:en)?|überwachung|monitoring|dokumentation|handbuch|checkliste|prüfung|grenzwert\p{L}{0,1000}|schwellwert\p{L}{0,1000}|verteiler|zertifikat\p{L}{0,1000}|wartung|vertretung|prozess|schulung)\b|\b(?:alertas?|alarmas?|monitoreo|documentación|documento|prueba|límite|umbral|proceso|procedimiento|seguimiento|informe|copia de seguridad|testes?|processo|documentação|alerte|procédure)\b|アラート|監視|手順|テスト|チケット|再発防止|見直し|ドキュメント|しきい値|閾値|対策|報告書|レビュー/iu;

/** That a thing is meant to hold. */
export const forGood =
  /\b(?:next time|in (?:the )?future|from now on|going forward|again|properly|permanent(?:ly)?|long[- ]term|so (?:that )?(?:this|it|we|a|the)\b|before we (?:ship|deploy|release|ramp|go|roll|enable|merge|migrate)|instead of|otherwise|by default|every (?:day|week|month|quarter|release|deploy)|automatically|weekly|daily|monthly|künftig|in zukunft|zukünftig|dauerhaft|nächstes mal|la próxima|en el futuro|no future|à l['’]avenir)\b|今後|次回/iu;

/** Work of the incident itself: no follow-up, unless somebody says that it is for later. */
export const passingWork =
  /^(?:(?:to|just|also|then|quickly|maybe) ){0,2}(?:(?:look(?:ing)?(?! (?:in)?to\b| at (?:add|mak|tighten|chang|improv|gett|why|how|\p{L}+ing\b))|check(?:ing)?(?! (?:who|whether|why|how|which|what else))|watch(?:ing)?|see|wait(?:ing)?|try(?! \d)|keep(?:ing)?(?! (?:a |the )?(?:list|record))|let\b|call(?:ing)?|ping|page|join|jump|hop|be\b|stay|close|resolve|go\b|going|get (?:back|coffee|some|on|lunch|a coffee|you|it|them|this|that|home|here|there)|confirm|verify|monitor (?:it|this|that|for|the situation)|restart|roll|rollback|revert|fail over|scale|drain|kill|stop|start|pause|run\b|leave|take (?:a |over|it|this|that|lunch|ic\b|comms|the lead|notes|him|her|them|care)|make sure (?:this|it|that|we)\b|do\b(?! (?:the|a|an) )|have\b|hand|hold|post (?:an? |the )?(?:update|status|it|this|that|here|something|link|summary)|update (?:the )?(?:status|channel|customers?|incident|everyone|you|here|topic|them|stakeholders)|tell|say|grab|eat|come|bring|think|give (?:me|it|you|us|them|that)|show me|share (?:my screen|the link|it|logs?|screenshots?)|send (?:you|it|me|that|this|us)|paste|drop|mute|ack|silence|push|deploy|ship|merge|apply|flip|switch|turn|toggle|disable|enable|re-?deploy|declare|report back|test (?:it|this|that|now|again)|handle|read|listen|agree|assume|know|guess|live|imagine|understand|reproduce|repro|retry|refresh|repeat|bounce|clear|flush|skip|ignore|thank|apologi[sz]e|proceed|continue|call it|approve|sleep|log off|sign off|head|drive|walk|cut|block|unblock|invite|re-?send|re-?share|re-?post|dial|open (?:a |the )?(?:bridge|call|zoom|war room)|create (?:a |the )?(?:bridge|channel|call|zoom)|help|need|like|love|mention|remember|feel|wish|hope|ask (?:him|her|them|around|in)|find (?:him|her|them)|escalate|fyi|review\b(?! (?:the |our |all )?(?:\p{L}+ ){0,3}(?:polic|process|run|limit|alert|monitor|docs?)))(?![\p{L}\p{N}]))/iu;

/** What is done to services and in tools: part of an incident as long as it goes on, work of its own once it is over. */
export const operating =
  /^(?:(?:to|just|also|then|maybe) ){0,2}(?:disabl|enabl|switch|turn|toggl|flip|deploy|re-?deploy|ship|merg|push|appl|revert|roll(?:ing)? (?:it |that |the \S+ )?(?:back|out)|scal|drop|mut|silenc|block|unblock|restart|stop|run\b|running|drain|test\b|review|verify|check(?:ing)? (?:the|our|all|who|whether|if|why|how)\b)/i;
/** Whom one tells and asks once it is over, of what was not said while it went on. */
export const informing =
  /^(?:(?:to|just|also|then|maybe) ){0,2}(?:open|give|send|tell|call(?:ing)? (?:the|them|him|her|all|every)|inform|escalat|hand (?:it|this|that|them) (?:over )?to|handle|find|get (?:the|a|an|us|our)|ask)\b/i;
/** A due time that may be the incident's own. */
export const dueSoon =
  /^(?:today|tonight|hoy|heute|hoje|eod|this (?:morning|afternoon|evening)|esta (?:tarde|noche)|in the morning)/i;

/** "Me: …", "… – me": what somebody marks as theirs. */
export const ownLabel: readonly RegExp[] = [
  /^(?:and |also |ok |then )?(?:for me|on me|me|mine|ich|yo|moi)\s?(?:[:：]|→|->|=>|[–—-]\s)\s*(?<text>\p{L}[^\n]{5,300})$/iu,
  /^(?<text>\p{L}[^\n]{7,300}?)\s?(?:,|[–—]|\s-|→|->|=>|:|\.)\s?(?:(?:that['’]?s )?(?:on |for )?(?:me|mine)(?: then| too| again)?|i (?:do|take|write|make|own|handle) (?:it|that|this|one)|(?:das |dies )?mach(?:e)? ich|übernehme ich|yo|lo hago yo)(?:,?\s(?:today|tomorrow|tonight|next|this|by|on|after|before|until|later|heute|morgen|nächste|mañana|el|in the)(?![\p{L}])[^\n]{0,60})?[.!]*$/iu
];

/** The verbs by which a promise mends what was just told: "I'll change the default". */
export const mends =
  /^(?:(?:also|just|then|probably)\s+)?(?:\p{L}{2,15}(?: (?:up|out|down|off|on|through|over|back|with))? (?:it|that|this|those|these|them|him|her)(?![\p{L}\p{N}])|(?:change|fix|adjust|adapt|correct|raise|lower|increase|replace|repair)\s+(?:the|our|that|this)\s)/iu;

/** Something lacks or must be otherwise. */
export const isLacking =
  /\b(?:should(?:n['’]?t)?|must(?:n['’]?t)?|ought to|needs?(?: to)?|has to|have to|missing|lacks?|is no|are no|there['’]s no|no \p{L}+ (?:on|for|in|at)|nobody|nothing|never|does(?:n['’]?t| not)|do(?:n['’]?t| not)|is(?:n['’]?t| not)|are(?:n['’]?t| not)|can(?:['’]?t|not)|too|still|instead|wrong|stale|outdated|muss|müssen|sollte|fehlt|kein|keine|nicht|noch|falta|no hay|debe)(?![\p{L}])/iu;

/** An item that says only "do it", "tell them". */
export const saysTooLittle =
  /^\p{L}{2,15}(?: (?:up|out|down|off|on|through|over|back|to|about))? (?:it|that|this|those|these|them|him|her|one)(?: (?:too|then|up|out|down|off|on|over|back))?$/iu;
/** And one that only announces others: "follow ups". */
export const onlyLabel =
  /^(?:(?:so|and|some|any|the|our|my|ok)\s+)*(?:follow[- ]?ups?|action items?|actions?|to-?dos?|next steps?)(?:\s+(?:pls|please|then|now|everyone|all|guys|folks))*$/i;

/** What is done at once. */
export const atOnce =
  /\b(?:(?<!, not )now|right away|right now|immediately|asap|in (?:a|one|\d{1,2}|a few|five|ten) ?(?:sec|second|min|minute|moment|bit)s?|(?:^|[,.;–—] ?|just |give me )(?:one|1|a) (?:sec|second|moment|min|minute)\b|(?:^|[,.;–—-] ?|about |~|in )\d{1,2} ?(?:sec|min)s?\W*$|first\W*(?:(?:please|pls|plz|then)\W*)?$|meanwhile|for now|quickly|brb|jetzt|sofort|gleich|gerade|moment|ahora|ya mismo|agora|tout de suite)\b|今すぐ|今から/iu;

const weekday =
  "(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lunes|martes|miércoles|jueves|viernes";
const month =
  "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|enero|febrero|marzo|abril|mayo|junio|julio|agosto|januar|februar|märz|mai|juni|juli";
const day = `(?:${weekday}|eod|eow|cob|tonight|tomorrow|today|noon|end of (?:the )?(?:day|week|month|sprint|quarter|year)|next (?:week|sprint|month|quarter)|the \\d{1,2}(?:st|nd|rd|th)|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}\\.\\d{1,2}\\.(?:\\d{2,4})?|\\d{1,2}/\\d{1,2}(?:/\\d{2,4})?|(?:${month}) \\d{1,2}(?:st|nd|rd|th)?|\\d{1,2}(?:st|nd|rd|th)? (?:of )?(?:${month})|q[1-4]|morgen|heute|mañana|amanhã|demain)`;

/** A due date as people say it; it is kept as it is said, and never computed. */
export const dueSaid = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?:by|until|till|before|due|latest|not later than|bis|spätestens|antes del?|para el|até|d['’]ici)\\s+(?:on |the )?(?:(?:this|next|coming|kommenden?|nächste[nr]?)\\s+)?${day}|(?:on|next|this|coming|am|nächsten|el|el próximo)\\s+(?:${weekday})(?:\\s+morning)?|(?:today|tonight|tomorrow)(?:\\s+(?:morning|afternoon|evening|night))?|(?:later )?this (?:morning|afternoon|evening|week|weekend|sprint|month|quarter)|(?:early )?next (?:week|sprint|month|quarter|year)|end of (?:the )?(?:day|week|month|sprint|quarter)|eod|eow|in (?:a|one|two|three|\\d{1,2}) (?:days?|weeks?|months?)|after (?:lunch|the (?:freeze|holidays?|release|weekend|break|meeting|event|sale|launch|weekend))|in the morning|first thing|in (?:the )?(?:${month})(?! \\d)|\\d{4}-\\d{2}-\\d{2}|q[1-4](?: \\d{4})?|(?:diese|nächste|kommende) woche|(?<!guten )(?<!^)morgen(?: früh)?|heute(?: noch| abend| nachmittag)?|übermorgen|(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag)|esta (?:semana|tarde|noche)|hoy|la (?:semana|próxima semana)(?: que viene| próxima)?|mañana|(?:el )?(?:lunes|martes|miércoles|jueves|viernes)|amanhã|hoje|esta semana|semana que vem|demain|cette semaine|la semaine prochaine|${weekday}(?=\\s*[.!)]?$))(?![\\p{L}\\p{N}])|明日|今週中|来週|今日中|本日中|[月火水木金]曜(?:日)?(?:まで(?:に)?)?`,
  "iu"
);

/** The id or the address of a ticket; incidents, severities, encodings and standards look alike. */
export const ticketSaid =
  /https?:\/\/[^\s<>)"']{1,200}\/(?:issues?|browse|tickets?|pull|merge_requests|pulls|stories|tasks?)\/[^\s<>)"']{1,100}|(?<![\p{L}\p{N}/-])(?!(?:INC|SEV|UTF|SHA|ISO|RFC|CVE|GPT|MD|IPV|TLS|AES|RSA|HTTP|P|US|EU|AP|CA|SA)-?\d)[A-Z][A-Z0-9]{1,9}-\d{1,6}(?![\p{L}\p{N}-])|(?<![\p{L}\p{N}])(?:PRB|CHG|RITM|S?CTASK|TASK|REQ)\d{4,10}(?![\p{L}\p{N}])|(?<=\b(?:ticket|issue|pr|bug|task|mr|story) )[#!]\d{1,7}\b/u;

/** That something is meant for when the incident is over, although nobody names a day. */
export const afterwards =
  /\b(?:after (?:this|that|the (?:incident|call|fire)|we(?:['’]re| are) (?:done|stable|back|through))|(?:when|once) (?:this|it|that|we|things|the dust)[^,.;]{0,20}\b(?:over|stable|done|back|calm\w*|settle\w*|fixed)|afterwards|later(?! than)|for (?:later|the (?:retro|post-?mortem|list))|eventually|at some point|nachher|danach|hinterher|später|después|luego|más tarde|depois|plus tard)(?![\p{L}])|あとで|後で|後ほど/iu;
