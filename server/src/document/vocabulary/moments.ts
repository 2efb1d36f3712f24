/** The words by which a row of a timeline says which moment of the incident it tells. */

/** The moments of an incident, in the order in which they follow each other. */
export const momentNames = [
  "started",
  "detected",
  "declared",
  "acknowledged",
  "cause-identified",
  "mitigation-started",
  "mitigated",
  "resolved"
] as const;

export type MomentName = (typeof momentNames)[number];

/** What moments are called in documents. */
export const momentLabels: Readonly<Record<MomentName, string>> = {
  started: "Started",
  detected: "Detected",
  declared: "Declared",
  acknowledged: "Acknowledged",
  "cause-identified": "Cause identified",
  "mitigation-started": "Mitigation started",
  mitigated: "Mitigated",
  resolved: "Resolved"
};

/** What is not so, not yet so, or only hoped for; nothing of it is a moment. */
export const unsaid =
  /\b(?:not|never|yet to be|failed to|unable to|cannot|can't|could not|couldn't|didn't|isn't|wasn't|hasn't|un(?:resolved|detected)|partially|falsely|attempt(?:s|ed|ing)? (?:to|at)|tr(?:y|ies|ied|ying) to|to be|in order to|(?<!able |managed )to (?:find|identify|determine|confirm|locate|isolate|detect|resolve|mitigate|restore|fix)|would|will|should|must|expected to|hop(?:e|es|ed|ing) (?:to|that)|until|unless|if|in case|no (?:alerts?|alarms?|pages?))\b[^.;:,—–(]{0,60}/gi;

const trouble =
  "(?:incidents?|outages?|downtime|disruptions?|degradations?|impact|issues?|problems?|errors?|failures?|faults?|anomal(?:y|ies)|spikes?|interruptions?)";
const rollback =
  "(?:roll ?-?backs?|reverts?|mitigations?|mitigating|fail ?-?overs?|restor(?:e|ing|ation)|recovery|remediation)";
/** A label before what happened, or all that is said: "**Detection:** …", "[Resolved] …", "Detected". */
const label = (words: string): string =>
  `^[\\s\\p{P}\\p{S}]{0,6}(?:issue )?(?:${words})\\s{0,2}(?:[:：\\])]|[–—-]\\s|[.!]?$)`;

const any = (...patterns: readonly string[]): RegExp => new RegExp(patterns.join("|"), "iu");

/** Words that can mean nothing else. */
export const explicitMoments: Readonly<Record<MomentName, RegExp>> = {
  started: any(
    label(
      "start(?:ed)?|incident start(?:ed)?|impact start(?:ed)?|outage start(?:ed)?|beginning|inicio|início|beginn|begonnen|発生"
    ),
    "^[\\s\\p{P}\\p{S}]{0,6}(?:outage|impact|downtime|disruption|degradation) (?:starts?|started|begins?|began)\\b",
    "^[\\s\\p{P}\\p{S}]{0,6}(?:the )?(?:start|beginning|onset) of (?:the )?(?:incident|outage|impact|downtime|disruption|degradation)\\b"
  ),
  detected: any(
    label("detect(?:ed|ion)|incident detect(?:ed|ion)|first detect(?:ed|ion)|detección|detecção|erkannt"),
    `\\b${trouble}\\b(?: \\p{L}{1,12}){0,4} detected\\b`,
    `\\bdetect(?:s|ed|ing) (?:an? |the |this |high |elevated |increased |abnormal |unusual |\\p{L}{1,12} ){0,4}${trouble}\\b`,
    "\\bfirst detected\\b|\\bdetectad[oa]\\b|検知"
  ),
  declared: any(
    label("declared|incident declared"),
    "\\b(?:incident|sev(?:erity)?[ -]?\\d|p[0-4]|outage) (?:was |is |has been |officially |formally ){0,2}declared\\b",
    "\\bdeclar(?:e|es|ed|ing) (?:an? |the |this |major |official ){0,3}(?:incident|outage|sev|p[0-4]\\b)"
  ),
  acknowledged: any(
    label("ack(?:nowledged|nowledgement)?|bestätigt|受領確認"),
    "\\b(?:alert|page|alarm|incident|pager)s? (?:was |were |is |has been )?(?:acknowledged|acked|ack'd)\\b",
    "\\back(?:nowledg(?:es|ed|ing)|s|ed|'d) (?:the |an? |this |first |\\p{L}{1,12} ){0,3}(?:alert|page|alarm|incident|pager)"
  ),
  "cause-identified": any(
    label("(?:root )?cause(?: identified| found)?|diagnosis"),
    "\\b(?:root[ -])?cause (?:of (?:the )?\\p{L}{1,14} )?(?:was |is |has been |had been )?(?:identified|found|discovered|determined|confirmed|isolated|pinpointed|located|established|detected)\\b",
    "\\b(?:identif(?:y|ies|ied)|f(?:ound|inds?)|discover(?:s|ed)?|determine[sd]|confirm(?:s|ed)|isolate[sd]|pinpoint(?:s|ed)|locate[sd]) (?:the |a |its |likely |probable |potential |possible |actual ){0,3}(?:root )?cause\\b",
    "原因(?:を|が)?(?:特定|判明)"
  ),
  "mitigation-started": any(
    label("mitigation(?: started| begins| began)?"),
    `\\b${rollback} (?:\\p{L}{1,12} ){0,5}(?:was |is |has been )?(?:start(?:s|ed)?|initiat(?:ed|es)|beg(?:ins?|an|un)|triggered|kicked off|commenced|launched|under way|underway)\\b`,
    `\\b(?:start(?:s|ed|ing)?|begin(?:s|ning)?|began|initiat(?:es?|ed|ing)|trigger(?:s|ed|ing)?|kick(?:s|ed|ing)? off|commenc(?:es?|ed|ing)|launch(?:es|ed)?) (?:to |the |an? |with |emergency |manual |full ){0,3}(?:${rollback}|roll(?:ing)? back|revert(?:ing)?)\\b`
  ),
  mitigated: any(
    label("mitigated|mitigation (?:complete|completed)|eingedämmt|緩和"),
    "\\bmitigated\\b|\\bmitigado\\b",
    "\\bmitigation (?:was |is |has been )?(?:complete|completed|confirmed|successful|effective|verified|finished)\\b",
    "\\b(?:user |customer )?impact (?:was |is )?(?:ends?|ended|over)\\b"
  ),
  resolved: any(
    label(
      "resol(?:ved|ution)|incident (?:resolved|resolution|end(?:ed)?|closed)|end(?:ed)?|recovery|recovered|all[ -]clear|behoben|解決"
    ),
    "^[\\s\\p{P}\\p{S}]{0,6}(?:fully |completely )?resolved\\b(?! to\\b)",
    `\\b${trouble}\\b(?: \\p{L}{1,12}){0,4} resolved\\b`,
    "\\b(?:incident|outage) (?:was |is |has been |officially |considered |declared |marked (?:as )?){0,3}(?:closed|over|ends?|ended|complete|concluded)\\b",
    "\\ball[ -]clear\\b|\\bresuelt[oa]\\b|\\bresolvid[oa]\\b|復旧|解消"
  )
};

/** Words that mostly mean it. */
export const likelyMoments: Readonly<Partial<Record<MomentName, RegExp>>> = {
  started: any(
    `\\b${trouble} (?:\\p{L}{1,12} ){0,3}(?:starts?|started|begins?|began|begin|occur(?:s|red)?|appear(?:s|ed)?)\\b`,
    "\\b(?:start(?:s|ed|ing)?|begin(?:s|ning)?|began) (?:to |of |the |experienc\\p{L}{1,4} |see(?:ing)? |return(?:ing)? |\\p{L}{1,12} ){0,3}(?:fail|error|crash|tim(?:e|ing) ?out|reject|drop|degrad|slow|spik|increas|climb|5\\d\\d|return|throw|experienc|outage|impact)",
    "\\b(?:goes|went|going) (?:down|offline|dark)\\b|\\b(?:becomes?|became|is|was) (?:unavailable|unresponsive|unreachable|inaccessible|degraded)\\b",
    "\\bfirst (?:occur+[ae]nce|errors?|failures?|failed|impact|5xx|500)\\b|\\bstop(?:s|ped) (?:working|responding|serving|processing|accepting)\\b",
    "\\bexperienced (?:an? |the |\\p{L}{1,12} ){0,3}(?:outage|failure|spike)|\\bexpired?\\b|\\bcrash(?:es|ed)?\\b|\\btransactions drop"
  ),
  detected: any(
    "\\bdetect(?:s|ed|ion)\\b|\\b(?:fires|fired|firing)\\b",
    "\\b(?:alerts?|alarms?|pages?|pager|pager ?duty|monitor(?:s|ing)?|notifications?)\\b.{0,60}\\b(?:fir(?:es?|ed|ing)|trigger(?:s|ed|ing)?|raised|received|sent|went off|goes off|sounded|page[sd]|alert(?:s|ed)|notifi(?:es|ed)|indicat(?:es?|ed|ing)|show(?:s|ed|ing)?|report(?:s|ed|ing)?|email)\\b",
    "\\b(?:receiv(?:es?|ed|ing)|got|gets?|trigger(?:s|ed|ing)?|noticed|saw|first) (?:an? |the |first |lots? of |many |multiple |\\p{L}{1,14} ){0,4}(?:alerts?|alarms?|pages?|notifications?|complaints?|tickets?|reports?)\\b",
    "\\bpage[sd] (?:the |by |an? |\\p{L}{1,12} ){0,2}(?:on-?call|oncall|sre|engineer|team|pagerduty)|\\bon-?call (?:\\p{L}{1,12} ){0,2}(?:was |is |got |gets )?(?:paged|alerted|notified)\\b|\\balert(?:ed|ing)? (?:us|the team|team|on-?call|engineers?)\\b|^\\P{L}{0,8}(?:first |critical |high |prometheus |pagerduty |monitoring )?(?:alerts?|alarms?|page)\\b",
    "\\breport(?:s|ed|ing)?\\b.{0,40}\\b(?:by|from|of|in|that|issue|error|problem|failure|slow|unable|down|cannot)\\b|\\b(?:users?|customers?|clients?|support|developers?|teams?|member|engineers?|someone|we)\\b.{0,30}\\b(?:report(?:s|ed|ing)?|complain(?:s|ed|ing|t|ts)?|notice[sd]?|noticing|observ(?:es?|ed)|discover(?:s|ed)?|saw|aware|spot(?:s|ted)?|reali[sz]ed?|find|found|informed|alerted|notified)\\b",
    "\\b(?:notice[sd]?|noticing|observe[sd]?|discover(?:s|ed)|spotted|became aware|made aware|informed of|alerted to|reali[sz]ed?)\\b|\\bfirst (?:report|complaint|sign|alert|confirmation|observed)|\\bidentif(?:ies|ied) (?:that|an? issue|the issue|the problem)",
    "\\bmonitoring\\b.{0,40}\\b(?:spike|alert|alarm|anomal)|\\b(?:problem|issue|outage|incident) (?:is |was |has been |first ){0,2}(?:identified|found|noticed|confirmed)\\b"
  ),
  declared:
    /\bincident (?:was )?(?:opened|created|raised|started)\b|\b(?:opened|created|raised) (?:an? |the )?(?:incident|sev)\b|\bwar room\b/i,
  acknowledged:
    /\backnowledg(?:es|ed|ing|ement)\b|\back'?d?\b|\bbeg(?:an|ins?) (?:to )?investigat|\b(?:start(?:s|ed)?) (?:to )?investigat|\binvestigation (?:begins|began|starts|started)\b|\bengineers? (?:engaged|joined|responded)\b/i,
  "cause-identified":
    /\b(?:issue|problem|bug|culprit|fault|misconfiguration) (?:was |is |has been |successfully ){0,2}(?:identified|found|isolated|located|pinpointed)\b|\b(?:identif(?:ies|ied)|isolated|pinpointed|traced)\b.{0,80}\b(?:as|to|caus|culprit|bug|misconfig|deploy|commit|change)|\bidentified (?:that )?the (?:issue|problem|bug)|\bdiscovered that\b|\broot cause\b/i,
  "mitigation-started":
    /\b(?:rolling back|roll(?:s|ed) ?back|reverting|reverted?|failing over|failed over|draining|scal(?:ed|ing) (?:up|out|down)|restart(?:ed|ing|s)|(?:hot)?fix (?:was |is )?(?:started|being|pushed|prepared)|pushed (?:an? )?(?:potential )?fix|deploying (?:an? |the )?(?:hot)?fix|disabled|blocked)\b/i,
  mitigated: any(
    `\\b(?:roll ?-?back|revert|fix|hotfix|patch|failover|deploy(?:ment)?|update|change|script|restart) (?:was |is |has been |successfully |pushed and |\\p{L}{1,12} ){0,3}(?:complete[sd]?|finish(?:es|ed)|done|successful|succeed(?:s|ed)|deployed|applied|rolled out|live|merged|verified)\\b`,
    "\\b(?:deployed?|applied|pushed|rolled out|merged|released) (?:the |an? |permanent |temporary |final |emergency |\\p{L}{1,12} ){0,3}(?:fix|hotfix|patch|workaround|revert|rollback)\\b",
    "\\b(?:rolled back|reverted|restored?|restoring|recover(?:s|ed|y|ing)?|fixed|corrected|stabili[sz](?:e[sd]?|ing)|stable|normali[sz](?:e[sd]?|ing)|healthy|draining)\\b",
    "\\b(?:back (?:to (?:normal|100|baseline|healthy|green)|online|up|in service|in operation)|return(?:s|ed|ing)? to normal|working (?:again|normally|fine|as expected|correctly)|now working|functional again|functioning (?:normally|again))\\b",
    "\\b(?:errors?|error rates?|latenc(?:y|ies)|load|traffic|queues?|response times?|cpu|failures?)\\b.{0,40}\\b(?:drop(?:s|ped|ping)?|f(?:ell|alls?|alling)|decreas(?:es?|ed|ing)|subsid(?:es?|ed|ing)|com(?:es?|ing) down|return(?:s|ed)?|normal|clear(?:s|ed)?|recover(?:s|ed)?|stop(?:s|ped)?)\\b"
  ),
  resolved: any(
    "(?<!\\b(?:dns|hostnames?|names?|address(?:es)?|domains?|pages?|alerts?|alarms?|conflicts?) (?:was |were |is |are )?)\\bresolve[sd]\\b(?! to\\b)",
    "\\b(?:fully|completely|permanently|full) (?:restored|operational|recover(?:ed|y)|functional|fixed|resol|back|available|online)",
    "\\ball (?:systems|services|components|regions|checks|clusters?|sites?|nodes?|traffic|\\p{L}{1,12}) (?:\\p{L}{1,12} ){0,3}(?:operational|restored|normal|stable|green|healthy|recovered|working|online|back)\\b",
    "\\beverything (?:is |was )?(?:back|fine|working|normal|ok|stable|restored)|\\b(?:confirm(?:s|ed)?|verif(?:y|ies|ied)|validated?) (?:that |the |\\p{L}{1,12} ){0,4}(?:working|operational|restored|recover|stable|fix|resol|normal|healthy)",
    "\\b(?:incident|case|ticket|issue) (?:was |is )?closed\\b|\\bproblem (?:is |was )?(?:now )?solved\\b|\\b(?:issue|problem|incident) (?:is |was |has been )?(?:fixed|solved|corrected|addressed)\\b|\\bservices? (?:was |were |is |are |has been |have been |fully )*(?:restored|back|operational|recovered|resumed?)\\b|\\bresume[sd]?\\b|\\bdeclared victory\\b"
  )
};
