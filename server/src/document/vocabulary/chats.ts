/** The words by which people in a chat ask, promise, agree and decline. */

/** Somebody takes what was listed by its place: "I'll do both", "the second one is mine", "I take the rest". */
export const takesPlaces =
  /\b(?:i['’]?ll|i can|i will|let me|i)\s+(?:take|do|own|handle|have|grab|get)\s+(?:on\s+)?(?<which>both|all(?: of (?:them|these|those))?\b(?! (?:the|my|your))|them all|the rest|the (?:first|second|third|fourth|fifth|last)(?: (?:one|item|two))?)\b|(?:\bthe |^\W{0,4})(?<one>first|second|third|fourth|fifth|last)(?: one| item)?(?:(?: is|'s|:| →| ->)? (?:mine|me|for me|on me)(?=\W*$|[,.;])|,? i (?:do|take|bring|raise|handle|write)\b| i['’]ll )|\bi (?:do|take) the (?<does>first|second|third|fourth|fifth|last)(?: one)?\b/i;
/** The words for places in a list. */
export const ordinals = ["first", "second", "third", "fourth", "fifth"] as const;

/** An item of a list inside a message. */
export const listedAction =
  /^(?:(?:[-*•–—◦▪·→]|\d{1,2}[.)]|[a-h]\)|#\d{1,2}|☐|\[ \]|[1-9]\u{FE0F}?\u{20E3})\s+|[・●■]\s*)(?<text>\S.*)$/u;

const numbers = "(?<numbers>#?\\d{1,2}(?:\\s{0,9}(?:,|and|&|\\+)\\s{0,9}#?\\d{1,2}){0,20})";
/** Somebody takes things by their numbers: "I'll own #1 and #4", "I take 3", "1 and 2 are ours", "#2 is mine". */
export const takesNumbers: readonly RegExp[] = [
  new RegExp(`\\b(?:ok|fine|yes|sure|me) (?:for|with) ${numbers}(?=\\W*$|[\\s,;]+(?:and|then)\\b)`, "i"),
  new RegExp(
    `\\b(?:i|we)(?:['’]ll| will| can| could|['’]m|['’]d)?\\s+(?:also\\s+|happily\\s+)?(?:take|taking|own|do|doing|handle|have|grab|get|got|pick up|look after|drive)\\s+(?:on\\s+|item\\s+|number\\s+|nr\\.?\\s+)?${numbers}(?![\\d:.%]\\d|\\s?(?:%|min|hour|sec|ms|x\\b)|\\s[a-z]{3,20}s\\b)`,
    "i"
  ),
  new RegExp(
    `(?:^|[\\s,;])${numbers}\\s+(?:(?:is|are)\\s+)?(?:mine|ours|(?:on |for |with |to )?(?:me|us)|mach(?:e)? ich|nehme? ich|übernehme ich|(?:para )?m[ií]|(?:la |lo )?hago yo)(?![\\p{L}\\p{N}])`,
    "iu"
  ),
  new RegExp(`\\b(?:mine|for me|me)\\s*[:=]\\s*${numbers}`, "i")
];

/** The same without marks, of a list that was just said: "could you do 3 too?", "then 3 → @pool-oncall". */
export const asksBareNumbers =
  /\b(?:can|could|would|will) you (?:also |maybe |please )?(?:do|take|own|handle|have|get)\s+(?:on\s+|nr\.? |number )?(?<numbers>\d{1,2}(?:\s{0,9}(?:,|and|&|\+)\s{0,9}\d{1,2}){0,20})(?=\s{0,9}(?:too|also|please|pls|then|as well)?\s{0,9}\?)/i;
export const givesBareNumbers =
  /^\W{0,3}(?:(?:ok|then|so|and|fine)[,\s]+){0,3}(?<numbers>\d{1,2}(?:\s{0,9}(?:,|and|&|\+)\s{0,9}\d{1,2}){0,20})\s*(?:->|→|=>|=|:|goes to|is for|for)\s*(?<name>@?[\p{L}][\p{L}\p{N}_.-]{1,30})/iu;
/** Something of the list is done already, or given back: "5 is done", "can't do 4 after all". */
export const doneNumbers =
  /^\W{0,3}(?:(?:ok|and|btw|fyi),?\s+)?(?:nr\.? |number )?#?(?<numbers>\d{1,2})\s+(?:is|are|was)\s+(?:already\s+)?(?:done|sent|out|fixed|live|merged|there|told)\b/i;
export const givesBackNumbers =
  /\b(?:same (?:for|with)|not|can['’]?t (?:do|take)|won['’]?t (?:do|get to|manage)|have to give (?:back|up)|someone else for)\s+(?:nr\.? |number )?#?(?<numbers>\d{1,2})(?=\W|$)(?!\s?(?:%|min|h\b|[.:]\d))/i;

/** Somebody is asked for one of a list: "pool, second one?". */
export const asksPlace =
  /(?:^|[.!?]\s+|,\s+)(?<name>@?[\p{L}][\p{L}\p{N}_.-]{0,30})[,:]?\s+(?:can you (?:take|do) |could you (?:take|do) |you |yours )?(?:the )?(?<place>first|second|third|fourth|fifth|last)(?: one)?\s?\?/iu;

/** Numbers and nothing else, as an answer to a list: "1+2". */
export const onlyNumbers = new RegExp(`^\\W{0,2}(?<![+])${numbers}\\W{0,2}$`, "i");

/** Somebody is asked by numbers: "can you handle #2?". */
export const asksNumbers =
  /\b(?:can|could|would|will|may(?:be)?|please)\b[^#\n]{0,40}(?<numbers>#\d{1,2}(?:\s{0,9}(?:,|and|&|\+)\s{0,9}#\d{1,2}){0,20})/i;

/** Somebody is asked to do something: "maybe you can update the runbook?", "please restart it". */
export const asksSomebody: readonly RegExp[] = [
  /\b(?:can|could|would|will|maybe)\s+you\s+(?:please\s+|maybe\s+)?(?:can\s+)?(?<text>[^?.!\n]{4,120})/i,
  /\byou\s+can\s+(?<text>[^?.!\n]{4,120})\?/i,
  /\bplease\s+(?<text>[^?.!\n]{4,120})/i
];

/** Nobody in particular is asked: "someone update the channel", "we need someone to …", "who can …?". */
export const asksAnybody: readonly RegExp[] = [
  /\b(?:some(?:one|body)|any(?:one|body))(?:\s+(?:please|should|needs? to|has to|must|can|could|to|else)){0,2}\s+(?<text>(?!(?:is|has|was|from|in|on|who|with|that|at|of|seeing|sees?|knows?|got|looking|have|had|else|will|did|\p{L}+ing|object|mind|disagree|against|remember|think|feel|never|\p{L}{2,20}ed|tried|said|pushed|changed|merged|broke|deployed)\b)[^?.!,\n]{6,120})/iu,
  /\bwho (?:can|could|will|wants to)\s+(?<text>[^?.!\n]{4,120})/i
];

/** Somebody takes what they name: "I'll update the runbook", "I can do the alert one". */
export const takesByWords =
  /^(?<arrow>\p{L}[^?.!\n]{2,60}?)\s?(?:→|->|=>|:|[–—-]\s|,|\s)\s?(?:is )?(?:me|mine|on me|for me)\W{0,3}$|\b(?:then i|so i|i can|and i|ok i|i)\s+(?:do|take|write|fix|handle|own|add|build|make|prepare|update)\s+(?:the\s+)(?<present>[^?.!\n]{4,80})$|\b(?:i['’]?ll|i will|i can|i could|let me|i['’]?m going to|i['’]?m gonna|i['’]?ve got|i['’]?d like to)\s+(?:also\s+|happily\s+|gladly\s+)?(?<text>[^?.!\n]{4,160})/iu;

/** A list of actions that names somebody at an item's end: "(@pool-oncall)", "→ @pool-oncall", "- owner: …". */
export const ownerAtEnd =
  /(?<!\s)\s*(?:[-–—→>:]{1,2}|=>)\s*(?:owner:?\s*)?(?<arrow>@?[\p{L}][\p{L}\p{N}_. -]{0,30})$|(?<!\s)\s*[([（](?:owner:?\s*|担当[:：]?\s*)?(?<bracket>@?[\p{L}][\p{L}\p{N}_. -]{0,30})(?:[,;–—、][^()[\]]{0,60})?[)\]）]$|(?<!\s)\s+(?<handle>@[\p{L}\p{N}_.-]{2,30})$/u;
/** Or at its beginning: "@pool-oncall: check the pool", "@pool-oncall to check the pool". */
export const ownerAtStart =
  /^(?:(?<colon>@?[\p{L}][\p{L}\p{N}_. -]{0,30}?)\s?(?::|[-–—→]\s)\s?|(?<to>@?[\p{L}][\p{L}\p{N}_.-]{0,30}) (?:to|will) )(?=\S)/u;

/** One person gives things to another by their numbers: "#2 → @pool-oncall", "@pool-oncall: #1", "@pool-oncall takes #3". */
export const givesNumbers: readonly RegExp[] = [
  /(?:^|[\s,;])(?<numbers>#\d{1,2}(?:\s{0,9}(?:,|and|&|\+)\s{0,9}#\d{1,2}){0,20})\s*(?:->|→|=>|:|=|-|–|—|is for|goes to|to|for)\s*(?<name>@?[\p{L}][\p{L}\p{N}_.-]{1,30}(?: \p{L}[\p{L}\p{N}_.-]{1,30})?)/iu,
  /(?:^|[\s,;])(?<name>@?[\p{L}][\p{L}\p{N}_.-]{1,30}(?: \p{L}[\p{L}\p{N}_.-]{1,30})?)\s*(?:->|→|=>|:|=|[-–—]|takes?|owns?|has|gets?|on|does|to do|to take)\s*(?<numbers>#\d{1,2}(?:\s{0,9}(?:,|and|&|\+)\s{0,9}#\d{1,2}){0,20})/iu
];

/** An answer that does not take what was asked for. */
export const declines =
  /^\W{0,3}(?:(?:hmm+|uh|um|oh|ah|well|sorry|yeah|yes|ok(?:ay)?|sure)\b[,.!…\s]*(?:but\s+)?)?(?:no\b(?! problem)|nope|nah|can['’]?t|cannot|i (?:can['’]?t|cannot|won['’]?t|don['’]?t|am not)|i['’]m (?:not|out|off|swamped|busy|afraid)|not (?:me|today|this week)|sorry\b|unfortunately|maybe (?:someone|somebody)|no time|afraid not)|\b(?:but|sorry,?) i (?:can['’]?t|cannot|won['’]?t|have no time)\b/i;

/** Things that people promise or propose for afterwards; what is done during the incident begins with other verbs. */
const lastingWork =
  "(?:add|write|create|file|open|update|document|automate|schedule|draft|set up|introduce|improve|implement|extend|tighten|review|build|migrate|replace|remove|refactor|configure|alert|monitor|validate|test|load[- ]test|throttle|limit|cap|purge|rotate|renew|move|enable|disable|set|raise|lower|increase|reduce|require|enforce|check|page|track|split|upgrade|pin|fix|run|use)";

/** An answer that takes what was asked for. */
export const agrees =
  /^(?:\W{0,3})(?:yes|yep|yeah|yup|sure|ok(?:ay)?|will do|on it|i'?m on it|got it|doing (?:it|that)|i'?ll (?:do|take|handle|own|get)|i (?:can|will)|i got this|happy to|of course|absolutely|no problem|np|done|👍|✅|right away|roger|ack|taking (?:it|that|this)|mine|me\b|let me|count me in|works for me|gladly|my pleasure|sí|claro|sim|ja\b|mach ich|了解|はい)/i;

/** A text that begins with such a verb. */
export const beginsWork = new RegExp(`^${lastingWork}\\b`, "i");
