/**
 * How people in a chat say, in whichever words of their trade, that something does not work, that they do something, that
 * something was changed and that all is well: the grammar of such sentences, beside the words of `chats-signals.ts`. It makes
 * things likely, and only where what was said around them fits.
 */
const any = (...patterns: readonly string[]): RegExp => new RegExp(patterns.join("|"), "iu");

/** Something does not do what it does, or is not as it is. */
export const worksNot = any(
  "(?<!\\p{L})(?:(?:is|are|was|were|do|does|did|has|have|can|could|wo|ca)(?:n['’]?t| ?not)|nt|not|never) (?:being |even |really |yet )?(?!resolved|fixed|closed|over\\b|done|ready|merged|deployed|yours?\\b|nice|good|great|worth|happy|kidding|bad|as\\b|my\\b|until|before|if\\b|when|what|why|how|who|think|know|worry|want|need|have to|sure|yet|bad|now|really|me\\b|my\\b|urgent|today|only|the\\b|a\\b|an\\b|so\\b|that|this|it\\b|in\\b|on\\b|at\\b|for\\b|to\\b|just|all|see\\b (?:why|how)|remember|care|like|related|much|too\\b|very|enough|you|your|our|us\\b|related|forget|touch|mind|been|be\\b)\\p{L}{3,}",
  "(?<!\\p{L})(?:no|lost|los(?:es|ing|e)|without|missing|zero) (?:the |our |their |all |any )?(?:wi-?fi|network|connection\\p{L}?|link|signal|power|internet|dial tone|data|values?|traffic|route\\p{L}?|response|answer|picture|packets?|heartbeats?|access|quorum|contact|sync|stock|mail|sound|updates?)(?!\\p{L})",
  "(?<!\\p{L})(?:is|are|went|goes|all|shows?|showing|looks?) (?:all )?(?:dark|red|grey|gray|pending|read[- ]?only|empty|flaky|off|withdrawn|down|gone|weird|odd|blank|overloaded|full|unhealthy|negative|double|delayed|late|parad[oa]s?|tot|rot)(?!\\p{L})",
  "(?<!\\p{L})(?:duplicated?|doubled?|flaky|flapping|NXDOMAIN|SERVFAIL|packet loss|ping loss|too many|keeps? \\p{L}+ing|read only|delayed (?:by|since)|loss \\d|\\d{1,3} ?% loss|40[0-9]|50[0-9])(?!\\p{L})",
  "(?<!\\p{L})no (?:se |me |nos |les? |lo |la )?(?:pued\\p{L}+|\\p{L}{2,}(?:an|en|a|e|emos|amos))(?!\\p{L})(?! (?:problem|worries|idea))|(?<!\\p{L})(?:está|están) (?:parad|caíd|bloquead|lent|muert)\\p{L}+",
  "(?<!\\p{L})(?:\\p{L}+(?:t|en|e) (?:\\p{L}+ ){0,3}(?:nichts?|nix|keine?n?)|nicht (?:mehr )?\\p{L}+bar)(?!\\p{L})"
);

const observing =
  "(?:look|see|seeing|get|check|monitor|investigat|happen|work|run|go|try|hav|wonder|think|join|watch|test|wait|read|call|ask|tell|dur|noth|someth|everyth|anyth|morn|even|meet|say|talk|com|look|keep|includ|us|be|regard|follow|depend|hopp?|guess|assum|miss|fail|grow|climb|ris|spik|dropp?|return|show|tim|crash|lagg|writ|listen|feel|leav|mak|driv|tak|tr|queu|pend|receiv|increas|decreas|report|complain|recover|improv|load|respond|ping|debug|digg|brows|compar|confirm|verify|understand|analys|analyz|figur|notic|hear|hang|miss|load|open|print|eat|hold|stay|discuss|escalat|notify|notif|inform|pag|post|updat|gett|sitt|spinn|gath|collect|captur|trac|grepp|pull(?:ing)? logs|bring|market|vend|park|writ|sell|pric|ship|bill|book|build|stag|train|trad|rout|poll|gam|cach|hous|log|stor|morn|mean|us|mak|prepar|plann|work|hav|giv|think|add(?=ing (?:a|an|the) (?:check|test|alert|note)))";
