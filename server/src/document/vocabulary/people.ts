/** The words around owners. */

/** What says that an owner follows; its first group is what follows. */
export const ownerLabels: readonly RegExp[] = [
  /\b(?:owners?|assignees?|dri|responsible|lead|who)\s*[:=]\s*(\S[^,;|)]*)/i,
  /\b(?:assigned to|owned by)\s{0,100}:?\s*(\S[^,;|)]*)/i,
  /(?:担当者?|責任者|\bresponsable|\bresponsável|\bverantwortlich)\s*[:：=]\s*(\S[^,;|)）]*)/i
];

/** The name of a label that an owner follows: "Decision owner", "Rollback/withdrawal owner". */
export const ownerName = /^[^:]{0,60}\bowners?$/i;

/** Words for groups of people, in lower case: "ledger on-call", "Payments team". */
export const groupWords = "team|squad|crew|on-?call|ops|sre|engineers?|engineering|lead|manager";

/** Names of teams that stand by themselves. */
export const teamNames = "SRE|DBAs?|QA|NOC|SOC|IT|Ops|DevOps|Infra|[Pp]latform|Support";

/** What follows "to" or "will" where the word before is no person: "Switch to the …", "Moving to all …". */
export const notActing = "be|the|a|an|all|any|our|this|that|these|those|its|their|new|use|using|\\w+ing|not";

/** The page of a person. */
export const profile =
  /^https?:\/\/(?:www\.)?(?:github\.com|gitlab\.com|twitter\.com|x\.com|bitbucket\.org)\/@?[\w-]{1,40}\/?$|^https?:\/\/[^/\s]{1,60}\/(?:in\/[\w.-]{1,60}|people\/[\w.-]{1,60}|~?@[\w.-]{1,40})\/?$/i;

/** How the last word of a title ends: "Regular Audits", "Automated Testing", "Action Item". */
export const titleWord =
  /(?:s|ing|tion|sion|ment|ity|ance|ence|sis|ure|ness|age|item|process|review|plan|check|fix|test|policy|alert|log|data|guide|script|scope|cause|term|step|tool|limit|backup|update|change|control|recovery|strategy|rollback|design|code)$/i;

/** What stands where a name might stand and is none: kinds of actions, priorities, states, months, and how sentences begin. */
export const notPeople =
  /^(?:now|asap|immediately|prevent(?:ion|ive|ative)?|detect(?:ion|ive)?|mitigat(?:e|ion|ive)|process|monitor(?:ing)?|alert(?:s|ing)?|documentation|docs|notes?|todo|tbd|fix(?:es)?|actions?|follow-?up|investigat(?:e|ion)|communication|tests?|testing|tooling|automation|training|repair|improve(?:ments?)?|immediate|short|long|medium|next|later|high|low|critical|urgent|optional|required|recommended|done|closed|open|pending|completed?|resolved|fixed|cancelled|wip|draft|new|updates?|bugs?|features?|issues?|questions?|examples?|results?|status|priority|type|impact|risk|summary|deadline|due|eta|p\d|sev-?\d|q[1-4]|(?:jan|febr)uary|march|april|may|june|july|august|(?:sept|nov|dec)ember|october|(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|tomorrow|we|i|you|they|it|this|that|these|those|there|someone|somebody|every(?:one|body)|nobody|teams?|all|need(?:s|ed)?|plan(?:s|ned)?|try|continue|agreed?|decided?|want|aim|remember|start|begin|work|look|ensure|have|had|ability|way|time|easy|hard|able|going|owner|name|assignee|person|link|ticket|issue|pr|jira|bug|date|tbc|switch|subscribe|move|migrate|upgrade|change|convert|revert|return|go|talk|speak|reach|respond|commit|connect|apply|adapt|add|extend|expand|refer|stick|learn|attempt|prepare|hope|expect|intend|propose|wait|consider|used?|the [\w-]+|our [\w-]+)$/i;

/** How the name of a role, a team or a product ends. */
export const roleNoun =
  /\b(?:teams?|squad|crew|group|lead(?:er)?|managers?|engineer(?:s|ing)?|owner|admin(?:istrator)?s?|coordinator|director|specialist|analyst|architect|commander|officer|support|operations|ops|on-?call|developers?|assistant|copilot|desk|department|program|committee|post|copy|service)$/i;

/** A mark that repeats the cell above. */
export const repeatMark = /^(?:〃|"|''|″|”|ditto|same)$/i;

/** What stands in an Owner cell, or behind "Owner:", and names nobody. */
export const nobody =
  /^(?:[-–—?.…]*|(?:\\?_){2,}|@_*|\[\s*\]|[☐⬜]|@?(?:tbd|tba|tbc|todo|xxx)(?![\w-]).*|to be (?:determined|decided|confirmed|assigned|named|found).*|unassigned|not (?:yet )?(?:assigned|decided|known|named|set)|unknown|(?:nobody|none|no one)(?: yet)?|n\/a|owner|name|未定)$/i;

/** A sentence that gives everything to one owner: "Owner for all: @release-manager". */
export const ownerForAll = /\bowners?\b[^:]{0,24}\b(?:all|every|each)\b|\ball\b[^:]{0,24}\bowned by\b/i;

/** A group that nobody can ask: as an owner it is nobody. */
export const everybody =
  /^(?:the |whole |entire |all of )*(?:team|teams|everyone|everybody|all|all teams|anyone|anybody|someone|somebody|whoever|we|us|group|staff|people|dev|devs|developers|engineers|various|multiple|tous|todos|equipo|equipe)$/i;

/** A handle that is a role, a rota or a team: it need not be on any list of people. */
export const groupHandle =
  /(?:^|[-_.])(?:team|squad|crew|guild|group|on-?call|rota|duty|ops|sre|sres|dba|dbas|noc|soc|qa|dev|devs|eng|engineers?|engineering|leads?|managers?|commander|captain|coordinator|owners?|maintainers?|reviewers?|approvers?|support|security|platform|infra|infrastructure|legal|finance|product|operations|quality|quality-assurance|compliance|marketing|sales|design|success|analytics|hr|comms|communications|channel|here|all|everyone)(?:$|[-_.])|\//i;
