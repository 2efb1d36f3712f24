/** The words by which a sentence of a postmortem may or may not be told to people outside, and what it tells them. */

/** Names and addresses that mean something to people of the house only, besides those of `audiences.ts`. */
export const insideNames: readonly RegExp[] = [
  // An address: of the web, of a mailbox, of a machine.
  /\b[a-z][a-z\d+.-]{1,10}:\/\//i,
  /[\w.+-]@[\w-]/,
  /(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?![\d.])|(?:[\da-f]{1,4}:){3,7}[\da-f]{1,4}/i,
  /\b(?:[a-z\d-]{1,40}\.){2,6}[a-z]{2,10}\b/i,
  // A handle, a channel, a ticket.
  /(?<![\w])[@#][\p{L}\d]/u,
  /\b(?!(?:COVID|UTF|ISO)-)[A-Z][A-Z\d]{1,9}-\d+\b/,
  // A path, a file, an identifier of code or of a machine.
  /(?:^|[\s("'])[~.]{0,2}\/[\w.-]{2,}|\b[A-Z]:\\|\w\/\w+\//,
  /\b\w{0,40}(?:Error|Exception)\b|\b[a-z]{2,30}\.(?!(?:com|org|net|io|dev|app|gov|edu|eu|de|uk|fr|es|co|us|info|shop|store|cloud)\b)[a-z]{2,30}\b/,
  /\b[\w-]{1,60}\.(?:js|ts|py|rb|php|go|java|sh|sql|ya?ml|json|conf|cfg|ini|log|txt|html?|xml|env|lock|md|tf|pp)\b/i,
  /\b\w{1,40}_\w|\b[a-z]{2,20}[a-z\d]*[A-Z][a-z]|\b[\w.]{1,40}\(\)|[{}<>|\\]|=\S|\$\w*[A-Za-z]/,
  /\b[a-z]{1,20}\d*(?:-[a-z\d]{1,20}){0,3}-(?:\d{1,4}|[a-z]{0,4}\d{1,3}|api|svc|service|server|db|worker|prod|staging|dev|cluster|node|queue|cache|gateway|proxy|operator|controller|manager|client|agent|bot|core|infra|platform|team|oncall)\b/,
  /\b(?=[a-f\d]{0,39}\d)(?=\d{0,39}[a-f])[a-f\d]{7,40}\b/,
  /\bv?\d+\.\d+\.\d+/,
  // A region or a zone of a cloud.
  /\b(?:us|eu|ap|sa|ca|me|af|il|cn|europe|asia|northamerica|southamerica|australia)(?:-[a-z]{2,12}){0,2}-[a-z]{0,12}\d{1,2}(?:-?[a-f])?\b/i
];

/** The language of those who run a system. What is said in it has to be put into words of the product by somebody. */
export const insideLanguage =
  /\b(?:servers?|hosts?|hostnames?|pods?|nodes?|containers?|clusters?|kubernetes|k8s|kubelet|docker|helm|nginx|apache2?|haproxy|varnish|puppet|ansible|terraform|mysql|mariadb|postgres(?:ql)?|redis|memcached?|kafka|rabbitmq|mongo(?:db)?|cassandra|elasticsearch|etcd|consul|zookeeper|cpus?|memory|heap|oom|ram|disks?|i\/o|iops|dns|tcp|udp|tls|ssl|ssh|https?|[45]\d\d|[45]xx|php|python|java|ruby|golang|wordpress|linux|ubuntu|debian|deploy(?:s|ed|ing|ments?)?|redeploy\w*|roll(?:ed|ing|s)?[ -]?backs?|rollouts?|revert\w*|hot-?fix\w*|patch(?:es|ed)?|config(?:s|ured|uration|urations)?|misconfigur\w*|environment variables?|env|staging|production|prod|repos?|repository|repositories|commits?|branch(?:es)?|merg(?:e|ed|ing)|pull requests?|prs?|ci|cd|ci\/cd|pipelines?|databases?|dbs?|sql|quer(?:y|ies)|tables?|index(?:es)?|caches?|caching|queues?|threads?|process(?:es)?|workers?|daemons?|cron(?:jobs?)?|scripts?|code|codebase|bugs?|exceptions?|stack ?traces?|endpoints?|load[ -]balanc\w*|prox(?:y|ies)|firewalls?|ports?|replicas?|replication|shards?|schemas?|migrations?|aws|ec2|s3|rds|gcp|gke|eks|azure|lambda|prometheus|grafana|datadog|new relic|sentry|pagerduty|nagios|opsgenie|slack|alerts?|alerting|alarms?|paged|on-?call|sres?|devops|engineers?|dashboards?|graphs?|charts?|metrics?|logs|logging|runbooks?|playbooks?|timeouts?|p\d\d|qps|rps|sla|slas|slo|slos|error budget|root cause|post-?mortem|rca|sev-?\d|p[0-4]|backends?|front-?ends?|upstream|downstream|middleware|microservices?|virtual machines?|vms?|hypervisors?|routers?|switch(?:es)?|bgp|vlan|kernel|firmware|daemonset|ingress|namespace|operator|garbage collect\w*|restart\w*|reboot\w*|syntax|typo|variables?|parameters?|flags?|json|yaml|xml|regex|checker|holberton|concurren\w*|buffer|socket|circuit breakers?|discord|telegram|zoom|jira|github|gitlab|permissions?|credentials?|certificates?|tokens?)\b/i;

/** What is said of the house and its money, not to customers. */
export const insideMatters =
  /\b(?:revenue|profit|costs?|financial\w*|money|passwords?|passphrases?|passcodes?|secrets?|api keys?|refunds? budget|reputation\w*|brand|trust|churn|morale|productivity|stakeholders?|leadership|executives?|management|developers?|employees|staff|internal(?:ly)?|penalt(?:y|ies)|contract\w*|competitors?|our team|the team|support team|support tickets?|human error|mistake\w*|negligen\w*|forg(?:e|o)t\w*|fail(?:ed|ure) to|should have|accidentally)\b|[$€£¥]\s?\d/i;

/** Somebody who does something and may not be on any list: "Two capitals and noticed". Plurals and functions are nobody. */
export const somebodyActs =
  /(?<![\p{L}\p{N}.@-])(?!(?:The|A|An|Our|Support|Monitoring|Engineering|Operations|Everyone|Nobody|Customer|User|Traffic|Service|Team|We|It|They|This|That)\b)\p{Lu}\p{Ll}{1,14}(?<!s)(?: (?:and|&) \p{Lu}\p{Ll}{1,14})? (?:noticed|noted|saw|reali[sz]ed|deployed|merged|rolled|reverted|restarted|fixed|found|discovered|investigated|joined|pushed|paged|called|asked|suggested|confirmed|decided|disabled|enabled|started|ran|forgot|made|took|told|wrote|applied|changed|removed|deleted)\b/u;

/** Words with a capital that name nobody: a sentence may hold them anywhere. */
export const knownCapitals: ReadonlySet<string> = new Set(
  `Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September
  October November December Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Wed Thu Fri Sat Sun
  UTC GMT CET CEST EST EDT CST CDT MST MDT PST PDT BST IST JST AEST AEDT AM PM
  EU UK US USA EMEA APAC Europe European Asia Africa America American Australia
  API APIs PDF PDFs CSV SMS PIN PINs QR ID IDs FAQ VAT URL URLs HTML SEPA IBAN iOS Android Windows Internet Web COVID
  EUR USD GBP CHF`.split(/\s+/)
);

/** That somebody spoke or is asked, is to be looked up, did it or was there: who it is may be written like any word. */
export const somebodyIsMeant =
  /\b(?:said|says|saying|according to|told us|told me|on the (?:phone|call|line)|was out|on (?:vacation|leave|holiday|sick leave))\b|\b(?:Mrs?|Ms|Mx|Dr|Prof)\b\.?\s|(?:^|[(,;:–—-]\s{0,3})(?:please |cf\.? )?(?:see|ask|contact|ping|talk to)\s+(?!(?:that|if|whether|errors?)\b)[\p{L}@]/iu;

/** Behind these words a single one at the end of a clause is who did it: "because of jweber", "by sven". */
export const doneBySomebody =
  /\b(?:because of|due to|thanks to|caused by|by|blame|ask|via)\s{1,3}(?!(?:e-?mail|phone|hand|default|card|post|mail|mistake|then|now|design|invoice|bank|chat|text|name|date|noon|midnight|half|far|us)\b)\p{Ll}[\p{L}\d_.-]{0,30}(?<!s|ing|tion)(?:['’]s\b|\s*(?:$|[,;:.)!?]))/u;

/** Somebody who speaks of themselves, asks or guesses: no sentence of an announcement. */
export const noAnnouncement =
  /(?<![\p{L}’'])(?:I|I['’]\p{L}{1,2}|me|my)(?![\p{L}])|\?\s*$|^["“]|\b(?:lol|oops|wtf|hmm|maybe|probably|perhaps|let['’]s|todo|tbd|tbc|fixme)\b|!{2,}|\p{Extended_Pictographic}/iu;

/** Who is affected: people that use something, and what they do with it. */
export const affectedPeople =
  /\b(?:users?|customers?|clients?|visitors?|merchants?|subscribers?|people|persons|students?|players?|members?|tenants?|organi[sz]ations?|companies|passengers?|patients?|readers?|viewers?|everyone|everybody|nobody|anyone|no ?one)\b/i;
export const affectedUse =
  /\b(?:requests?|orders?|transactions?|payments?|purchases?|checkouts?|log-?ins?|sign-?ins?|sign-?ups?|registrations?|uploads?|downloads?|searches|searching|messages?|e-?mails?|notifications?|calls|bookings?|deliver(?:y|ies)|traffic|website|web ?site|site|pages?|app|apps|application|service|services|platform|api|builds?|jobs?|data|files?|videos?|images?)\b/i;
/** What happened to them. */
export const effect =
  /\b(?:affect\w*|impact\w*|unable|unavailab\w*|inaccessib\w*|unreachable|unresponsive|fail\w*|errors?|slow\w*|delay\w*|degrad\w*|down|downtime|disrupt\w*|interrupt\w*|outages?|could(?: not|n['’]t)|can(?:not|['’]t)|lost|loss|losing|missing|reject\w*|declin\w*|dropp?e?d?|intermittent\w*|timed? ?out|time-?outs?|duplicat\w*|incorrect\w*|wrong|stale|offline|experienc\w*|saw|stuck|latenc\w*|unusable|blank|broken|crash\w*|not (?:be )?(?:able|work\w*|load\w*|receiv\w*|process\w*|deliver\w*))\b/i;
/** What might have been, or is on its way back. */
export const notTheEffect =
  /\b(?:could have|would have|might|may have|will|never|we|us|let us|no (?:\w{1,15} ){0,3}(?:impact|effects?|outage|disruption|downtime)|severe enough|potential\w*|risk\w*|if|prevent\w*|future|recover\w*|restored?|back to normal|report(?:s|ed|ing)?|dropping|decreas\w*|falling|below|returned to normal|apologi[sz]e|sorry|regret)\b/i;
/** What was spared. */
export const spared =
  /\bno (?:\w{1,15} ){0,3}?(?:data|information|payments?|orders?|records?|money|funds|files?)\b(?: \w{1,15}){0,4}? (?:lost|loss|leaked|exposed|corrupted|compromised|affected)\b|\bno (?:\w{1,15} ){0,2}?data (?:loss|leak|corruption)\b|\b(?:was|were|is|are) (?:not |un)(?:be )?(?:affected|impacted)\b|\bremained (?:available|operational|unaffected|online)\b/i;

/** How a sentence begins that needs the one before it. */
export const leansBack =
  /^(?:this|that|these|those|it|its|they|their|he|she|which|such|here|there,|the (?:former|latter|same)|further(?:more)?|and|or|but|so|also|however|even|then|next|as a result|as such|because|since|luckily|fortunately|unfortunately|instead|again|therefore|thus|hence|additionally|in addition|moreover|meanwhile|while|although|though|for example|for instance|e\.g|i\.e|in turn|consequently|afterwards?|later|finally|eventually|note|otherwise|only then|both|neither|another|other)\b/i;

/** How an action begins that is done or to be done. */
export const deed =
  /^(?:add|adjust|allow|alert|automate|avoid|backport|block|build|change|check|clean|configure|create|define|deploy|detect|disable|document|double|enable|enforce|ensure|establish|exclude|expand|extend|fix|handle|harden|implement|improve|increase|install|introduce|investigate|isolate|limit|log|lower|make|measure|migrate|monitor|move|prevent|protect|provide|publish|raise|reduce|refactor|remove|rename|replace|restore|review|rewrite|rotate|scale|schedule|separate|set|show|simplify|split|stop|strengthen|support|switch|test|tighten|train|tune|update|upgrade|validate|verify|warn|write)\b/i;

/** A sentence that tells what was done to end an incident: "We rolled the change back", "Capacity was added". */
export const toldAsDone =
  /^(?:we|our teams?|the teams?|engineers?|our engineers?|staff) (?:(?:have|then|also|immediately|quickly|manually|temporarily|subsequently|successfully) ){0,3}(?:\p{L}{3,14}ed|rebuilt|put|took|brought|sent|shut|switched|made|cut|set|reset|ran|wrote)\b|\b(?:was|were|has been|have been) (?:\p{L}{1,14} ){0,2}?(?:\p{L}{3,14}ed|rebuilt|put|set|reset|taken|brought|shut|cut|undone)\b/iu;
/** What is wished, feared, caused, found or reported rather than done; and what ended by itself. */
export const notDoneByUs =
  /\b(?:should|will|would|could|must|need(?:s|ed)? to|to be|not|never|n['’]t|until|if|when|because|caused|affected|impacted|identified|detected|discovered|found|noticed|notified|reported|informed|alerted|communicated|escalated|investigated|confirmed|observed|documented|experienced|required|expected|planned|scheduled|supposed|attempted|tried|failed|unable|due to|announced|posted|monitored|decided|discussed|lost|introduced|overwritten|overloaded|misconfigured)\b/i;

/** A sentence that tells from when to when something failed, and one that tells of something beside it. */
export const lasting =
  /\b(?:incident|outages?|downtime|down|offline|unavailable|inaccessible|unreachable|unresponsive|unable|errors?|fail\p{L}{0,1000}|degrad\p{L}{0,1000}|disrupt\p{L}{0,1000}|interrupt\p{L}{0,1000}|slow\p{L}{0,1000}|impact\p{L}{0,1000}|affect\p{L}{0,1000}|issues?|problems?|lasted)\b/iu;
export const aside =
  /\b(?:maintenance|scheduled|planned|business hours|working hours|every day|daily|weekly|phase|first|second|partially|investigat\p{L}{0,1000}|deploy\p{L}{0,1000}|detect\p{L}{0,1000}|postmortem|meeting|backups?)\b/iu;
