/**
 * The words by which people, and programs, in a chat tell that something is wrong, that somebody takes it, what they do about
 * it and that it is over: in English, German, Spanish and Japanese, some also in French and Portuguese. Another word is another
 * alternative here, and nowhere else.
 */
const any = (...patterns: readonly string[]): RegExp => new RegExp(patterns.join("|"), "iu");
/** Whole words: `\b` knows no letters beyond ASCII. */
const words = (...patterns: readonly string[]): string =>
  `(?<![\\p{L}\\p{N}_])(?:${patterns.join("|")})(?![\\p{L}\\p{N}_])`;

/** Something is wrong, or seems so. */
export const tellsTrouble = any(
  words(
    "(?<!(?:when|was|were|since|works?|wind(?:ing)?|shut(?:ting)?|scal\\w{1,4}|goes|going|go|cool\\w{0,4}|calm\\w{0,4}|coming|back|up and|is|are|queue|rates?|errors?|stand\\w{0,3}|write|writing|wrote|5xx) )down(?! to\\b)",
    "(?:is|are|was|were|goes|went|going|all|everything|completely) down(?! to\\b)",
    "broken?|broke|slow|super slow|sluggish|lag(?:s|gy|ging)?|fail(?:s|ed|ing|ures?)?|error(?:s|ing)?|5\\d\\ds?|5xx|4(?:0[0-9]|2[29])s?(?= on| from| errors?| for)|time-?outs?|tim(?:ing|ed|es) out",
    "stuck|hang(?:s|ing)|frozen|freez(?:es|ing)|crash(?:es|ed|ing)?|crash-?loop\\w*|unreachable|unavailable|unresponsive|degraded|spik(?:e|es|ed|ing)|flapping|reject(?:s|ed|ing)?|declin(?:ed|ing)|refused|outage|offline|bounc(?:ed|ing)|double[- ]charged|charged twice|data ?loss|oom\\w*|exhausted|expired",
    "(?:errors?|latency|error rates?|5xx|failures?|time-?outs?|queue|lag|load|p9\\d|p50|cpu|mem(?:ory)?|backlog|restarts)[^.!?\\n]{0,40} (?:spik|climb|jump|ris|up|increas|high|grow|elevated)\\p{L}{0,4}|crawl(?:s|ing)|terribl[ey]|dead|all red|on fire|pegged|garbage|twice|spam|forever|takes? (?:ages|\\d+ ?(?:s|sec|secs|seconds?|min|minutes?))|going (?:crazy|nuts)|ringing off|nothing works?|not moving|\\d+ (?:hours?|h|min|minutes?) behind|zero results|maintenance page|logg?(?:s|ed|ing)? (?:me |us |people |users |them |everyone )?out|drops? (?:after|out|every)|clos(?:es|ing) (?:itself|by itself)|queued for|(?:a|an|some|any|the) (?:\\p{L}+ )?(?:problems?|issues?|trouble) (?:with|on|at|in)|(?:having|have|got|seeing|see) (?:\\p{L}+ )?(?:problems?|issues?|trouble)|alerts? (?:on|for|from|in)|(?:ssl|tls|cert\\p{L}*|security|browser) warnings?|running for \\d+ (?:h|hours)|wrong (?:language|price|prices|amount|amounts|data|result|results|page|currency|plan|customer|address)|(?:is|are) (?:missing|wrong)|shows? (?:negative|wrong|old|empty)|OOMKilled|restarting w/|(?:card is|were|was|got) charged|\\d+ (?:new |more )?(?:tickets|calls|complaints|callers|reports)|complain(?:s|ts?|ing)|complaints|(?:customers?|users?|callers?|clients?|people|ppl|partners?|merchants?|drivers?|stores?|everyone|several|many|all)(?: (?:in|on|from|at) \\p{L}+)? (?:can ?not|can['’]?t|could ?n['’]?t|unable|say|saying|write|writing|call|calling|phone|report\\w*|complain\\w*|ask(?:ing)?|see|seeing|get|getting)",
    "(?:(?:is|are|was|were|does|do|did|has|have|can|could|will|would|it|that|wo|ca)(?: ?n['’]?o?t|nt|['’]s not)|['’]s not|not|no longer|never) (?:\\p{L}+ ){0,2}(?:work|run|mov|deliver|load|open|go|gone|arriv|com(?:e|ing)|respond|start|print|send|sent|sync|connect|log|get|reach|issu|receiv|updat|process|pay|see|find|use|access|sign|scan|book|ship|show|play|join|render|resolve(?!d)|buil[dt]|refresh|save|answer|ring)\\p{L}{0,4}",
    "(?:can ?not|can['’]?t|unable to|no longer|stopped) (?:\\p{L}+ ){0,2}(?:work|load|open|go|arriv|com|respond|start|print|send|sync|connect|log|get|reach|receiv|updat|process|pay|see|use|access|sign|scan|book|check|order|buy|ship|play|join|render|deploy|build|call|ring)\\p{L}{0,4}",
    "no (?:tickets?|mails?|e-?mails?|data|response|connection|signal|traffic|heartbeats?|orders?|invoices?|picture|sound|prices?|stock|labels?)(?: \\p{L}+)? (?:arriv|com|since|for|going|get|at all)\\p{L}{0,4}",
    "(?:fell|dropped|went|jumped|shot up|up|climb\\p{L}{0,4}|rose|rising) (?:to|from|over|above|below|under) ~?\\d+|through the roof|(?:something|smth)(?:['’]?s| is)? (?:is )?(?:wrong|off|odd|weird|fishy)|(?:anyone|anybody|someone) else (?:seeing|getting|having)|heads[ -]up|all over the place|anything wrong with|(?:feels?|seems?|takes?|taking|looks?) (?:\\p{L}+ )?long|(?:blank|white|grey|gray|black|empty) (?:page|screen|cart|map|list)"
  ),
  words(
    "geht (?:\\p{L}+ ){0,3}(?:nicht|keine?)(?: mehr)?|ge(?:ht|hen) nichts?(?: mehr)?|(?:lädt|laden|funktioniert|funktionieren|läuft|laufen|startet|druckt|drucken|öffnet|reagiert|antwortet|kommt|kommen|klappt|kann|können|komme) (?:\\p{L}+ ){0,4}nicht(?: mehr)?|nicht erreichbar|steht (?:still|nicht)|hängt|hängen|langsam|fehler\\p{L}*|störung\\p{L}*|ausfall|ausgefallen|kaputt|abgestürzt|keine? (?:verbindung|zahlung\\p{L}*|karten\\p{L}*|daten|mails?|bestellungen|netz|internet) ?(?:mehr|möglich)?|(?:hier|bei uns) auch nicht|nur grau|(?:ist|sind) (?:\\p{L}+ ){0,3}weg|stürz(?:t|en) (?:\\p{L}+ )?ab|ewig|probleme? (?:mit|bei|beim|am|im)|geht (?:gar )?nix|doppelt"
  ),
  words(
    "no (?:nos |me |le |les |se )?(?:funciona\\p{L}?|carga\\p{L}?|va|van|anda|abre\\p{L}?|responde\\p{L}?|imprime\\p{L}?|sale\\p{L}?|llega\\p{L}?|deja|puede\\p{L}?|podemos|conecta\\p{L}?|entra\\p{L}?|hay (?:conexi[oó]n|red|sistema|internet))|ca[ií]d[oa]s?|se cay[oó]|lent[oa]s?|falla\\p{L}*|fallo\\p{L}?|error(?:es)?|colgad[oa]s?|bloquead[oa]s?|nada funciona|se cierra sol[ao]|se quejan|va(?:n)? mal|tarda\\p{L}*|problemas? (?:con|en|de)|sin (?:conexi[oó]n|sistema|servicio|red)",
    "ne (?:marche|fonctionne|charge|répond) (?:pas|plus)|en panne|planté\\p{L}?|erreurs?|lent(?:e|s|es)?|(?:está|tá|estão) (?:fora|lento\\p{L}?|caindo)|fora do ar|não (?:funciona|carrega|abre|responde|consigo|conseguem)|caiu|caíram"
  ),
  "落ち(?:て|ま|た)|エラー|繋がら|つながら|接続できな|遅い|遅く|遅延|障害|動かな|動いて(?:い)?な|開か(?:な|ず)|開けな|表示されな|できな(?:い|く)|できません|止ま(?:っ|り)|届(?:か|いて(?:い)?な|いていません)|失敗|(?<!すみ|問題あり|問題はあり|構い|かまい)ません(?!か)|真っ白|重い|重く|大量|おかし|不具合|問い合わせ|クレーム|ダウン"
);

