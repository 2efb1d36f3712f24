/** How steps are numbered, and how texts send their reader from one to another. */

/** What a step is called. */
const stepWord = "step|paso|passo|étape|etape|schritt|手順|ステップ";

/** `3`, `3b`, `3.1`. */
const stepId = "\\d{1,2}(?:\\.\\d{1,2}){0,2}[a-z]?";

/** What may stand before the name of a step: emphasis, symbols, a box. */
const before = "^[^\\p{L}\\p{N}\\n]{0,8}";

/** `Step 3 — Mitigate`, as a heading or at the start of a line. */
export const namedStep = new RegExp(
  `${before}(?:${stepWord})\\s*#?(?<id>${stepId})(?![\\p{L}\\p{N}%])(?!\\.\\d)(?:\\s*[-:：.)–—]+|\\s|$)\\s*(?<title>.*)`,
  "iu"
);

/** What must follow the number of a line that is a step, so that "Step 2 failed" is none. */
export const lineStepEnd = new RegExp(`^(?:sub-?)?(?:${stepWord})\\s*#?${stepId}\\s*(?:[:：.)–—-]|$)`, "iu");

/** `3b. Rollback`, `3) Mitigate`, `2.1 Backups`, as a heading. */
export const numberedHeading = new RegExp(
  `${before}(?<id>${stepId})(?:[.):：]\\s+|\\s+[-–—]\\s+|(?<=\\d\\.\\d{1,2}|\\d[a-z])\\s+)(?<title>\\S.*)`,
  "iu"
);

/** `# 1. Health check`, `# Step 2: restart`, as a comment in code. */
export const commentStep = new RegExp(`^(?:(?:${stepWord})\\s*)?(?<id>${stepId})[.):：]\\s*(?<title>\\S.*)`, "iu");

