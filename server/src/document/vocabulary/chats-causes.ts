/**
 * The words by which people in a chat find a cause, agree to it, doubt it and take it back; English, German, Spanish, Japanese.
 * Another word is another alternative here, and nowhere else.
 */
const any = (...patterns: readonly string[]): RegExp => new RegExp(patterns.join("|"), "iu");
const words = (...patterns: readonly string[]): string =>
  `(?<![\\p{L}\\p{N}_])(?:${patterns.join("|")})(?![\\p{L}\\p{N}_])`;

/** Here comes the cause, in words that say so. */
export const namesCause = any(
  "\\b(?:(?<!(?:scanner|customer|user|who|they|he|she|search) )found it(?! (?:yesterday|last|on|in the|at|weird|odd|strange))|found the (?:cause|problem|issue|bug|culprit|reason|leak)|(?:i|we) know (?:what (?:happened|it is|caused|is causing)|why)|that(?:['’]?s| is) (?:the (?:cause|problem|culprit|reason|backlog|bug|leak|root cause)|it,? (?:the|it)|why)|culprit|literally pointing|turns out|turned out|smoking gun)\\b",
  "\\broot cause(?: is| was|['’]s|:| found| identified| confirmed)|\\brca:|\\bthe (?:actual |real |root )?cause (?:is|was)\\b|\\b(?:cause|reason) (?:is |was )?(?:found|identified|confirmed)\\b|^\\W{0,3}cause:|\\b(?:it|this|everything|all)(?: is| was|['’]s| are)? (?:caused by|because of|due to)\\b",
  "(?:^|[.;,:] ?)confirmed[:,] (?!(?:fixed|working|good|resolved|healthy|recovered|back|all|no)\\b)|\\bconfirmed:? (?:it(?:['’]s| is| was)|the)\\b[^.!?\\n]{0,60}\\b(?:deploy|release|config|change|migration|certificate|disk|pool|limit|flag|commit)",
  "(?<!\\p{L})(?:(?:die )?ursache (?:ist|war|gefunden|liegt)|ursache:|gefunden[:!]|hab(?:e)?(?: es|['’]s|s)? gefunden|(?:lag|liegt) an (?:der|dem|einem|einer|unserem|unserer)|schuld (?:ist|war)|das (?:ist|war) (?:der|das|die) (?:grund|problem|ursache))(?!\\p{L})",
  "(?<!\\p{L})(?:(?:la )?causa(?: ra[ií]z)? (?:es|era|fue|ha sido)|causa(?: ra[ií]z)?:|lo (?:he )?encontr(?:é|amos|ado|e)|encontrad[oa][:!]|el problema (?:es|era|fue|está en|estaba en)|la culpa (?:es|era|la tiene)|fue por|es por (?:el|la|culpa)|la cause (?:est|était)|trouvé|a causa (?:é|foi|era)|achei)(?!\\p{L})",
  "原因(?:が|は|を|:|：)|(?:が|のが)原因|見つけました|判明|特定(?:し|でき)"
);