/** The first words of somebody who asks whether something is wrong. */
export const asksOfTrouble = any(
  "\\b(?:any(?:one|body)|some(?:one|body)) (?:else )?(?:see|seeing|getting|have|having|know|noticed?)\\b|\\belse\\b[^?]{0,30}\\?|\\bis (?:it )?just me\\b|\\b(?:is|are) [^?]{1,40} (?:down|broken|slow|failing|ok|offline|dead)\\b[^?]{0,20}\\?",
  "(?:noch jemand|bei euch auch|jemand (?:anders|sonst))|(?:alguien (?:más|mas)|a alguien)|(?:誰か|皆さん|みなさん)"
);

/** Somebody takes it, in words that say so. */
export const takesIt = any(
  "^\\W{0,3}(?:(?:ok(?:ay)?|yep|yes|yeah|hi|morning|hello|hey|right|argh|ugh|lol|sure|alright)[\\s,.!]{1,3}){0,3}(?:on it|taking (?:this|it|that|a look)(?: one)?|(?:this|that) one(?:['’]s| is) mine|mine(?=\\W*$)|on the case|got this(?: one)?|on my way|all over it|claiming (?:this|it)|paging myself|assigning (?:it )?to me|assigned to me|picking (?:this|it) up|i(?:['’]?m| am) (?:picking (?:this|it) up|driving(?: this)?|leading(?: this)?)|i (?:pick it up|take over|have the pager)|work in progress|i['’]?ll (?:lead|coordinate|run)(?: this| it)?|ack(?:['’]?e?d|nowledg(?:ed|ing)|ing)?(?=\\W|$)|i(?:['’]?ll| will)? (?:take|got|have|own|grab|pick up) (?:it|this|that)(?: (?:one|up))?\\b|i(?:['’]?ve| have)? got (?:this|it)\\b|i['’]?m on (?:it|this|that)\\b|i am on (?:it|this)\\b)",
  "\\back(?:ed|['’]d|nowledg(?:ed|ing))\\b|\\blooking into (?:it|this|that)\\b|\\bi(?:['’]?m| am) on (?:it|this)\\b|\\bi (?:take|have|got) (?:it|this|that)(?: one)?\\b(?! (?:was|is|from|that|to))|\\b(?:this|that|it)(?: one)?(?:['’]s| is) mine\\b|\\bon it\\s*[.!]?$",
  "\\b(?:i(?:['’]m| am|['’]ll be)|acting as|taking|take over as) (?:the )?(?:ic|incident commander|incident lead)\\b|\\b(?:incident lead|ic|commander) is me\\b|\\bi(?:['’]ve| have)? (?:got|took|taken|take) the page\\b",
  "(?<!\\p{L})(?:ich übernehme|übernehme ich|(?:ich )?übernehm(?:e)?|ich nehm(?:e)? (?:das|es|den|die)|(?:ich )?bin (?:dran|am (?:schauen|gucken|prüfen))|(?:kuck|guck|seh|schau|prüf)e? ich(?: mir| mal| gerade)?|mach(?:e)? ich(?=\\W*$)|ich (?:seh|sehe|guck|gucke|geh|gehe) (?:mal |da |jetzt )?(?:nach|gucken|schauen|rein)|ich kümmere? mich|kümmere? mich|ich schau(?:e)?(?: gerade| mir| es| mal| das| nach| rein)?|schaue? (?:ich|gerade|mal)|ich gucke?|gucke? ich|ich prüfe|prüfe ich|sehe ich mir an|ich sehe mir)(?!\\p{L})",
  "(?<!\\p{L})(?:me encargo|(?:yo )?me (?:encargo|ocupo)(?: yo)?|ahora (?:lo )?(?:miro|veo|reviso)|lo estoy (?:viendo|mirando|revisando)|me pongo(?: con)?|voy yo|lo (?:miro|reviso|cojo|tomo|veo)(?: yo)?|(?:ya )?estoy (?:en ello|con (?:ello|eso)|mirando|mir[aá]ndolo|revisando|en eso)|voy a (?:mirar|revisar|ver)(?:lo)?|la cojo yo|je (?:regarde|m['’]en occupe|prends)|deixa comigo|vou (?:ver|olhar|verificar)|estou (?:vendo|olhando))(?!\\p{L})",
  "対応(?:し|いた)|確認し(?:ま|て)|見(?:て(?:い|み)?)?ます|調(?:べ|査)(?:し|開始し)?ます|調べてみ|担当します"
);

