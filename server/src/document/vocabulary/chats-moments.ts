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
    "ロールバック(?:が)?完了",
    "(?<!\\p{L})(?:rollback|failover|reinicio|restauración|umstellung|wiederherstellung|neustart|switchover) (?:ist |está )?(?:terminad[oa]|completad[oa]|hech[oa]|list[oa]|fertig|abgeschlossen|durch|erledigt)(?!\\p{L})"
  )
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

/** The word for what ended an incident. */
export const mitigationWord =
  /\b(?:roll ?-?back|revert|fail ?-?over|restart|hot ?-?fix|scale[- ]up|workaround|feature flag|kill ?switch|drain)\b|ロールバック/i;

/** A change that somebody, or a program, makes at this very time. */
export const changeNow =
  /\b(?:deploy(?:ed|ing)|released|releasing|rolled out|rolling out|merged|pushed|pushing|shipped|shipping|applied|applying|enabled|enabling|upgraded|upgrading)\b|\bdeploy(?:ment)? (?:of |started|finished|complete|to )/i;

/** That something is happening at this very time. */
export const atThisMoment = /\b(?:just|now|right now|this minute|heads[ -]up|incoming)\b/i;

/** Somebody speaks of a change that may have begun it. */
export const speaksOfChange =
  /\b(?:deploy|deployment|release|rollout|merge|push|change|migration|upgrade|roll ?back|revert)\w{0,3}\b/i;

/** Other changes and events that trigger incidents. */
export const triggers =
  /(?<!\p{L})(?:flags?|toggle|flip\p{L}*|restart\p{L}*|reboot\p{L}*|update\p{L}*|patch\p{L}*|cut-?over|rotat\p{L}+|import\p{L}*|batch|cron|job|re-?index|expir\p{L}+|power|maintenance|config\p{L}*|switch\p{L}*|fail-?over|campaign|sale|migrat\p{L}+|moved|removed|deleted|disabled|changed|revoked|abgelaufen|umgestellt|abgeschaltet|geändert|wartung|stromausfall|caduc\p{L}+|cambi\p{L}+|migr\p{L}+|actualiz\p{L}+)(?!\p{L})|デプロイ|リリース|変更|期限|再起動|更新/iu;