/** How things break, come to lack something or were changed. */
export const tellsMechanism = any(
  words(
    "because|bcs|cuz|due to|caused by|as a result of|root cause|turns out|wrong|missing|misconfig\\p{L}{0,40}|misrouted|bad (?:config|deploy|release|value|query|migration|commit|build|data|row|record|node|disk|cable|fan|image|rule|regex)|non-?existent|expired|exhausted|leak(?:s|ed|ing)?|dead-?lock\\p{L}{0,40}|typo|forgot\\p{L}{0,40}|without \\S+",
    "(?:has|have|had|uses?|used|using|with|points? to|on|still) (?:the |an? )?(?:old|wrong|stale|previous|default|test|staging|dead)(?! version)|(?:was|were|is|are|got|been) (?:turned|switched|set|capped|enabled|limited|locked|empty|scheduled|cached|pinned|rebooted|evicted|misread|cut)|(?:path|config|version|setting|format|api|schema|name|port|rule|password|ip|key|limit|flag|header|field|column|type|default)s? (?:was |were |has |got )?changed|pil(?:e|es|ing) up|kills? the|eats? (?:up )?(?:all )?the|power (?:failure|outage|cut|loss)|cut (?:the|a|our)|lock(?:s|ed) (?:the|up|out)|(?:holds?|held|holding) (?:a|the) lock|nobody \\p{L}+(?:ed|s)|(?:set|sets|setting) (?:the |it |\\S+ ){0,2}to (?:0|zero|\\d+)|hammer(?:s|ed|ing)|flood(?:s|ed|ing)|drop(?:s|ping) (?:port|all|every|the)|race (?:between|condition)|off by \\d+|clock (?:drift|skew)|no (?:eviction|ttl|cap|max|guard|lock|backpressure|idempotency|validation|check|test|limit|alert|timeout|retry|index|fallback)|was never|were never|never (?:updated|set|tested|deployed|ran|run|despawned|released|closed|freed|renewed|\\p{L}+ed)|(?:do|did|does|is|are|was|were|has|have)(?: ?n['’]?o?t|nt) (?:have|get|include|update|set|run|allow\\p{L}{0,40}|reload|renew|know|pass|exist|support|handle|check|close|expire|match|chang|migrat|updat|cover|adapt|touch|deploy|restart|reload|set)\\p{L}{0,40}",
    "out of (?:memory|disk|space|connections|file descriptors|sync|quorum|inodes)|ran out|runs? out|lost quorum|pointing (?:to|at|the)|points (?:to|at)|hard-?coded|race condition|overload\\p{L}{0,40}|instead of|too (?:small|low|many|old|big)|(?:mail|routing|infinite|retry|endless|forwarding|redirect) ?loop|loops?|split[- ]brain|saturated|collision|conflict(?:s|ing)|duplicate|corrupt\\p{L}{0,40}|revoked|blocked by|blocks|throttled by|rate[- ]limit\\p{L}{0,40}|quota|unregistered|deprecated|not allowed|incompatible|mismatch\\p{L}{0,40}|off by one|meant|mistook|mixed up|mistyped|used to|, not (?:of|from|for|in|on|to|by|the) |overflow\\p{L}{0,40}|n\\+1|full table scan|one \\p{L}+ query per|per (?:player|user|request|row|synonym|item)|misses|drops every|fills? up|filled up|stale|time ?zone|dst|leap",
    "(?:i|we|they|he|she|someone|somebody|provider|vendor|finance|security|ops|infra|network|netops) (?:have |has |just |had )?(?:moved|changed|removed|renamed|upgraded|migrated|revoked|rotated|deleted|disabled|enabled|switched|shut|unplugged|cut|updated|dropped|merged|turned|pushed|bumped|replaced|forgot|missed|published|imported|decommissioned)",
    "(?:got|get|gets|was|were|been) (?:auto-?)?(?:updated|upgraded|removed|renamed|revoked|rotated|deleted|disabled|decommissioned|unplugged|cut|changed|replaced|moved|dropped|overwritten|truncated|reset)(?: by| at| to| in| with| during| last| when| yesterday| this| without)?|(?:is|are|was|were) (?:full|exhausted|stopped|dead|corrupt|stale|misrouted|saturated)"
  ),
  words(
    "weil|wegen|ursache|abgelaufen|abgeschaltet|umgestellt|falsch\\p{L}{0,40}|fehlt|fehlte|fehlende\\p{L}{0,40}|vergessen|gelöscht|geändert|gekündigt|widerrufen|gesperrt|verschoben|(?:ist|war|läuft|lief) voll|(?:blockt|blockiert|sperrt|löscht|killt|überschreibt)|hat (?:\\p{L}+ ){0,4}(?:deaktiviert|aktiviert|blockiert|überschrieben|ersetzt|gestoppt|entfernt)|überlastet|defekt\\p{L}{0,40}|gezogen|durchtrennt|nie (?:\\p{L}+)|nicht (?:verlängert|erneuert|aktualisiert|eingetragen|angepasst|mitgezogen)|statt",
    "porque|por culpa|debido a|a causa de|caduc[oó]|caducad[oa]s?|caducaba|vencid[oa]|venci[oó]|falta(?:ba)?|equivocad[oa]|mal (?:configurad[oa]|puest[oa])|borr(?:ó|ado|aron)|cambi(?:ó|aron|amos|é|ado)|quit(?:ó|aron|amos|ado)|desconect\\p{L}+|llen[oa]|apagad[oa]|desenchuf\\p{L}+|duplicad[oa]s?|en vez de|se qued[oó] sin|actualiz(?:ó|aron|amos)|migr(?:ó|aron|amos)|parce que|à cause de|expiré|porque|expirou|expirado"
  ),
  "原因|バグ|二重|期限(?:が)?切れ|いっぱい|満杯|切れて|失効|漏れ|設定ミス|間違|誤っ|誤り|枯渇|不足|のせい|ため(?:です|でし|だ|に)|上限|重複|変更(?:し|され)(?:た|て|まし)|消(?:し|され)|忘れ|更新され(?:て(?:い)?)?(?:な|ま)"
);