/** Somebody begins to look, most likely because it is theirs; or comes and says so. */
export const looksAtIt = any(
  "^\\W{0,3}(?:i(?:['’]?m| am) )?(?:here|awake|up|at (?:the|my) (?:desk|laptop|keyboard)|moment|moment mal|momentito|(?:one|a|just a) (?:sec|second|moment|minute|min)|hang on|bin da|voy|aquí|estoy|j['’]arrive)(?: now| here)?(?=[\\s.!…]*$|[,.;] )",
  "^\\W{0,3}(?:now )?(?:i )?(?:am |'m )?(?:reading|pulling|opening|going through|logging in\\p{L}{0,2}) (?:the |a |up |its? )?\\p{L}+",
  "^\\W{0,3}(?:(?:ok(?:ay)?|yep|yes|yeah|hi|hello|hey|morning|good morning|fair|hm+|uh|right|argh|ugh|oh|sure|moin|sorry|interesting|weird)[\\s,.!…]{1,4}){0,3}(?:(?:i(?:['’]?m| am|['’]ll| will)? ?|let me |we(?:['’]re| are) |just |now )?(?:look(?:in|ing)?|can look|check(?:ing)?|investigat(?:e|ing)|digging|dig in|have a look|having a look|take a look|taking a look|jump(?:ing)? on|hopping on)\\b)",
  "(?:^|[\\s/,])(?:looking|checking|investigating)(?=[.!,]?\\s*$)|^\\W{0,3}pulling up |^\\W{0,3}let me (?:dig|look|check)|[,.;–—-]\\s?(?:i(?:['’]m| am|['’]ll| will)? ?|let me )?(?:looking|checking|investigating|having a look|taking a look|look (?:at|into)|check(?: the)?)\\b(?! (?:good|fine|better|ok|bad|great|healthy|stable|normal|like|worse))",
  "\\bi(?:['’]m| am) (?:looking|investigating|checking|digging)\\b|\\blet me (?:check|look|see|have a look|take a look|dig)\\b|\\binvestigating (?:now|this|it)\\b|\\b(?:i['’]?ll|will) (?:take a look|have a look|check|look|investigate)\\b"
);