/** The head of a column that numbers the steps of a table. */
export const stepColumn = /^(?:steps?|#|no\.?|nr\.?|paso|passo|schritt|étape|手順|ステップ)$/i;

/** "Step 7", "steps 2 and 3": the word and its first number. */
export const stepMention = new RegExp(
  `(?<![\\p{L}\\p{N}_/-])(?:sub-?)?(?:${stepWord})(?:s|e|en)?[\\s*_\`[#]{0,4}(?<id>${stepId})(?![\\p{L}\\p{N}_%])(?!\\.\\d)`,
  "giu"
);

/** "jump to 3b", "back to 2": without the word. */
export const bareMention =
  /(?:\b(?:jump|go|skip|return|proceed|continue|move|advance)(?: (?:back|on|ahead|down|straight|directly|over|forward))? to|\bback to|\bsee)[\s*_`["']{1,4}(?<id>\d{1,2}[a-z]?)(?![\p{L}\p{N}_%]|\.\d)/giu;

/** What stands before a step that needs no number: "this is the next step". */
const definite =
  "the|this|that|these|those|next|last|previous|each|every|any|all|a|an|one|two|first|second|third|final|per|same|following|single|by|el|la|der|die|le";

/** The end of a text that sends its reader to a step that is still to be named: "jump to ", "see Step 2". */
export const awaitsStep = new RegExp(
  `(?<![\\p{L}\\p{N}_/-])(?:(?<!(?:^|[^\\p{L}])(?:${definite})[ \\t])(?<word>(?:${stepWord})s?)|(?:jump|go|skip|return|proceed|continue|move|advance)(?: (?:back|on|ahead|down|straight|directly|over|forward))? (?:to|with|at)|back to)[ \\t](?<typed>(?:\\d[\\w.]{0,9})?)$`,
  "iu"
);

/** What stands before an order to go somewhere. */
export const orderBefore =
  /(?:^|[\n.,;:=>→()–—|-]|\b(?:then|and|or|please|otherwise|else|must|should|need to|have to|you can))[\s*_]{0,4}$/i;

/** The same where nobody but the reader can be meant: "the count should go down to 0" tells what to expect. */
export const firmOrderBefore = /(?:^|[\n.,;:=>→()–—|-]|\b(?:then|and|or|please|otherwise|else))[\s*_]{0,4}$/i;

/** Orders that send readers and set no figure: "jump to 4", "go back to 4", and no "go down to 4". */
export const sendingWords =
  /^(?:jump|skip|(?:go|return|proceed|continue)(?: (?:back|on|ahead|straight|directly))? to|back to)\b/i;

/** Words of a sentence in which a number may be one that is set: "scale it to 0, then back to 3". */
export const settingWords =
  /\b(?:scal(?:e|es|ed|ing)|set(?:s|ting)?|replicas?|reduc\w*|increas\w*|lower\w*|rais(?:e|es|ed|ing)|resiz\w*|tun(?:e|es|ed|ing)|turn|dial|chang(?:e|es|ed|ing)|counts?|weight|concurrency|versions?|levels?|section|page|chapter|phase|stage|tier|part|question|option|case|screen|tab)\b/i;

/** Letters that are no units behind a number, as those of `5m` and `3d` are. */
export const stepLetter = /[abcef]$/;

/** A number or a letter at the start of a line, whatever is called by it: "b) …", "**4.** …", "Phase 4: …". */
export const lineLabel =
  /^[^\p{L}\p{N}\n]{0,8}(?:(?:option|case|variant|path|branch|part|phase|stage|tier|question)\s{1,3})?(?<label>\d{1,2}[a-z]?|[a-z])(?:[.):：]|\s[-–—]|$)/iu;
/** Headings do without a mark behind it. */
export const headingLabel = /^[^\p{L}\p{N}\n]{0,8}(?<label>\d{1,2}[a-z]?)(?=\s|$)/iu;

/** What follows the number of a step where it is one, and no quantity or version. */
export const afterBareNumber =
  /^[*_`\]"']{0,3}(?:[.,;:!?)]{0,3}(?:\s{0,3}$|\n)|[.,;:!?)]{1,3}\s|\s+\(|\s+(?:[-–—]|if|and|or|when|once|for|unless|then|otherwise|after|below|above|again)\b)/i;

/** A further number behind the first: ", 3", "and 4b", "-5". */
export const furtherMention =
  /[\s*_`\]]{0,4}(?:,? (?:and|or|to|through|y|e|o|u|und|oder|bis|et|ou) |, ?|\/|&|\s?[–-]\s?)(?:step )?(?<id>\d{1,2}[a-z]?)(?![\p{L}\p{N}_%]|\.\d)(?!\s*(?:times|x\b|minutes?|mins?|hours?|hrs?|h\b|s\b|secs?|seconds?|days?|weeks?|replicas?|pods?|nodes?|instances?|retries|attempts|of\b))/iuy;

/** The words in brackets behind a number: "3b (rollback)". The target of a link stands between them. */
export const mentionLabel = /[*_`\]"']{0,4}(?:\(#[^()\s]{0,100}\))?[*_]{0,2}\s?\((?<label>[^()#\n][^()\n]{0,60})\)/uy;

/** Words before a mention that send the reader there. */
export const jumpBefore =
  /\b(?:jump|go|skip(?= \w*\s?to\b)|return|proceed|continue|move|advance|back|repeat|redo|retry|restart|loop|volver|vuelve|regresar|ir|voltar|volte|retourner|zurück|weiter)(?:\s+(?:back|on|ahead|down|straight|directly|over|again|to|with|at|from|the|al?|ao|zu|zum|mit|à)){0,4}[\s*_`[("]{0,5}$/i;

/** The start of an order that forbids to go there: "Do not jump to", "must never proceed to". */
export const forbiddenBefore =
  /(?:\b(?:not|never|cannot|rather than|under no circumstances|forbidden to|unsafe to|nicht|no(?= (?:v|ir|reg)))|n['’]t),?(?:[\s*_]{1,6}(?:under any circumstances,?|yet|just|simply|ever|immediately|directly|straight|try to|attempt to|need to|have to|want to)){0,2}[\s*_]{1,6}(?:jump|go|skip|return|proceed|continue|move|advance|back|repeat|redo|retry|restart|loop|volver|vuelve|vuelva|regresar|ir|zurück|weiter)(?:[\s*_]{1,6}(?:back|on|ahead|down|straight|directly|over|forward|again|to|with|at|from|the|al?|zu|zum|mit)){0,4}[\s*_`[("']{0,5}$/i;
/** What is struck out counts no more. */
export const struckOut = /~~(?=\S)[^~\n]{1,400}~~/g;

/** What says that a step is one of another document. */
export const elsewhereAfter =
  /^[*_`\]"')]{0,4}\s{0,100}(?:\([^)]{0,60}\))?,?\s*(?:of|in|from|on|under)\s+(?!(?:this|the (?:same|above|previous|following|list|steps))\b)(?:\[|<|`|https?:|(?:(?:the|our|that|their|your|its|an?)\s+)?[^.;!?\n]{0,60}?\b(?:run-?books?|playbooks?|guides?|docs?|documentation|document|sop|check-?lists?|procedures?|readme|articles?|pages?|manual|wiki|plan|template|process|workflow|pipeline|script|tutorial|instructions|job|section|chapter|\d{1,2}$)|(?<=\b(?:of|in)\s{1,3})(?:(?:the|our|that|their|its|an?)\s+)?(?:[\w-]{1,40}\s){0,2}(?:rollouts?|releases?|deployments?|deploys?|upgrades?|migrations?|canary|wizard|installer|experiment|saga|build)\b)/i;
/** What has steps of its own and is at one of them: "until the rollout reaches step 7", "Argo shows step 7". */
export const runningBefore =
  /\b(?:rollout|canary|deployment|upgrade|migration|wizard|installer|argo|jenkins|spinnaker|airflow|temporal)(?:'s)?(?:\s(?:is|has|at|in|on|to|gets?|reaches|reached|shows|enters|entered|passes|passed|past|hangs|stuck|stops|stopped|current|still)){0,4}\s[*_`["']{0,3}$/i;
export const elsewhereBefore =
  /(?:(?<!\bthis )\b(?:run-?book|playbook|guide|documentation|docs|sop|check-?list|readme|manual|wiki|tutorial|workflow|pipeline)\b|\]\((?!#)[^)\s]{1,200}\)|\.md\b|https?:\/\/\S{1,200}|§\S{1,20})[^.;!?]{0,60}$/i;
/** "step 1 of 3": how far it is, not where to go. */
export const progressAfter = /^[*_`\]"']{0,3}\s*(?:of|\/|de)\s*\d/i;

/** What bounds a loop, or leads out of it. */
export const boundedLoop =
  /\b(?:once|twice|thrice|one more time|a second time|(?:\d+|two|three|four|five) (?:more )?(?:times?|attempts?|tries|retries|rounds?|iterations?)|at most|up to|max(?:imum)?|no more than|until|unless|within|after \d+|for \d+|\d+ ?(?:min(?:ute)?s?|hours?|h|m)|limit|escalat\w*|page|paging|call|contact|notify|on-?call|ask|hand(?: it)? (?:off|over)|give up|stop)\b|una vez|dos veces|escala|エスカレ/i;

/** Words that send the reader on to what stands below. */
export const goesOnBelow =
  /\b(?:next (?:step|option|section)|the (?:following|next)|below|in order|one by one|try each)\b/i;

/** The title of one runbook among several in a file. */
export const bookTitle = /^[^\p{L}\p{N}]{0,8}(?:\d+[.)]\s*)?(?:run-?book|playbook)\s*(?:#?\d+\s*)?[:：–—-]\s*\S/iu;

/** A line that says what an observation means: "Many unpublished -> publisher is stuck". */
export const finding =
  /(?:->|→|=>|⇒)\s*\S|\b(?:means|indicates|suggests|implies|points to|is (?:stuck|down|broken|the (?:cause|problem|culprit)))\b|^if\b[^,]{1,120},\s*(?:then )?(?:the|it|this|there)\b[^.]{1,120}\b(?:is|are|was|were|has|have)\b/i;

/** Words that tell the reader to do something about it, or whom to hand it to. */
export const actsOn =
  /\b(?:jump|go (?:back )?to|proceed|continue (?:to|with)|skip|mitigat\w*|roll ?back|rotate|restart|re-?deploy|redeploy|scale|throttle|fail ?over|escalat\w*|page|call|contact|notify|ask|ping|wait|raise|increase|decrease|reduce|disable|enable|switch|silence|open (?:a|an) |file (?:a|an) |report|fix|repair|restore|revert|replace|delete|remove|drain|kill|clear|flush|purge|run|apply|use|follow|see|check|coordinate|update|add|set|change|move)\b/i;
