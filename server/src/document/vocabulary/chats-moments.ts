/**
 * The words by which people in a chat tell the moments of an incident while they happen. Another word is another alternative
 * here, and nowhere else.
 */
import type { MomentName } from "./moments.ts";

/** The moments that a chat may tell. */
export type ChatMomentName = Exclude<MomentName, "declared">;

/** What says them, first of all: how a configuration names them. */
export const chatMomentNames: Readonly<Record<ChatMomentName, readonly string[]>> = {
  started: ["started at 09:10", "after the 9:10 deployment"],
  detected: ["alert fired", "got paged"],
  acknowledged: ["ack", "looking into it"],
  "cause-identified": ["found it", "root cause: …"],
  "mitigation-started": ["rolling back", "failing over"],
  mitigated: ["rollback complete", "fix is live"],
  resolved: ["incident resolved", "all clear"]
};

/** Whole words of a team, wherever they stand; `null` for none. */
export function wordsPattern(phrases: readonly string[]): RegExp | null {
  const words = phrases
    .map(each =>
      each
        .trim()
        .replace(/[.*+?^${}()|[\]\\]/g, "\\$&")
        .replace(/\s+/g, "\\s+")
    )
    .filter(each => each !== "");
  return words.length === 0 ? null : new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join("|")})(?![\\p{L}\\p{N}])`, "iu");
}

type Table = Partial<Readonly<Record<MomentName, RegExp>>>;

const any = (...patterns: readonly string[]): RegExp => new RegExp(patterns.join("|"), "iu");

const rollback =
  "(?:roll ?-?back|revert|fail ?-?over|mitigation|restart|hot ?-?fix|fix|patch|scale[- ]up|drain|workaround)";
const flag = "(?:feature )?(?:flag|toggle|kill ?-?switch)";
const be = "(?: is| are| was| has been| have been|['’]s)?(?: now| finally| all| fully)?";

/** Words that can mean nothing else. */
export const chatMoments = {
  detected: any(
    "\\b(?:got|getting|seeing|see|saw|received|receiving|have|there['’]?s)\\b[^.!?\\n]{0,40}\\b(?:alerts?|alarms?|pages?|paged|errors?|5\\d\\ds?|spikes?|failures?)\\b",
    "\\bfiring\\b|\\bpager ?duty\\b|\\balert(?:ed|ing)\\b|\\b(?:alert|alarm)s? (?:just )?(?:fired|triggered|went off)\\b|\\[triggered\\]|\\btriggered:",
    "\\b(?:i|we) (?:just )?(?:got|was|were|am|['’]m being) paged\\b|\\bpaged (?:for|about|by)\\b",
    "\\b(?:customers?|users?|support|merchants?|people) (?:are |is |just |have been |has )?(?:report(?:s|ed|ing)|complain(?:s|ed|ing))\\b",
    "\\bproblem: |\\bcritical[: ]{1,2}\\d|\\bin alarm\\b|\\balarm: |\\b(?:throwing|returning|serving)\\b[^.!?\\n]{0,20}\\b(?:errors?|5\\d\\ds?)\\b",
    "検知|アラート(?:が)?(?:発報|発生|鳴)"
  ),
  acknowledged: any(
    "\\back(?:nowledg(?:ed|ing)|ed|['’]d|ing)?\\b|\\blooking into (?:it|this|that)\\b|\\bi(?:['’]m| am) on (?:it|this)\\b",
    "\\b(?:i(?:['’]m| am|['’]ll be)|acting as|taking|take over as) (?:the )?(?:ic|incident commander)\\b|\\bi(?:['’]ve| have)? (?:got|took|taken|take) the page\\b",
    "\\bi(?:['’]m| am) (?:looking|investigating|checking)\\b|\\binvestigating (?:now|this|it)\\b|対応します|確認します"
  ),
  "cause-identified": any(
    "\\b(?:found it|found the (?:cause|problem|issue|bug|culprit|reason)|(?:i|we) know (?:what (?:happened|it is|caused|is causing)|why)|that(?:['’]s| is) (?:the (?:cause|problem|culprit|reason)|it,? (?:the|it))|culprit|literally pointing|turns out|smoking gun)\\b",
    "\\broot cause(?: is| was|['’]s|:| found| identified| confirmed)|\\bthe cause (?:is|was)\\b|\\b(?:cause|reason) (?:is |was )?(?:found|identified|confirmed)\\b|\\b(?:it|this)(?: is| was|['’]s) (?:caused by|because of|due to)\\b",
    "\\bconfirmed[:,]? (?:it(?:['’]s| is| was)|the)\\b[^.!?\\n]{0,60}\\b(?:deploy|release|config|change|migration|certificate|disk|pool|limit|flag|commit)",
    "原因(?:が|は|を)?(?:判明|特定|わかり|分かり)"
  ),
  "mitigation-started": any(
    "\\b(?:i['’]?m |we['’]?re |i am |we are )?(?:start(?:ing|ed)(?: the| a)? (?:roll ?-?back|revert|fail ?-?over|mitigation|restart|rolling)|rolling (?:it |this |that |everything |\\S{1,40} )?back|reverting|failing (?:it )?over|restarting|scaling (?:it )?(?:up|out)|draining|throttling|shedding)\\b",
    `\\b(?:disabling|turning off|switching off|flipping|toggling)\\b[^.!?\\n]{0,40}\\b${flag}\\b|\\b(?:${rollback})(?: is| has)? (?:now )?(?:started|in progress|under ?way|kicked off|running|triggered)\\b`,
    "\\b(?:i['’]ll|we['’]ll|let me) (?:now )?(?:roll (?:it |this |that )?back|revert|fail over|restart)[^.!?\\n]{0,30}\\bnow\\b|ロールバック(?:を)?(?:開始|します|中)"
  ),
  mitigated: any(
    `\\b${rollback}${be} (?:complete[d]?|done|finished|live|deployed|out|through|applied|successful)\\b(?! (?:for|on) staging)`,
    "\\b(?:rolled (?:it |this |everything |\\S{1,40} )?back|reverted|failed over)\\b(?! (?:yet|soon))",
    "\\ball (?:pods|hosts|nodes|regions|replicas|instances) (?:are )?(?:back )?(?:on|healthy|up|rolled back)\\b",
    `\\b${flag}${be} (?:off|disabled)\\b|\\b(?:disabled|turned off|switched off|flipped)\\b[^.!?\\n]{0,40}\\b${flag}\\b`,
    "ロールバック(?:が)?完了"
  ),
  resolved: any(
    "(?<!\\b(?:not|isn't|n't|n’t|un|until|once|when|before|conflicts?|dns|hostnames?|comments?|threads?) (?:\\w+ )?)\\b(?:incident |this is |officially )?(?:resolved|all[ -]clear)\\b(?! (?:to|when|once|if|by|the|address)\\b)",
    "\\b(?:closing|resolving|closed|marking) (?:out )?(?:the |this )?(?:incident|sev ?\\d?)\\b|\\bincident (?:is )?(?:over|closed)\\b|\\bcall(?:ing)? (?:this|it) (?:resolved|done|closed)\\b|\\b(?:stand(?:ing)? down)\\b",
    "^\\W{0,3}resolving(?: now| it| this| the incident)?\\W{0,3}$",
    "(?:障害|インシデント)(?:は|を)?(?:解消|クローズ)|復旧(?:を)?(?:しました|確認)"
  )
} as const satisfies Table;

/** Words that make a moment likely where nobody says it in words of its own. */
export const likelyChatMoments = {
  detected:
    /\b(?:is|are|seems?|looks?|went|going|gone) (?:down|broken|slow|failing|unreachable|unavailable|degraded|timing out)\b|\b(?:errors?|latency|error rates?|5xx|failures?|time-?outs?|queue|lag|load)\b[^.!?\n]{0,40}\b(?:spik|climb|jump|ris|up|increas|high|grow|elevated|through the roof)|\b(?:anyone|anybody) else seeing\b|\bsomething(?:['’]s| is) wrong\b|\bheads[ -]up\b/i,
  acknowledged:
    /^\W{0,3}(?:on it|looking|checking|investigating|i['’]ll (?:look|check|take a look)|taking a look)\b|[,.;–—-]\s?(?:looking|checking|investigating|taking a look)\b/i,
  "cause-identified":
    /\b(?:looks like|it['’]s|that['’]s|because|due to|caused by|points? to|pointing (?:at|to))\b[^.!?\n]{0,80}\b(?:wrong|missing|bad|expired|full|exhausted|misconfig\w*|config|deploy(?:ment)?|release|change|migration|certificate|leak|deadlock|limit|bug|typo|without \w+ing)\b|\b(?:certificate|cert|token|licen[cs]e|credentials?|domain)\b[^.!?\n]{0,40}\bexpired\b|\b(?:disk|volume|queue|quota|pool|partition|table)s? (?:is |are |was )?(?:now )?(?:full|exhausted)\b|\bout of (?:memory|disk|space|connections|file descriptors)\b|\bwas never \w+ed\b|\b(?:ran|runs?|was|were|is|went|shipped|deployed|merged|scheduled|started)\b[^.!?\n]{0,40}\bwithout (?:\w+ing|a|an|the|any)\b|\bmissing (?:an? |the |some )?(?:env(?:ironment)?|variable|config\w*|index|permission|secret|key|header|field|column|dependency|migration|file|certificate)\b|\b(?:crash|fail|brok|broke|error)\w*[^.!?\n]{0,60}\b(?:because|since|due to|after) (?:the|that|our|a)\b/i,
  "mitigation-started":
    /\b(?:let['’]?s|going to|gonna|i['’]ll|we['’]ll|please|go ahead and) (?:just )?(?:roll (?:it |this |that )?back|rollback|revert|fail over|restart|scale|disable|turn off|drain|kill|stop|pause|cancel|block|purge|renew|bump|raise|increase|bounce|switch)\b|^\W{0,3}do it\b|\b(?:renewing|patching|applying|killing|stopping|disabling|blocking|purging|clearing|bouncing|recycling|increasing|raising|bumping|switching|rerouting|redirecting|pausing|cancell?ing)\b[^.!?\n]{0,60}\bnow\b|\b(?:deploying|pushing|rolling out|shipping) (?:a |the )?(?:hot ?-?)?fix\b|^\W{0,3}(?:i['’]m |we['’]re )?(?!(?:looking|seeing|getting|checking|monitoring|investigating|happening|working|running|going|trying|having|wondering|thinking|joining|watching|testing|waiting|reading|calling|asking|during|nothing|something|everything|anything|morning|evening|meeting)\b)[a-z]{3,20}ing\b[^.!?\n]{0,60}\bnow\b|\bkubectl (?:delete|rollout|scale|cordon|drain)\b/i,
  mitigated:
    /\b(?:recover(?:ed|ing)|back to normal|back to baseline|back (?:to|at|under|below) ~?\d|(?:is|are) (?:now )?live|back up|healthy again|working again|all green|(?:errors?|5\d\ds?|failures?|time-?outs?|alerts?) (?:are |is |have )?(?:all )?(?:gone|stopped|cleared)|looks? (?:good|normal|healthy|stable)(?: again| now)|(?:works?|go(?:es|ing)? through|succeed(?:s|ing)?|respond(?:s|ing)?|up|online) again|(?:site|service|app|checkout|payments?|it|everything|traffic|api) (?:is|are) (?:back|up)|dropping|(?:errors?|error rates?|latency)\b[^.!?\n]{0,40}\b(?:below|under|back|normal|down|gone|zero|fell|dropped))\b|^\[?resolved\]?[:\s]/i,
  resolved:
    /\b(?:we['’]re (?:all )?(?:good|stable|done)|stable for|closing this|wrapping up|everything (?:is |looks )?(?:fine|good|normal|stable)|no more (?:errors?|failures?|alerts?|complaints|reports)|confirmed (?:fixed|working|good|resolved|healthy)|all good)\b/i
} as const satisfies Table;

/** What is said afterwards of how it went tells no moment. */
export const lookingBack =
  /\b(?:what went (?:well|wrong|poorly|badly)|lessons? learn(?:ed|t)|retrospective|takeaways?)\b/i;

/** What stands before words like these where they are not so, or not yet so. */
export const notSo =
  /(?:\b(?:not|never|no|nor|until|once|when|if|whether|unless|would|should|could|might|may|must|hopefully|almost|nearly|halfway|partially|waiting for|wait for|wait until|without|as soon as|eta|before|want to|need to|trying to|try to|how to|ready to|able to|do we|did (?:you|we)|can you|please|to be|isn['’]t|aren['’]t|wasn['’]t|hasn['’]t|haven['’]t|don['’]t|didn['’]t|can['’]t|cannot|won['’]t|doesn['’]t)\b|n['’]t\b)[^,;:—–]{0,40}$/i;
/** Only these keep what is likely from being so: people ask each other to begin. */
export const notEvenLikely =
  /(?:\b(?:not|never|no|if|until|once|when|don['’]t|can['’]t|won['’]t|should we|shall we|could|might|instead of|before)\b|n['’]t\b)[^,;:—–]{0,30}$/i;

const time = (name: string): string => `(?<${name}>\\d{1,2}:\\d{2}(?:\\s?[ap]\\.?m\\.?)?)`;
const change = "(?:deploy(?:ment)?|release|roll-?out|change|push|migration|merge|upgrade|restart|maintenance)";

/** A change, or a beginning, that a chat dates: "after the 9:10 AM deployment", "since 14:02". */
export const datedStarts: readonly RegExp[] = [
  new RegExp(`\\b(?:after|since|following|with)\\b[^.!?\\n]{0,24}?${time("time")}[^.!?\\n]{0,16}\\b${change}\\b`, "i"),
  new RegExp(
    `\\b(?:deploy(?:ment|ed)?|release[d]?|roll-?out|rolled out|change|changed|pushed|merged|migration|rotated|applied|upgraded|enabled|switched)\\b[^.!?\\n]{0,24}?\\b(?:at|of)\\s${time("time")}`,
    "i"
  ),
  new RegExp(
    `\\b(?:start(?:ed|ing|s)?|began|begun|beginning|kicked (?:off|in)|went (?:live|out|down)|triggered|expired|crashed|died|filled up|first (?:error|failure|alert|report|5\\d\\d)s?(?: was)?|onset)\\b[^.!?\\n]{0,24}?\\b(?:at|around|about|@)\\s{0,2}~?${time("time")}`,
    "i"
  ),
  new RegExp(
    `\\b(?:errors?|failures?|failing|latency|5\\d\\ds?|down|broken|slow|degraded|elevated|spik\\w{0,4}|happening)\\b[^.!?\\n]{0,40}?\\bsince\\s{0,2}~?${time("time")}`,
    "i"
  )
];

/** The word for what ended an incident. */
export const mitigationWord =
  /\b(?:roll ?-?back|revert|fail ?-?over|restart|hot ?-?fix|scale[- ]up|workaround|feature flag|kill ?switch|drain)\b|ロールバック/i;

/** A change that somebody, or a program, makes at this very time. */
export const changeNow =
  /\b(?:deploy(?:ed|ing)|released|releasing|rolled out|rolling out|merged|pushed|pushing|shipped|shipping|applied|applying|enabled|enabling|upgraded|upgrading)\b|\bdeploy(?:ment)? (?:of |started|finished|complete|to )/i;

/** That something is happening at this very time. */
export const atThisMoment = /\b(?:just|now|right now|this minute|heads[ -]up|incoming)\b/i;