/** It is ours, or theirs. */
export const blames =
  /\b(?:it['’]?s|that['’]?s|this is|its) (?:us|ours|on us|(?:our|the|my) (?:\p{L}+ )?(?:deploy(?:ment)?|change|release|migration|config|rollout|push|pr|commit|upgrade|flag))\b(?!\?)|\b(?:that|this|it) (?:was|is|would be) (?:me|my (?:\p{L}+ )?(?:deploy(?:ment)?|change|release|migration|config|rollout|push|pr|commit|upgrade|flag))\b|^\W{0,3}(?:ah+|oh|aha)[,.!…]? (?:the|its|it['’]s|that['’]s|thats|so|because) \S/iu;

/** Somebody agrees that what was said is the cause. */
export const agreesToCause = any(
  "^\\W{0,3}(?:(?:yes|yep|yeah|ok|okay|ah+|oh|hm+|well|right|so|then|and|aha|exactly)[\\s,.!]{1,3}){0,3}(?:that would be it|that(?:['’]?s| is| was| must be) (?:it|the one|our culprit|why)(?=\\W|$)(?! for now)|that fits|(?:that|this) (?:would )?explains?(?: it| that| everything| a lot)?|that makes sense|makes sense|nice find|good find|good catch|great find|nice catch|well spotted|good spot|bingo|there (?:it is|we go|we have it)|so that['’]?s it|found it|smoking gun|jackpot|that['’]?ll do it|that will do it|that(?:['’]d| would) do it)",
  "^\\W{0,3}(?:(?:ja|ah+|ok|genau|stimmt)[\\s,.!]{1,3}){0,2}(?:das ist(?: e)?s|das war(?:['’]?s| es)|das (?:wäre|passt|erklärt)|gut gefunden|das wird es sein|eso es|eso (?:lo )?explica|ah[ií] est[aá]|eso ser[aá]|tiene sentido|buen (?:hallazgo|ojo)|bien visto|c['’]est ça|é isso|それ(?:だ|です|っぽい)|なるほど|ビンゴ)"
);

/** It is only supposed. */
export const supposes = any(
  words(
    "maybe|might(?: be)?|could(?: be| have)?|perhaps|probably|prob|possibly|i think|think so|i guess|guess|i suspect|suspect|my (?:guess|bet)|theory|hypothesis|not sure|unlikely|wonder(?:ing)?|plausible|if it['’]?s|smells? like|i bet|assume|assuming|seems? like|sounds like|feels like|vielleicht|vermutlich|glaube|ich denke|wohl|könnte\\p{L}{0,40}|wahrscheinlich|vermute|quiz[aá]s?|creo|puede (?:ser|que)|podr[ií]a|tal vez|a lo mejor|supongo|ser[aá] (?:el|la|que)|peut-être|je pense|talvez|acho"
  ),
  "かも|たぶん|多分|思い(?:ます|まし)|思う|っぽい|でしょうか|みたい|おそらく|可能性"
);

