/**
 * Expressions that `prove.mjs` cannot prove to be linear, each with the reason why it is bounded all the same. `longest`: how
 * many characters it gets at most, or a length at which `test/tools/expressions.test.ts` shows that its worst texts still
 * take no longer than a tenth of a second. One that is changed, or gone, is no longer listed: the checker says so.
 */

/** @typedef {{ expression: string, reason: string, longest: number, worst: (length: number) => string }} Unproven */

const theMark =
  "what \\1 repeats is one of three marks, and blanks are none of them: a line of marks is divided in one way";
const upToTheEnd =
  "behind the last word it goes back over the blanks once, and it never fails: what it has read is read no second time";

const words =
  "a whole word stands between the two: where the first ends is told by the few places of that word in some hundred characters";

/** @type {readonly Unproven[]} */
export const unproven = [
  {
    expression:
      String.raw`/^[ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+){0,20}(?:#{1,6}(?:\s|$)|>|` +
      "`{3}" +
      String.raw`|~{3}|<|\||\[[^\]\n]{1,200}\]:|=+[ \t]*$|([-*_])[ \t]*(?:\1[ \t]*){2,}$)/`,
    reason: theMark,
    longest: 5000,
    worst: length => `${"- ".repeat(length / 2)}x`
  },
  {
    expression:
      String.raw`/^(?:[-+*](?:\s|$)|#{1,6}(?:\s|$)|>|\d{1,9}[.)](?:\s|$)|\[[ xX]?\](?:\s|$)|` +
      "`{3}" +
      String.raw`|~{3}|<|\[[^\]]{1,200}\]:|=+$|([-*_])[ \t]*(?:\1[ \t]*){2,}$)/`,
    reason: theMark,
    longest: 5000,
    worst: length => `${"_ ".repeat(length / 2)}x`
  },
  {
    expression: String.raw`/^\s*(?:([-*_])[ \t]*(?:\1[ \t]*){2,})?\s*$/`,
    reason: theMark,
    longest: 5000,
    worst: length => `${"* ".repeat(length / 2)}x`
  },
  {
    expression: String.raw`/([-*_])(?:[ \t]*\1){2,}[ \t]*(?=[\r\n]|$)/y`,
    reason: theMark,
    longest: 5000,
    worst: length => `${"_ ".repeat(length / 2)}x`
  },
  {
    expression: String.raw`/^(?:[^\p{L}]|(?!Next|Another|Further)\p{Lu}\p{L}{0,9}(?!\p{L})|(?<!\p{L})(?:am|pm|at|on|by|of)(?!\p{L})|(?<=\d)(?:am|pm|st|nd|rd|th|h)(?!\p{L}))*$/u`,
    reason:
      "of its parts one begins with no letter, one with a capital, and the others are whole words: only one fits a place",
    longest: 5000,
    worst: length => `${"Am 1st ".repeat(length / 7)}xx`
  },
  {
    expression: String.raw`/\S(?:[^\r\n]*\S)?/`,
    reason: upToTheEnd,
    longest: 5000,
    worst: length => `x${" ".repeat(length)}`
  },
  {
    expression: String.raw`/\S(?:[^\r\n]*\S)?/g`,
    reason: upToTheEnd,
    longest: 5000,
    worst: length => `x${" ".repeat(length)}\nx`
  },
  {
    expression: String.raw`/^(https?:\/\/[A-Za-z0-9][-A-Za-z0-9.]*(?:[/:?#][-A-Za-z0-9._~:/?#%=+@,;$]*)?)[)!"']*[.,:;?!]*(?!\S)/`,
    reason: "one word of a plain text; however its marks are divided, it ends where the same character stands",
    longest: 2000,
    worst: length => `https://a/${".".repeat(length)}(`
  },
  {
    expression: String.raw`/\b(?:kubectl|oc)\b.{0,300} delete\b.{0,300}(?: --force\b| --grace-period[= ]0\b)/`,
    reason: words,
    longest: 5000,
    worst: length => "kubectl delete ".repeat(length / 15)
  },
  {
    expression: String.raw`/\b(?:kubectl|oc)\b.{0,300} delete\b.{0,300} --all\b/`,
    reason: words,
    longest: 5000,
    worst: length => "kubectl delete ".repeat(length / 15)
  },
  {
    expression: String.raw`/\b(?:docker|podman) volume (?:rm\b|prune\b(?=.{0,300} (?:-[a-z]*f|--force\b)))|\b(?:docker|podman) system prune\b(?=.{0,300} --volumes\b)(?=.{0,300} (?:-[a-z]*f|--force\b))|\bcompose\b.{0,300} down\b.{0,300} (?:-v|--volumes)\b/`,
    reason: words,
    longest: 5000,
    worst: length => "compose down ".repeat(length / 13)
  },
  {
    expression: String.raw`/\baws\b.{0,300} delete-(?:db-\w+|bucket|table|stack|cluster|volume|snapshot|file-system|log-group|repository)\b|\bgcloud\b.{0,300} delete\b.{0,300} (?:-q|--quiet)\b|\baz\b.{0,300} delete\b.{0,300} (?:-y|--yes)\b/`,
    reason: words,
    longest: 5000,
    worst: length => "gcloud delete ".repeat(length / 14)
  },
  {
    expression: String.raw`/\bcurl\b.{0,300} (?:-X ?|--request[= ])DELETE\b.{0,300}(?:\*["']?(?:\s|$)|\/_all\b)/`,
    reason: words,
    longest: 5000,
    worst: length => "curl -XDELETE ".repeat(length / 14)
  },
  {
    expression: String.raw`/\betcdctl\b.{0,300} del\b.{0,300} --(?:prefix|from-key)\b|\brabbitmqctl\b.{0,300} (?:force_)?reset\b|\bpurge_queue\b|\bkafka-topics\S{0,300}\b.{0,300} --delete\b/`,
    reason: words,
    longest: 5000,
    worst: length => "etcdctl del ".repeat(length / 12)
  },
  {
    expression: String.raw`/^if\b[^.;\n]{2,80}?(?:fail|breach|degrad|worse|exceed|drop|spike|unhealthy|regress)\w*[^.;\n]{0,40}?,\s(?:then\s)?(?:immediately\s)?(?:set|disable|turn\s(?:it\s|the\s[\w-]{1,24}\s)?off|switch\s(?:it\s|the\s[\w-]{1,24}\s)?(?:off|back)|route\b.{0,20}\bback|scale\b.{0,20}\bback)\b/i`,
    reason: words,
    longest: 5000,
    worst: length => `if breach,${" breach, route".repeat(length / 14)}`
  },
  {
    expression: String.raw`/\B(?=(?:\d{3})+$)/g`,
    reason: "a figure of ours, rounded before it is written",
    longest: 25,
    worst: length => "1".repeat(length)
  },
  {
    expression:
      "/(`+)(?<code>[\\s\\S]+?)\\1(?!`)|\\*\\*(?<strong>[^*]+)\\*\\*|\\[(?<name>[^\\]]+)\\]\\((?<target>[^)\\s]+)\\)|(?<plain>\\\\[^\\w\\s]|[^`*[\\\\]+|[\\s\\S])/g",
    reason: "a paragraph of a rule's page: texts of ours, none of a workspace",
    longest: 2000,
    worst: length => "`".repeat(length)
  },
  {
    expression:
      "/^### (?<title>.+)$|^(?<marks>`{3,})(?<language>\\w+)(?<scene>[^\\n]*)\\n(?<body>[\\s\\S]*?)\\n?^\\k<marks>$/gm",
    reason: "a rule's page: texts of ours, none of a workspace",
    longest: 5000,
    worst: length => "```a\n".repeat(length / 5)
  },
  {
    expression: String.raw`/\[(?:\\[\s\S]|[^\]\\])*\]|\\(?:x[\dA-Fa-f]{2}|u[\dA-Fa-f]{4}|[\s\S])|\((?:\?(?:[:=!]|<[=!]|<[^>]*>)?)?|(?:[*+?]|\{\d+(?:,\d*)?\})\??|[\s\S]/g`,
    reason: "an expression that a team has written: longer ones are refused before",
    longest: 200,
    worst: length => "[".repeat(length)
  }
];