/** Things that people do against an incident, as they do them. */
const doing =
  "(?:rolling(?: (?:it|this|that|everything|[\\w./-]{1,40}))? back|reverting|restarting|rebooting|re-?deploying|deploying|disabling|turning (?:it |this |that |the )?(?:\\S{1,40} )?off|turning off|switching|flipping|toggling|pausing|stopping|killing|scaling|failing (?:it )?over|regenerating|renewing|rotating|re-?issuing|patching|blocking|throttling|purging|clearing|deleting|flushing|increasing|raising|bumping|moving|re-?routing|redirecting|downgrading|upgrading|pinning|applying|re-?running|copying|swapping|replacing|bouncing|halting|removing|expanding|resizing|extending|resetting|restoring|shedding|unplugging|promoting|freeing|cleaning(?: up)?|recycling|cancell?ing|cutting over|draining(?! ~?\\d)|evicting|cordoning|pulling|taking \\S{1,40} out|pushing (?:out )?(?:a |the )?(?:hot ?-?)?(?:fix|patch)|shipping (?:a |the )?(?:hot ?-?)?(?:fix|patch)|making (?:a new )?one|uploading (?:the |a )?(?:new|fixed|old|right)|replaying|setting (?:it|the|this|that|\\S{1,30}) (?:back|to)|changing (?:the|it|this)|putting (?:it|the|this|\\S{1,30})|re-?adding|re-?creating|re-?building|re-?loading|re-?enabling|re-?syncing|rate[- ]?limiting|limiting|capping|adding (?:\\d+|more|a (?:new|second)|capacity|nodes|replicas|the (?:missing|index))|installing|unlocking|shutting (?:it |the |\\S{1,30} )?down|kicking off|doing a (?:rolling )?(?:restart|rollback|failover|redeploy)|generating a new|unblocking|whitelisting|allow-?listing|banning|mitigating)";
const verbs =
  "(?:roll(?: (?:it|this|that|back|everything))? back|rollback|revert|restart|reboot|re-?deploy|disable|turn (?:it |this |that )?off|switch|flip|pause|stop|kill|scale|fail ?(?:it )?over|regenerate|renew|rotate|re-?issue|patch|block|throttle|purge|clear|delete|flush|increase|raise|bump|move|re-?route|redirect|downgrade|pin|re-?run|swap|replace|bounce|halt|drain|cancel|unplug|power[- ]?cycle|cut over)";

/** Somebody does something against it now. */
export const mitigates = any(
  `(?:^|[.,;:!–—]\\s{0,2}|\\s-\\s|(?<![\\p{L}])(?:i['’]?m|we['’]?re|i am|we are|ok|ok,|yep|yes|now|and|then|so|just|first|started?|kicking off|ah the \\S{1,20})[\\s,.]{1,3})${doing}(?![\\p{L}])`,
  `(?<![\\p{L}])(?:i|we)(?:['’]?ll| will) (?:now )?${verbs}(?![\\p{L}])[^.!?]{0,40}\\bnow\\b|(?<![\\p{L}])(?:i|we)(?:['’]?ve| have)(?: now| just)? (?:set|turned|switched|reverted|rolled|restarted|disabled|dropped|stopped|paused|moved|blocked|killed|scaled|raised|increased|removed|pinned|restored|cleared|purged|failed over)(?![\\p{L}])|(?<![\\p{L}])(?:starting|kicked off|started) (?:the |a )?(?:roll ?-?back|revert|fail ?-?over|restart|mitigation|re-?deploy)|(?<![\\p{L}])(?:roll ?-?back|revert|fail ?-?over|restart|restore|re-?deploy|hot ?-?fix|fix|patch) (?:to \\S{1,30} )?(?:is |has )?(?:now )?(?:started|running|deploying|going out|in progress|under ?way|kicked off|triggered)`,
  "(?<![\\p{L}])(?:i|we) (?:now )?(?:restart|roll back|re-?run|re-?start|switch|disable|stop|kill|block|downgrade|reboot|revert|move)(?![\\p{L}])(?! (?:it )?(?:when|if|once|tomorrow|later|after))|(?:^|\\s)going (?:from )?\\d{1,5} ?(?:->|→|to) ?\\d|\\bkubectl (?:delete|rollout|scale|cordon|drain)\\b",
  "(?<!\\p{L})(?:(?:ich|wir) (?:stellen?|starten?|rollen?|schalten?|setzen?|deaktivieren?|stoppen?|tauschen?|löschen?|spielen?|fahren?|leiten?|ziehen?|drehen?|booten?|sperren?)|starten? (?:\\S{1,30} ){0,4}neu|rollen? (?:\\S{1,30} ){0,4}zurück|wird (?:gerade |jetzt )?(?:neu gestartet|zurückgerollt|umgestellt)|neustart(?: läuft)?|ich recycle|ich (?:erneuere|ändere|bau(?:e)? um)|rollback läuft)(?!\\p{L})(?! ?(?:mir|das)? ?(?:morgen|montag|später))",
  "(?<!\\p{L})(?:(?:estoy |vamos |voy |ya estoy )?(?:reiniciando|desactivando|cambiando|revirtiendo|parando|apagando|restaurando|bloqueando|matando|moviendo|pasando|volviendo|deshaciendo|subiendo|relanzando|conmutando)|(?:la |lo |los |las )?(?:reinicio|desactivo|revierto|apago|restauro|bloqueo|relanzo|(?<=l[ao]s? )(?:mato|paro|cambio|muevo|quito|cancelo))(?! (?:ha|fue|no))|voy a (?:reiniciar|desactivar|cambiar|volver a la|revertir|parar|apagar|restaurar|bloquear|matar|mover|pasar|volver)|hago (?:el |un )?(?:rollback|failover|reinicio)|je (?:redémarre|relance|désactive|coupe|bascule)|(?:estou )?(?:reiniciando|revertendo|desativando))(?!\\p{L})",
  "(?:再起動|切り戻|切戻し|切り替え|ロールバック|停止|無効化|再デプロイ|フェイルオーバー|再実行|差し替え|更新|修正|作成|適用|入れ替え)(?:(?:を)?(?:し(?:ます|てい|て)|開始|かけ|実行|中)|ます)"
);