/** What was supposed before is not so. */
export const takesBack = any(
  "\\b(?:no,? wait|scra(?:tch|p) that|never ?mind|(?:i|we) (?:was|were) wrong|my (?:mistake|bad),? (?:it|that)|(?:had|has|have) nothing to do with|(?:it|that|its)(?:['’]s| is| was)?(?: ?n['’]?o?t| not) (?:it|the (?:cause|problem|deploy\\w*|reason|culprit|db|database|network)|that|related|us|ours)|not the (?:cause|problem|culprit|reason|deploy\\w*)|isn['’]?t it|(?:was|is) (?:a )?(?:red herring|false lead|innocent|unrelated|a coincidence)|red herring|rul(?:ed|ing) (?:it |that |this )?out|so not (?!bad|good|great)|i (?:do ?n['’]?t|dont) think so|(?:do|does|did)(?: ?n['’]?o?t|nt) (?:fit|match|explain|add up|line up))\\b",
  "(?<!\\p{L})(?:doch nicht|war(?:en)? es nicht|das war(?:['’]?s)? nicht|ist es (?:also )?nicht|nichts damit zu tun|nichts zu tun mit|ich lag falsch|falsche (?:spur|fährte)|nee,? (?:quatsch|doch)|no (?:era|es|fue) (?:eso|el|la)|nada que ver|me equivoqu[eé]|pista falsa|descartad[oa]|rien à voir|não (?:era|é) isso)(?!\\p{L})",
  "違(?:い|う|っ)|ではな(?:い|く|かっ|さそう)|じゃな(?:い|く|かっ|さそう)|関係な(?:い|さそう|かった)|勘違い"
);

/** Somebody explains it for those who read it later. */
export const explains =
  /^\W{0,3}so: |\bfor the record\b|\bto sum(?:marize| up)\b|\bsummary:|\b(?:what|here['’]?s what) (?:happened|actually happened)\b|\brca\b|\bpost-?mortem:|\bin short\b|\btl;?dr\b|(?<!\p{L})(?:zusammengefasst|zusammenfassung|resumen|en resumen|para el registro|en résumé|resumo)(?!\p{L})|まとめ|要約|経緯/iu;

/** What somebody said themselves is not so. */
export const takesBackOwn =
  /\b(?:no,? wait|scra(?:tch|p) that|never ?mind|(?:i|we) (?:was|were) wrong|my mistake|sorry)\b|(?<!\p{L})(?:nee,? (?:quatsch|doch)|ich lag falsch|me equivoqu[eé])(?!\p{L})|勘違い/iu;

/** The first words of somebody who has just seen what it is. */
export const discovers =
  /^\W{0,3}(?:oh+|ah+|aha|omg|ffs|wtf|wow|huh|uf+|ups|oops|yep|yup|yes|sí|si|ja|ach|ok(?:ay)? (?=it\b|so\b|that\b|the\b))(?:[\s,.!…:-]{1,4}|$)|^\W{0,3}(?:そう|あっ|ああ)/iu;

/** What people say to what startles them, or what was theirs. */
export const startles =
  /^\W{0,3}(?:(?:oh+|ah+|ok|well)[\s,.!]{1,3})?(?:omg|oh+ (?:no|dear|boy|god|my|shit|crap)|oh+(?=\W*$)|ah+,? (?:right|ok)|right(?=\W*$)|ouch|oof|ugh|wow|damn|shit|crap|wtf|yikes|oops|lol|facepalm|told you|thats? (?:was )?(?:me|mine|us)|that(?:['’]s| was| is) (?:me|mine|us|my)|me probably|my (?:bad|fault|mistake)|classic|nice(?=\W*$)|gone\?|really\?|seriously|sorry|mea culpa|scheiße|mist|ups|oh nein|joder|uf|madre mía|ostras)(?!\p{L})|🤦|😱|🙈|:(?:scream|facepalm|man-facepalming|skull):|facepalms|あちゃ|うわ|えっ|申し訳/iu;

/** Who is affected tells what happens, not why. */
export const tellsOfOthers =
  /(?<!\p{L})(?:customers?|users?|callers?|clients?|people|ppl|patients?|merchants?|drivers?|stores?|kunden|fahrer|filialen|clientes|usuarios|tickets|calls|twitter|bug-reports|hotline|お客)(?!\p{L})/iu;

/** The word for it. */
export const callsCause =
  /\broot cause\b|\bthe (?:actual |real )?cause (?:is|was)\b|(?<!\p{L})(?:ursache|causa ra[ií]z|la causa (?:es|era|fue))(?!\p{L})|原因/iu;
