/** The words by which people in a chat say who does what, what they decide, what they learned, and what happens. */

/** What people decide. */
export const decides =
  /\b(?:let['’]?s|decision:|decided to|we(?:['’]re| are) going (?:to|with)|agreed:|go(?:ing)? with|go ahead|approved|proceed with|we(?:['’]ll| will) (?:roll|hold|wait|keep|fail|revert|restart|scale|disable|switch|move|stay|ship|redeploy|use))\b|^\W{0,3}do it\b|\bhold off\b/i;

/** What they learned, in words that say so; its group is the lesson. */
export const lesson =
  /\b(?:lessons?(?: learned| learnt)?|take-?aways?|note to self|moral of the story|what we learned)\s?(?:here\s?)?(?:is\s?)?[:：–—-]\s*(?<text>\S.{3,300})/i;

/** A label before how something went: "What went well: …". */
export const wentLabel =
  /^\W{0,3}what (?:went|was) (?<how>really well|well|good|poorly|wrong|badly|bad)\s?[:–—-]\s*(?=\S)/i;

export const wentWell =
  /\b(?:could have been (?:much |far |a lot |way )?worse (?:without|if not)|went (?:really |very |quite )?well|worked (?:really |very )(?:well|nicely)|(?:runbook|alert|alerting|rollback|failover|dashboards?|on-?call|canary|flag) (?:worked|helped|caught it|saved us|was (?:great|quick|fast))|saved us|glad (?:we|that)|caught (?:it |this )?(?:early|quickly|fast)|good thing we (?:have|had))\b/i;

export const gotLucky =
  /\b(?:(?:we )?(?:got|were|was) (?:really |very |pretty )?lucky|luckily|by (?:pure )?luck|lucky (?:that|it|we)|fortunately)\b/i;

export const wentPoorly =
  /\b(?:could have been (?:faster|quicker|caught|detected|avoided|better)|took (?:us )?(?:too|way too|far too|so) long|should have (?:caught|seen|alerted|paged|been|tested|noticed|had)|(?:no|nobody|none of the) (?:alerts?|alarms?|pages?|one) (?:fired|alerted|paged|noticed|was paged)|(?:alert|alarm|page|monitor)s? (?:never|didn['’]?t|did not) (?:fire|page|trigger)|(?:runbook|docs?|documentation|wiki|readme|it|playbook) (?:doesn['’]?t|does not|didn['’]?t) (?:even )?(?:mention|cover|say|have|list)|missing from the runbook|runbook (?:is|was) (?:out of date|outdated|stale|wrong|useless)|we (?:have|had) no (?:alert|runbook|dashboard|monitor|test|check|rollback|way)\w{0,3}|wasn['’]?t (?:tested|monitored|documented|alerted|covered)|went (?:badly|poorly|wrong)|was (?:confusing|too slow|painful))\b/i;

/** What tells a cause in a sentence. */
export const tellsCause =
  /\b(?:because|due to|caused by|as a result of|root cause|turns out|wrong|missing|misconfig\w*|bad (?:config|deploy|release|value|query|migration|commit)|non-?existent|expired|exhausted|leak(?:ed|ing)?|deadlock\w*|typo|forgot\w*|without (?:\w+ing\b|a |an |the |any )|no (?:validation|check|test|limit|alert|timeout|retry)\b|was never|never (?:updated|set|tested|deployed|ran|run)|didn['’]?t (?:have|get|include|update|set|run)|out of (?:memory|disk|space|connections)|ran out|pointing (?:to|at)|hard-?coded|race condition|overload\w*|we (?:moved|changed|removed|renamed|upgraded|migrated))\b|原因/i;

/** What tells that something happens, is seen, is done or is told: a row of a timeline. */
export const tellsEvent =
  /\b(?:roll(?:ing|ed)? ?-?back|rollback|revert\w*|re-?deploy\w*|deploy\w*|restart\w*|scal(?:ing|ed|e) (?:up|out|down)|fail(?:ing|ed)? ?-?over|failover|drain\w*|errors?|exceptions?|\w+(?:Error|Exception)|time-?outs?|timing out|latency|5xx|5\d\ds?|down|degraded|unavailable|impact\w*|affected|isolated|only \S+ (?:is|are)|(?:is|are|looks?|still) (?:fine|healthy|ok|green|red|normal|stable|bad|broken|slow)|recover\w*|back to normal|stable|notified|informed|paged|paging|alert\w*|firing|status ?page|logs? (?:are |is )?(?:show|say)\w*|graphs?|dashboards?|metrics?|config\w*|endpoint|database|replicas?|queue|backlog|lag|certificates?|disk|memory|cpu|pods?|nodes?|hosts?|traffic|fix(?:ed)?|hot-?fix|patch\w*|merged|pushed|flag|hold off|sanity check|all clear|resolved|mitigat\w*|customers?|users?|support|escalat\w*|joined the (?:call|bridge)|bridge|war room|sev ?-?\d|monitoring|drop(?:ping|ped)|spik\w+|climb\w*|fall(?:ing|en)|complete[d]?|reproduc\w*|confirmed|kill(?:ed|ing)?|disabl\w+|delet(?:ed|ing)|paus(?:ed|ing)|stopp(?:ed|ing)|block(?:ed|ing)|throttl\w+|purg\w+|renew\w*|certs?|expired|fail(?:s|ed|ing|ures?)?|(?:is|are|went) (?:live|back|up)|root cause|unreachable|pegged|exhausted|crash\w*|oom\w*|leak\w*|loop\w*|outage|incident)\b|\bkubectl \w+|障害|復旧|エラー|遅延|ロールバック/i;

/** What is no event although it has such words: thanks, jokes, chatter, plans for later. */
export const tellsNothing =
  /^\W{0,3}works for me\W{0,6}$|^(?:おはよう|お疲れ|ありがとう|了解|すみません|よろしく)[^。]{0,12}[。！!]?$|^\W{0,3}(?:danke|super|prima|moin|guten morgen|gracias|buenos días|merci)\b[\s\p{L},]{0,25}[.!…👍]*$|^\W{0,3}(?:thanks?|thank you|thx|ty|cheers|nice|great (?:work|job|team\w*)|good (?:job|work)|well done|awesome|kudos|lol|haha+|lmao|rofl|oof|yikes|welcome|np|no problem|sorry|appreciate|hi|hello|hey|morning|bye|good (?:morning|night)|sure(?: thing)?|ok(?:ay)?|yep|yes|yup|agreed|ack|on it|will do|roger|got it|me|same|\+1|interesting|hmm+)\b[\s\w,'’]{0,30}[.!…]*$|\bas i like to call\b|\b(?:thank you for|thanks for|great teamwork|appreciate)\b|\bpost-?mortem (?:doc|document|template|meeting|review)\b|\btitle of the post-?mortem\b/iu;

/** What people mean to do later. */
export const isPlan =
  /\b(?:we (?:should|need to|must|ought to|could)|should (?:also )?(?:add|have|be|write)|i['’]?ll|i will|going to|action items?|follow-?ups?|(?:and )?maybe|next (?:week|sprint)|tomorrow|later|adding (?:a|an|the|that|this)|let['’]?s make sure|from now on|lessons? learned|please|can you|could you|someone|somebody)\b/i;

/** What somebody says before they come to the point. */
export const openingWords =
  /^(?:(?:(?:ok(?:ay)?|yup|yep|yeah|ah+|oh+|uh+|um+|hmm+|so|btw|fyi|heads[ -]up|alright)(?=[\s,.…!—–:;-])|(?:yes|no|well|good|alright (?:folks|all|everyone|team)|all right|also|and|but|agreed|right|sure(?: thing)?|great|(?:quick |status )?update|guys|folks|team|all|everyone|hey(?: all| team)?|hi(?: all| team)?|hello|damn|wow|oof|ugh)(?=[,.…!—–:;]|\s[—–-]\s))(?:[\s,.…!—–:;]|-\s)+|(?:and|also)\s+(?=maybe\b))+/i;

/** Somebody speaks of themselves. */
export const firstPerson = /(?:^|[^\p{L}])(?:i|i['’](?:m|ll|ve|d)|me|my|mine)(?=[^\p{L}'’]|$)/iu;

/** A name of a service or a host, as it is written. */
export const serviceName =
  /(?<![\w/.@#:-])(?:[a-z][a-z0-9-]*(?:\.[a-z0-9-]+)*\.(?:internal|local|svc|cluster|lan|corp)|[a-z][a-z0-9]*(?:-[a-z0-9]+)*-(?:service|svc|api|gateway|worker|db|database|cache|queue|proxy|server|frontend|backend|consumer|producer|cluster|store|router|scheduler|web|app))(?![\w/@-])/g;

/** What a figure looks like at a glance: digits beside a unit, a currency or what they count. */
export const figureInChat =
  /[$€£¥]\s?\d|\d,\d{3}\b|\d\s?(?:%|percent\b|per cent\b|ms\b|s\b(?! ago)|seconds?\b|[kM]\b|million\b|(?:\p{L}{3,20} ){0,2}(?:users?|customers?|merchants?|requests?|orders?|transactions?|payments?|checkouts?|carts?|errors?|failures?|messages?|tickets?|calls?|logins?|rps|qps)\b)/iu;

/** A severity, and the number of an incident, as chats name them. */
export const severityName = /(?<![\w-])(?:sev[\s-]?[0-5]|P[0-4])(?![\w-])/gi;
export const incidentName = /(?<![\w/-])INC-?\d{1,8}(?![\w-])/g;

/** A sentence that asks, although it does not end in a question mark. */
export const asksWithoutMark =
  /^\W{0,3}(?:(?:btw|and|so|ok|okay|hi|hey|hm+|but|also|@\S{1,30})[\s,]{1,2}){0,2}(?:is (?:it|this|that|there|any(?:one|body)|some(?:one|body)) |are (?:we|you|they|there|any) |what(?:['’]s)? (?!a |an |if|happened (?:was|is)|we |i )|why (?:did|do|does|is|are|was|not|would)\b|who (?!ever)|how (?:long|many|much|come|do|does|did|is|are|about)\b|where (?:is|are|do|does|did)\b|do (?:we|you) |does (?:it|this|that|any)|did (?:we|you|it|they|some|any|security|the )|can (?:you|we|i|some(?:one|body)|any(?:one|body)) |could (?:you|we|some(?:one|body)|any(?:one|body)) |should (?:we|i) |shall (?:we|i) |will (?:this|it|you|we) |would (?:it|you|we|that) |any (?:word|news|idea|eta|update)s?\b|wann |wie (?:lange|viele|kommt|geht) |warum |wieso |wer |was (?:ist|sage|sagt|machen|tun|heißt) |welche\p{L}{0,2} |seit wann|können wir |kannst du |könnt ihr |qué |cómo |cuándo |cuánt\p{L}+ |quién |por qué |dónde )/iu;

/** A name, a number or a time of a thing: "gw-2", "v412", "NOT-1188", "flag_v2", "8 -> 40", "96%", "410 GB", "at 23:20". */
export const namesThing =
  /(?<![\w@#/])(?:[a-z]{2,20}(?:-[a-z]{2,20}){0,3}-\d{1,4}|v?\d{1,4}\.\d{1,4}(?:\.\d{1,4})?|[A-Z]{2,10}-\d{1,8}|[a-z]{2,20}(?:_[a-z0-9]{1,20}){1,5}|[a-z]{3,20}-[a-z]{3,20}(?=[^\d\n]{1,20}\d)|[A-Z]{2,6}v?\d{1,3}|\d{1,6} ?(?:->|→|of) ?\d{1,6}|\d{1,3}(?:[.,]\d{1,3})? ?(?:%|[KMGT]i?B?\b)|\d{1,2}:\d{2}(?=.{0,40}\p{L}{4})|\d{1,7}(?=\s(?!min|sec|hour|day|week|month|year|time|uhr|stunde|tage?|hora|dia|euro)\p{L}{4,}))(?![\w@])|`[^`]{2,200}`|\/\w{2,20}\/\w{2,30}|(?<![\p{L}])(?:started|running|ran|approved|cancell?ed|submitted|opened (?:a |the )?(?:case|ticket|incident)|(?:new|old) \p{L}+ (?:is|are|have)|built in|(?:use|using|uses) it now)(?![\p{L}])/u;

/** What nobody tells in earnest. */
export const isJoke =
  /\b(?:lol|lmao|rofl|haha+|jk|jaja+|hihi|xd|mdr|kek|lolz)\b|[😂🤣😄😆😅🙃🙈😉😜😝🤪🤡😬]|:(?:joy|rofl|laughing|sweat_smile|upside_down_face|see_no_evil|stuck_out_tongue|grimacing|wink|sob)[\w-]{0,20}:|笑|ｗｗ|www\b(?!\.)/iu;