/** Somebody says that they will, or that others shall. */
export const willMitigate = any(
  `(?<![\\p{L}])(?:let['’]?s|lets|going to|gonna|i['’]?ll|we['’]?ll) (?:just |now |try to |first )?${verbs}(?![\\p{L}])`
);
/** Somebody is told to do something against it; it begins when they do. */
export const asksToMitigate = any(
  `(?<![\\p{L}])(?:please|pls|plz|go ahead and|can you|could you|you should|we should|should) (?:just |now |then )?${verbs}(?![\\p{L}])`,
  "^\\W{0,3}(?:(?:then|first|and|ok|now|so)[\\s,]{1,2}){0,2}(?:stop|kill|delete|restart|roll|revert|disable|pause|block|switch|cancel|drain|flush|purge|fence) (?:\\S)",
  "^\\W{0,3}(?:do it|go|please do|yes,? do it|go ahead|go for it|ja,? mach(?:t|en)?(?: das)?|mach(?:t)?|dale|adelante|hazlo|vamos|お願いします)\\W{0,3}$"
);
/** Somebody offers to do something, which begins it once others agree. */
export const offers = any(
  `(?<![\\p{L}])(?:i |we )?(?:can|could)(?: also| just)? (?:do|run|poll|try|make|write|push|build|move|use|${verbs.slice(3, -1)})(?![\\p{L}])`,
  "\\bshould i\\b|\\bwant me to\\b|(?<!\\p{L})(?:kann ich|ich kann|ich könnte|puedo|podemos)(?!\\p{L})|しましょうか"
);
export const agreesToIt =
  /^\W{0,3}(?:(?:yes|yep|ok|yeah|ja|sí|si|sure)[\s,.!]{0,3})?(?:go|please do|do it|go ahead|go for it|please|pls|yes|yep|yeah|ok|sounds good|\+1|do that|mach das|mach|ja|bitte|dale|adelante|hazlo|sí|si|お願いします)\W{0,3}$/iu;

/** What ended it, done. */
export const completes = any(
  "(?<![\\p{L}])(?:done(?: on| as well| too)?|finished|complete[d]?|deployed|live|released|rolled out|rolled back|reverted|restarted|paused|stopped|killed|cancell?ed|disabled|enabled|halted|failed over|promoted|switched|replaced|changed|umgestellt|erledigt|fertig|deaktiviert|neu gestartet|getauscht|zurückgerollt|listo|hecho|desactivado|reiniciado|cambiado|revertido|terminado)(?![\\p{L}])|(?:is|are) (?:at )?(?:0|zero)\\b|^\\W{0,3}(?:(?:ok|and|now|i|we)[\\s,]{1,2}){0,2}(?:blocked|bumped|raised|increased|reverted|put|set|changed|moved|killed|dropped|removed|re-?added|cleared|purged|flushed|rotated|renewed|scaled|added|unlocked|reset|swapped|restored|recreated)(?![\\p{L}])|(?:flag|toggle|feature|switch) off\\b|\\bin place\\b|\\b(?:it['’]?s|its|is|are) off\\b|\\brunning (?:every|again)|完了|しました"
);