/** Somebody does something: "prepending on the other upstream", "he reiniciado la impresora". */
export const doesSomething = any(
  `^\\W{0,3}(?:(?:ok(?:ay)?|yes|yep|now|so|then|i['’]?m|we['’]?re|i am|we are|just|going to|alright)[\\s,.]{1,3}){0,3}(?!${observing}(?:ing|ning|ting|ping|ging|ding)?(?!\\p{L})|${observing}ing(?!\\p{L}))\\p{L}{3,14}ing(?: (?:it|them|this|back|over|off|up|out|down|to))? (?:the |all |a |an |our |it |that |this |both |from |to |on |(?=[\\w./:-]{0,20}[\\d_./-])[\\w./:-]{2,30})`,
  "(?<!\\p{L})(?:switch-?over|promotion|restore|repair|re-?index|rebuild|failback|cut-?over|resync|replay) (?:is |has )?(?:started|running|in progress|under way)(?!\\p{L})|(?<!\\p{L})power[- ]?cycling(?!\\p{L})",
  "(?<!\\p{L})(?:(?:estoy|vamos|voy|ya estoy) )?(?!mirando|revisando|viendo|comprobando|esperando|buscando|cuando|llamando|hablando|preguntando|probando|saliendo|funcionando|entrando|llegando|siendo|teniendo|fallando|dando|cayendo|mando|comiendo)\\p{L}{3,}(?:ando|iendo) (?:el|la|los|las|un|una|al|a) |(?<!\\p{L})(?:he|hemos) (?:reiniciado|cambiado|desactivado|activado|quitado|puesto|conectado|desconectado|vuelto|pasado|movido|apagado|revertido)(?!\\p{L})|(?<!\\p{L})(?:vamos|voy) a (?:pasar|poner|quitar|conectar|mover|subir|bajar|lanzar|usar|volver|activar)(?!\\p{L})|^\\W{0,3}(?:reinicio|cambio|paso|conecto|muevo|pongo|quito|apago|subo|bajo|lanzo|vuelvo|activo|desactivo) (?:el|la|los|las|a) "
);

/** Something was done: "extended the dhcp scope", "Switch getauscht". */
export const didSomething = any(
  "^\\W{0,3}(?:(?:ok(?:ay)?|yes|yep|now|and|so|just|i|we|i['’]?ve|we['’]?ve)[\\s,]{1,3}){0,3}(?:extended|downgraded|upgraded|uploaded|rolled|replaced|swapped|rebooted|promoted|switched|rerouted|withdrew|announced|detached|attached|unplugged|plugged|re-?imported|replayed|resent|re-?ran|muted|isolated|evicted|repaired|patched|applied|pinned|lowered|doubled|halved|turned|flipped|excluded|whitelisted|unlocked|cleaned|freed|truncated|vacuumed|resized|mounted|recreated|recycled|corrected|adjusted|overrode|forced)(?!\\p{L})",
  "(?<!\\p{L})(?:getauscht|ersetzt|umgesteckt|zurückgesetzt|zurückgespielt|gestoppt|gelöscht|geleert|neugestartet|hochgefahren|eingespielt|freigegeben|entsperrt|cambiad[oa]|reiniciad[oa]|conectad[oa]|sustituid[oa]|liberad[oa])(?=[\\s.!,]*$)"
);

const well =
  "(?:ok|okay|good|fine|normal|green|online|stable|healthy|live|established|reconnected|connected|working|flowing|streaming|printing|syncing|clean|clear|quiet|well|alive|reachable|primary|serving|delivered|restored|operational|smooth|zero|stabil|schnell|weg|leer|bien|normal|verde|estable|saliendo|entrando|funcionando|imprimiendo)";
