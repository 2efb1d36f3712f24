/** The words by which people in a chat ask, promise and agree, and tell what happens. */
import type { MomentName } from "./moments.ts";

/** A message that says: here come the action items. */
export const actionsAnnounced =
  /\b(?:action items?|follow-?ups?|to-?dos?|next steps?|acciones|ações|maßnahmen)\b[^\n]{0,60}[:：]?\s*$|^actions\b[^\n]{0,60}[:：]\s*$|アクション(?:アイテム)?[:：]?\s*$/i;

/** An item of a list inside a message. */
export const listedAction = /^(?:[-*•]|\d{1,2}[.)]|#\d{1,2}|☐|\[ \])\s+(?<text>\S.*)$/;

const numbers = "(?<numbers>#?\\d{1,2}(?:\\s*(?:,|and|&|\\+)\\s*#?\\d{1,2})*)";
/** Somebody takes things by their numbers: "I'll own #1 and #4", "I take 3", "1 and 2 are ours", "#2 is mine". */
export const takesNumbers: readonly RegExp[] = [
  new RegExp(
    `\\b(?:i|we)(?:['’]ll| will| can| could|['’]m|['’]d)?\\s+(?:also\\s+|happily\\s+)?(?:take|taking|own|do|doing|handle|have|grab|get|got|pick up|look after|drive)\\s+(?:on\\s+|item\\s+|number\\s+|nr\\.?\\s+)?${numbers}(?![\\d:.%]\\d|\\s?(?:%|min|hour|sec|ms|x\\b))`,
    "i"
  ),
  new RegExp(`(?:^|[\\s,;])${numbers}\\s+(?:is|are)\\s+(?:mine|ours|on (?:me|us))\\b`, "i"),
  new RegExp(`\\b(?:mine|for me|me)\\s*[:=]\\s*${numbers}`, "i")
];

/** Somebody is asked by numbers: "can you handle #2?". */
export const asksNumbers =
  /\b(?:can|could|would|will|may(?:be)?|please)\b[^#\n]{0,40}(?<numbers>#\d{1,2}(?:\s*(?:,|and|&|\+)\s*#\d{1,2})*)/i;

/** Somebody is asked to do something: "maybe you can update the runbook?", "please restart it". */
export const asksSomebody: readonly RegExp[] = [
  /\b(?:can|could|would|will|maybe)\s+you\s+(?:please\s+|maybe\s+)?(?:can\s+)?(?<text>[^?.!\n]{4,120})/i,
  /\byou\s+can\s+(?<text>[^?.!\n]{4,120})\?/i,
  /\bplease\s+(?<text>[^?.!\n]{4,120})/i
];

/** Nobody in particular is asked: "someone update the channel", "we need someone to …", "who can …?". */
export const asksAnybody: readonly RegExp[] = [
  /\b(?:some(?:one|body)|any(?:one|body))(?:\s+(?:please|should|needs? to|has to|must|can|could|to|else)){0,2}\s+(?<text>(?!(?:is|has|was|from|in|on|who|seeing|sees?|knows?|got|looking|have|had|else|will|did|tried|said|pushed|changed|merged|broke|deployed)\b)[^?.!,\n]{6,120})/i,
  /\bwho (?:can|could|will|wants to)\s+(?<text>[^?.!\n]{4,120})/i
];

/** An answer that takes what was asked for. */
export const agrees =
  /^(?:\W{0,3})(?:yes|yep|yeah|yup|sure|ok(?:ay)?|will do|on it|i'?m on it|got it|doing (?:it|that)|i'?ll (?:do|take|handle|own|get)|i (?:can|will)|i got this|happy to|of course|absolutely|no problem|np|done|👍|✅|right away|roger|ack|taking (?:it|that|this)|mine|let me|sí|claro|sim|ja\b|mach ich|了解|はい)/i;

/** The moments of an incident as people tell them while they happen. */
export const chatMoments = {
  detected:
    /\b(?:got|getting|seeing|see|saw|received|receiving|have|there(?:'|’)?s)\b[^.!?\n]{0,40}\b(?:alerts?|alarms?|pages?|paged|errors?|5\d\ds?|spikes?|failures?)\b|\bfiring\b|\bpager ?duty\b|\balert(?:ed|ing)\b/i,
  acknowledged: /\back(?:nowledged|ed|'d)?\b|\blooking into (?:it|this)\b|\bi(?:'|’)?m on it\b/i,
  "cause-identified":
    /\b(?:found it|found the (?:cause|problem|issue|bug|culprit)|(?:i|we) know what (?:happened|it is|caused)|root cause|the cause is|that(?:'|’)?s the (?:cause|problem|culprit)|culprit|literally pointing|turns out)\b/i,
  "mitigation-started":
    /\b(?:i(?:'|’)?m |we(?:'|’)?re )?(?:start(?:ing|ed) (?:the )?(?:roll ?-?back|revert|fail ?-?over|mitigation)|rolling (?:it )?back|reverting|failing over|restarting|scaling up)\b/i,
  mitigated:
    /\b(?:roll ?-?back|revert|fail ?-?over|mitigation|restart|fix)(?: is| has been|'s)? (?:now )?(?:complete[d]?|done|finished|live|deployed|out|through)\b|\ball (?:pods|hosts|nodes|regions) (?:are )?(?:back )?on\b/i,
  resolved:
    /(?<!\b(?:not|isn't|n't|un|until|once|when|before) (?:\w+ )?)\b(?:incident |this is |officially )?(?:resolved|all[ -]clear)\b(?! (?:to|when|once|if|by|the)\b)|\bclosing (?:the |this )?incident\b|\bincident (?:is )?(?:over|closed)\b/i
} as const satisfies Partial<Record<MomentName, RegExp>>;

/** A change that a chat dates: "after the 9:10 AM deployment". */
export const datedChange =
  /\b(?:after|since|following|with)\b[^.!?\n]{0,24}?(?<before>\d{1,2}:\d{2}(?:\s?[ap]\.?m\.?)?)[^.!?\n]{0,16}\b(?:deploy(?:ment)?|release|roll-?out|change|push|migration)\b|\b(?:deploy(?:ment|ed)?|release[d]?|roll-?out|change|pushed|migration)\b[^.!?\n]{0,24}?\b(?:at|of)\s(?<behind>\d{1,2}:\d{2}(?:\s?[ap]\.?m\.?)?)/i;

/** That something is happening at this very time. */
export const atThisMoment = /\b(?:just|now|right now|this minute|heads[ -]up|incoming)\b/i;