const normal = "(?:normal|baseline|usual|healthy|green|stable|nominal|zero|full capacity)";
/** It works again, or seems so. */
export const recovers = any(
  words(
    `recover(?:ed|ing|s|y)|(?<!(?:roll|rolling|rolled|went|going|go|switch\\p{L}{0,3}|revert\\p{L}{0,3}|set|it|set it|fall\\p{L}{0,3}) )back to (?:${normal}|~?\\d[\\w.%]*)|back (?:under|below|at|in) ~?\\d[\\w.%]*|back (?:up|online|in service)|returned to ${normal}|(?:is|are|was|were|came|it['’]s|everything['’]?s|we['’]re) back(?! (?:and forth|in (?:a|an|five|ten|\\d)|soon|later|at my))|back on(?:line)?`,
    "(?:work\\p{L}{0,3}|load\\p{L}{0,3}|flow\\p{L}{0,3}|com(?:e|es|ing) (?:in|through|up|out)|go(?:es|ing)? (?:in|through|out|up)|print\\p{L}{0,3}|arriv\\p{L}{0,3}|up|online|fine|ok|good|healthy|normal|green|stable|reachable|respond\\p{L}{0,3}|sync\\p{L}{0,4}|connect\\p{L}{0,3}|process\\p{L}{0,3}|mails?|e-?mails?|orders?|traffic|realtime|real-time|answer\\p{L}{0,3}|book\\p{L}{0,3}|play\\p{L}{0,3}|on|deliver\\p{L}{0,3}|succeed\\p{L}{0,3}) again",
    "works(?: fine| now| for me| here)*(?! (?:but|only|if|when|on|like|as|with|at|fine on|in))|(?:is |it['’]s |all )?working(?: now| fine| as expected)|(?:are|is) (?:arriving|coming (?:out|in|through)|going (?:out|through)|flowing|printing|loading|working|responding)(?: now| fine| normally)?|all (?:green|good|healthy|fine|ok|clear|normal|up)(?: again| now)?|(?:is|are) (?:now )?(?:live|healthy|green|normal|stable|empty|flat|clear|up|good|back)(?: again| now)?|that (?:did it|helped|fixed it|worked)|green (?:again|everywhere|across)|(?:logins?|orders|payments|calls|mails|pages|searches|logins) work(?: now| again| fine)?|error[- ]free|success rate (?:is |at |back |now )*9\\d|(?:loads?|opens?|prints?|runs?|responds?) (?:fine|quickly|fast|ok|normally)|looks? (?:good|normal|healthy|stable|ok|okay|fine|better)(?: again| now)?",
    `(?:errors?|5\\d\\ds?|5xx|failures?|time-?outs?|alerts?|lag|rejects?|rejections|declines|bounces|exceptions|complaints|calls) (?:are |is |have |has |all |now |were |rate ){0,9}(?:gone|stopped|cleared|zero|0|dropp(?:ed|ing)|going down|falling|fell|decreasing|(?:back )?(?:down|below|under|at 0)|${normal}|over)`,
    "no (?:more |new |further )(?:errors?|failures?|alerts?|complaints|reports|5\\d\\ds?|5xx|time-?outs?|rejects?|crashes)|(?<!(?:connections?|sessions?|calls?|packets?|orders|links?|sales|traffic|requests) (?:are |is |keep )?)dropping(?: fast)?|(?:error rates?|latency|p9\\d|p50|lag|queue|backlog|depth|cpu|mem(?:ory)?|load|heap|delay)[^.!?\\n]{0,40} (?:below|under|back|normal|down|gone|zero|fell|dropped|flat|empty|drained|cleared|caught up)|caught up|drained|(?:callers?|customers?|users?|drivers?|stores?|clients?|partners?) (?:also )?(?:confirm\\p{L}{0,3}|report\\p{L}{0,3} (?:it )?(?:ok|working|fine|good))|basically normal|fixed(?! it for| by (?:monday|tomorrow)| the (?:test|typo))|mitigated|(?<!(?:the|a|from|new|of) )restored|0 errors|first .{1,20} (?:went|came) through|first 200|got mine|(?:customers?|users?|we|they|people|everyone|drivers?|partners?|clients?|stores?|merchants?) can \\p{L}+(?: in| out| up)? again|nothing wrong since"
  ),
  words(
    "(?:geht|gehen|läuft|laufen|funktioniert|funktionieren|klappt|lädt|druckt|drucken|kommt|kommen|antwortet|startet) (?:\\S{1,20} ){0,3}wieder|geht (?:jetzt|🎉)|jetzt geht(?:['’]?s| es)?|(?:ist|sind) da(?=\\W*$)|(?:ist|sind|alles|wieder|karte|kasse\\p{L}?) wieder (?:da|online|ok|gut|normal|erreichbar|grün|oben|verfügbar|schnell)|wieder da|behoben|(?:ist|sind) (?:jetzt )?(?:live|grün|stabil)|melden (?:\\S{1,20} ){0,2}ok|alles (?:gut|grün|ok|wieder)|fehler (?:sind )?weg|keine (?:neuen )?(?:fehler|probleme|ausfälle|beschwerden)(?: mehr)?|wieder (?:online|normal|erreichbar|ok|stabil|schnell)|sieht (?:wieder )?gut aus|(?:geht|funktioniert|läuft) (?:auch )?bei (?:mir|uns)|monitoring grün|erholt|wiederhergestellt"
  ),
  words(
    "ya (?:\\p{L}+ )?(?:funciona\\p{L}?|va|van|carga\\p{L}?|anda|imprime\\p{L}?|sale\\p{L}?|llega\\p{L}?|est[aá]\\p{L}?|entra\\p{L}?|puede\\p{L}?|conecta\\p{L}?|responde\\p{L}?|abre)|(?:funciona|va|carga|imprime|sale|llega|conecta|responde)\\p{L}? (?:de nuevo|otra vez|bien)|recuperad[oa]s?|volvi[oó]|de vuelta|todo (?:bien|verde|ok|normal|funciona\\p{L}*|en orden)|vuelven? a \\p{L}+|restablecid[oa]|en verde|arreglad[oa]|ça (?:re)?marche|c['’]est revenu|est revenu|voltou|voltaram|normalizou|normalizado|funcionando (?:de novo|normal)"
  ),
  "復旧|回復|正常(?:に|です|化|動作)|直(?:り|っ)|戻(?:り|っ)(?:まし|た)|つなが(?:り|っ)|落ち着(?:き|い)|解消|なくなりました|ようになりました|問題な(?:く|し)"
);