/** All is well: a sentence that ends so. */
export const isWell = any(
  `(?<!(?:not|isn['’]t|aren['’]t|no|nicht|never|almost|nearly|until|if|when|once|be|only|should be|to be) )(?<![\\p{L}])${well}(?: (?:again|now|so far|here|too|everywhere|for me|on my side|on our side|as well|jetzt|wieder|ahora|ya|todo|otra vez))*(?=[\\s.!,;:)👍✅🎉🥳]{0,6}$)`,
  "(?<!\\p{L})(?:is|are|all|both|everything|['’]s|['’]re|sessions?|nodes?|pods?|hosts?|links?|replicas?|servers?|scanners?) (?:all |now |fully |both )?(?:up|back|running|gone|empty|over|fast|quick)(?: (?:again|now))?(?=[\\s.!,;)👍✅🎉]{0,6}$)",
  "(?<!\\p{L})\\p{L}{3,} again(?=[\\s.!,)]*$)|(?<!\\p{L})can (?!you|we|i|not)\\p{L}+(?: in| out| on| up)? (?:again|now)(?!\\p{L})|(?<!\\p{L})(?:succeed(?:s|ing)?|work(?:s|ing)?|geht|gehen|läuft|funktioniert|funciona\\p{L}?|va bien|lee[n]?|imprime\\p{L}?)(?=[\\s.!,)👍]*$)|(?<!\\p{L})ya (?:se )?(?:\\p{L}+(?:a|e|an|en))(?!\\p{L})",
  "(?<!\\p{L})(?:dropped|fell|down|back|went) to ~?0|(?<!\\p{L})(?:loss|errors?|queue|backlog|lag|rejects?|5xx)(?: is| are| at|:| rate)* ?(?:at )?(?:0|zero|gone)(?![\\d.,]*[1-9])|(?<!\\d)0 ?%? (?:loss|errors?|failures?|waiting|stuck|rejects?|negative)|(?<!\\p{L})200s(?!\\p{L})|(?<!\\p{L})(?:down|dropped|fell) to (?:\\d|0\\.)|(?<!\\p{L})(?:confirm(?:s|ed)?|bestätig\\p{L}+|confirmad[oa])(?!\\p{L})"
);
/** Where a sentence of such words tells no good. */
export const isNotWell =
  /(?<!\p{L})(?:down|slow|failing|fail(?:s|ed)?|errors? again|error again|broken|wrong|still|but|not|n['’]t|cannot|no longer|worse|lost|up to|alert|firing|timeouts? again|immer noch|nicht|aber|pero|sigue|todav[ií]a|no (?:va|funciona)|nearly|almost|half|some|partly|should|will|would|hope\p{L}*|eta|soon|waiting|if|when|once|until|lunch|coffee|meeting|call)(?!\p{L})|\d{1,3} ?% (?:done|complete)/iu;

/** Something was, or got, changed: how a cause is told in whichever words. */
export const wasChanged = any(
  "(?<!\\p{L})(?:was|were|got|been|gets?|is|are) (?:not |never |n['’]t |accidentally |also |just |silently |only )?(?!used|supposed|expected|affected|impacted|needed|notified|informed|confirmed|resolved|fixed|closed|asked|told|called|paged|reported|interested|based|done|restored|recovered|related|tired|scheduled for|planned|delayed|worried|excited|finished|mitigated|involved)(?:\\p{L}{3,}ed|overwritten|broken|lost|set|cut|sent|left|built|written|misread|taken|shut|hit|run|reset|unset|stuck|gone|hidden|given|made|put)(?!\\p{L})",
  "(?<!\\p{L})(?:someone|somebody|they|nobody|ansible|terraform|puppet|cron|the (?:new |old |other )?(?:\\p{L}+ )?(?:script|deploy|job|update|side|push|change|rule|filter|release|config|migration|patch|firmware|policy|limit|provider|vendor|import|export|template|playbook|version|image|driver|hook|worker|certificate|cert)) (?!is|was|has|looks?|seems?|says?|will|can|should|would|works?|told|said|asked|and|for|from|to|on|in|at|with|of|needs?|page|team|that|which|dashboard|went|confirmed|finished|started)(?:[\\p{L}-]{3,}(?:s|ed))(?!\\p{L})",
  "(?<!\\p{L})(?:bug|bad \\p{L}+|died|dead|defekt\\p{L}*|faulty|power (?:blip|dip|cut|surge)|firmware|limit (?:hit|reached)|hit (?:the|our|a) \\p{L}+ ?limit|has no|had no|lost (?:the |its )?(?:quorum|network|power|link|lease|lock|leader|connection)|rejects? our|fat-?finger\\p{L}*|config push|could ?n[o'’]?t keep up|leaked?|it was (?:the|a|our) |nobody told|overwrote|broke the|maintenance (?:nobody|that))(?!\\p{L})",
  "(?<!\\p{L})se (?:ha|había|han|habían) \\p{L}+(?:ado|ido|to)(?!\\p{L})|(?<!\\p{L})(?:ha|han|había|habían) (?:cambiado|quitado|borrado|movido|actualizado|caducado|desconectado|cortado|tocado|desactivado)(?!\\p{L})|(?<!\\p{L})(?:wurden?|worden) \\p{L}+|(?<!\\p{L})\\p{L}+(?:t|en) (?:wurden?|worden)(?!\\p{L})|(?<!\\p{L})hat (?:\\p{L}+ ){1,4}(?:gekappt|überschrieben|getrennt|umgestellt|entfernt|vergessen|gelöscht|abgeschaltet)(?!\\p{L})"
);