/** What was done did not help, or not everything: what recovers before it is no end. */
export const stillWrong = any(
  words(
    "still (?!(?:have to|have|need|needs|want|wanted|to|waiting|running|monitoring|looking|investigating|checking|ok|fine|green|good|use|uses|alive|up|own|going strong|on it|think|watching|here|at it)(?!\\p{L}))\\p{L}*\\d*|no luck|(?:do|did|does|has|is)(?: ?n['’]?o?t|nt) (?:\\p{L}+ )?(?:help\\p{L}*|work\\p{L}*|fix\\p{L}*|change\\p{L}* anything)|no (?:change|difference|effect|improvement)|same (?:error|reject\\p{L}*|problem|thing|here|result|issue)(?! as)|not (?:fixed|better|working|recover\\p{L}*|over|enough)|(?:getting|got|even|is|it['’]?s|now) worse|buys us|(?:it['’]?s|errors are|happening|failing|crash\\p{L}*|down|firing|climbing|rising|growing|grows) (?:back )?again|too slow|back up to|permission denied|came back|relapse\\p{L}*|spoke too soon|(?:died|dead|stuck|crashed|failed|red|broken|back) again|(?:goes|went|fell|falls) (?:back )?(?:in)?to error|\\d{3} now instead|so not (?!bad)|part(?:ly|ial(?:ly)?)|(?:then|now|next|and) (?:do )?the (?:others?|rest|other \\p{L}{1,40})(?=\\W{0,100}$)|halfway"
  ),
  words(
    "immer noch|weiterhin|geht nicht|noch nicht|bringt(?:['’]?s)? (?:auch |leider )?(?:nichts|nicht)|hilft nicht|nicht geholfen|wieder weg|keine (?:änderung|besserung)|(?:dann|jetzt|nun) die (?:anderen|restlichen|übrigen)|sigue\\p{L}? (?:igual|fallando|sin|ca[ií]d\\p{L}+|lent\\p{L}+|dando)|todav[ií]a (?:no|falla)|a[uú]n no|no (?:funcion[oó]|sirvi[oó]|ayud[oó])|toujours|ainda (?:não|com)"
  ),
  "まだ|ダメ|だめ|変わら|改善(?:し)?(?:ない|ません|せず)"
);

/** It is over: the last word on it. */
export const closes = any(
  "(?<!\\b(?:not|isn't|n't|n’t|un|until|once|when|before|conflicts?|dns|hostnames?|names?|comments?|threads?|alert|alarm|merge) (?:\\w{1,40} )?)\\b(?:incident |this is |officially )?(?:resolved|all[ -]clear)\\b(?! (?:to|when|once|if|by (?:itself|them)|the|address|name|host|ip|in the ui)\\b)",
  "\\b(?:closing|resolving|closed|marking|ending|close) (?:out )?(?:the |this |that |our )?(?:major |whole |p\\d )?(?:one(?: out)?(?=\\W*$)|ticket|case|incident|sev ?\\d?|bridge|war ?room|p[0-4])\\b|\\bincident (?:is |was )?(?:now )?(?:over|closed|done|ended)\\b|\\b(?:call(?:ing)?|consider|declar(?:e|ing)) (?:this|it|the incident) (?:resolved|done|closed|over|fixed)\\b|\\bcall(?:ing)? that (?:fixed|done|resolved)\\b|\\bdeclaring victory\\b|\\bclosing the (?:channel|thread|call)\\b|\\bi(?:['’]m| am) calling it(?=\\W*$)|\\bwe can close(?=\\W*$)|\\bi think we(?:['’]re| are) done\\b|\\bstand(?:ing)? down\\b",
  "^\\W{0,3}(?:(?:ok(?:ay)?|so|then|right|alright|good|great|thanks|and|we['’]?re|i['’]?m|i am|perfect|nice|cool)[\\s,.!]{1,3}){0,3}(?:clos(?:ing|ed)|resolving|wrapping up)(?: (?:this|it|then|now|out|here|up|for now)){0,3}\\s?(?=[.!,;:–—👍✅🎉]|-\\s|$|(?:at |as of |@ ?)?\\d{1,2}[:.h]\\d)",
  "^\\W{0,3}(?:(?:ok(?:ay)?|so|then|right|alright|good|great)[\\s,.!]{1,3}){0,3}(?:(?:all |we['’]?re |and )?done then|i declare victory|we(?:['’]re| are) done(?: here)?(?=\\W*$)|that['’]?s a wrap|over and out|(?:going |go )?back to bed|fixed and closed|done\\. night|done here|calling it(?=\\W*$)|end of (?:the )?incident)(?=\\W|$)",
  "\\b(?:incident|ticket|this|it|case) (?:can|could) be closed\\b|\\b(?:we can|let['’]?s|going to|i['’]?ll|i will) (?:now )?close (?:it|this|the incident)\\b(?! (?:by|when|once|if|tomorrow|later|after|at))|[,;–—-] closing(?: (?:it|this|now))?(?=[\\s.!]*$)",
  "(?<!\\p{L})(?:ich mache? (?:das |hier |es )?zu|(?:wir )?(?:machen|schließen) (?:wir )?(?:das |es |hier )?(?:zu|ab)?(?=[\\s.!]*$)|kann (?:das )?zu(?=[\\s.!]*$)|wir schließen (?:das|es|den)|(?:störung|ausfall|incident|vorfall|problem) (?:ist )?(?:damit )?(?:behoben|beendet|gelöst|geschlossen|erledigt|abgeschlossen|vorbei)|(?:ist |wäre )?(?:damit )?(?:erledigt|abgeschlossen)(?=[\\s.!]*$)|ich schließe(?! mich| nicht)|schließe (?:ich )?(?:den |das )?(?:incident|vorfall|ticket)|entwarnung|ende der störung|störung(?:s)?ende|wir sind durch|ist durch(?=\\W*$)|kann geschlossen werden|schließe ich (?:das|den|es|hier)|fertig,? danke|fall geschlossen)(?!\\p{L})",
  "(?<!\\p{L})(?:incid(?:encia|ente) (?:queda )?(?:cerrad[oa]|resuelt[oa]|terminad[oa])|(?:queda|está|lo|la|damos|doy|dejamos) (?:por )?(?:cerrad[oa]|resuelt[oa]|cerrar)|cerr(?:amos|ado|ada|ando)(?: (?:la|el|esto))?|podemos cerrar(?:la|lo)?|lo doy por (?:cerrado|resuelto)|cierro(?: (?:la|el|esto|incidencia))?|resuelto|solucionado|(?:incident|c['’]est) (?:résolu|clos|terminé)|on (?:clôt|ferme)|(?:incidente |está )?(?:resolvido|encerrado|encerrando))(?!\\p{L})",
  "(?:障害|インシデント|本件)(?:対応)?(?:は|を|、)?(?:これで|以上で)?(?:解消|クローズ|終了|収束|完了と(?:し|いたし)|完了|閉じ)|クローズ(?:し|と|で)|復旧(?:を)?(?:しました|確認|宣言)|復旧と(?:し|いたし)|対応(?:を)?(?:完了|終了)|解決(?:し|で)|収束|(?:これ|以上)で終了"
);
/** It seems over. */
export const seemsOver = any(
  "\\b(?:we['’]?re (?:all )?(?:good|stable|done|clear)|stable for|closing this|wrapping up|everything(?:['’]s| is|['’]?s)? (?:looks )?(?:fine|good|normal|stable)|no more (?:errors?|failures?|alerts?|complaints|reports)|confirmed (?:fixed|working|good|resolved|healthy)|all good|false alarm|never ?mind,? (?:it|all)|we can (?:all )?go (?:back )?(?:to bed|home))\\b",
  "(?<!\\p{L})(?:fehlalarm|alles wieder (?:gut|ok|normal)|falsa alarma|todo (?:bien|resuelto|normal) (?:ya|ahora)|fausse alerte|alarme falso)(?!\\p{L})|誤検知|問題ありません"
);
export const wasNothing =
  /\bfalse (?:alarm|positive)\b|\b(?:no|not an?) (?:real )?(?:incident|outage)\b|(?<!\p{L})(?:fehlalarm|falsa alarma|falso positivo|fausse alerte|alarme falso)(?!\p{L})|誤検知|誤報/iu;
/** What stands before words of trouble where there is none. */
export const noTrouble =
  /(?<![\p{L}\p{N}])(?:no|not|0|zero|without|any|never|sin|keine?|nicht|if|in case|until|nothing|n['’]t)\s(?:\p{L}+\s)?$|(?<!\p{L})(?:if|in case|until|once|unless|whether|falls|sobald|cuando)\s[^,;]{0,40}$/iu;
