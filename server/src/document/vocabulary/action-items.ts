/** The words of action items: how far they are, what they are for, when they are due. */
import { phrases } from "./phrases.ts";

/** The status of an action item that was carried out. */
export const doneStatus =
  /^(?:done|closed|completed?|resolved|fixed|merged|deployed|shipped|implemented|released|verified|finished|live|100 ?%|yes|[✅✓✔☑🟢]|\[x\]|(?:n\/a\s+)?\bdone\b|erledigt|hecho|feito|concluído|完了|済)/iu;

/** The status of one that nobody will do. */
export const cancelledStatus =
  /^(?:cancell?ed|won['’]?t|will not|not (?:doing|planned|needed|required|applicable)|rejected|dropped|declined|obsolete|superseded|wont-?fix|duplicate|abandoned|n\/a$|❌ ?(?:cancell?ed|won)|中止)/iu;

/** The status of one that is done somewhere else, or later under another name. */
export const movedStatus =
  /^(?:moved|transferred|handed over|merged into|tracked (?:in|elsewhere|under)|deferred to|split into)\b/i;

/** An item of a list that is done, by the mark before it or the word behind it. */
export const doneMark =
  /^(?:✅|☑|✓|✔|🟢)|[[(](?:done|closed|completed?|fixed|resolved|implemented|merged|deployed|accomplished|finished)\b[^\])]{0,60}[\])]\.?$|(?:[–—-]|:|\.)\s*(?:done|completed?|✅|✔)[.!]*$|^\[?(?:done|completed?|fixed|closed)\]?\s*[:–—-]/iu;

/** A word in capitals at the end: "… by upgrading FIXED". */
export const doneWord = /\b(?:FIXED|DONE|RESOLVED|COMPLETED)[.!]?$/;

/** One that is dropped or moved, likewise. */
export const cancelledMark =
  /^\[?(?:cancell?ed|won['’]?t (?:fix|do)|dropped|obsolete)\]?\s*[:–—-]|^(?:we )?(?:have )?(?:decided (?:against|not to)|won['’]?t do)\b|(?:[:–—;,.-]|\()\s*(?:we )?(?:have )?(?:decided (?:against|not to)|won['’]?t (?:do|fix)|will not (?:do|be done)|not doing)\b|[[(](?:cancell?ed|won['’]?t (?:fix|do)|not (?:doing|planned)|dropped|obsolete|superseded|rejected)\b[^\])]{0,60}[\])]\.?$/iu;
export const movedMark = /[[(](?:moved|transferred|deferred|tracked)\b[^\])]{0,80}[\])]\.?$/iu;

/** What somebody thought of and nobody took on yet. */
export const proposedMark =
  /^[[(]?(?:proposed|proposal|idea|suggestion|suggested|maybe|possibly|perhaps|optional|nice to have|stretch|someday)\b|[[(](?:proposed|proposal|idea|suggestion|maybe|optional|tentative|nice to have|stretch)[\])]\.?$/i;
export const proposedSection =
  /\bpropos(?:ed|als?)\b|\bideas?\b|\bsuggest(?:ed|ions?)\b|\bpossible\b|\bpotential\b|\bnice to have\b|\bbrainstorm|\boptions\b|\bwish ?list\b/i;

/** What introduces a list of which one entry may be done. */
export const offersChoice =
  /\b(?:one|any|some) of(?: (?:these|those|the following))?[^.:：]{0,20}[:：]$|\beither\s?[:：]$/i;
/** What introduces a list of what was done: "We have taken these steps:". */
export const tellsDone =
  /\b(?:have|has)(?: already| since| now)? (?:taken|made|done|implemented|completed|put in place)\b[^.:：]{0,80}[:：]$/i;
/** What stands below an item that is done: "This has been done". */
export const saidDone =
  /^(?:this|it|that)(?: has been| was| is|['’]s)(?: already| now| since)? (?:done|fixed|completed?|implemented|merged|in place)\b/i;

/** What introduces a list that explains words, "Types:", and how such an entry begins: "Prevent - keeps it from happening". */
export const explainsWords =
  /(?:^|[.\n] ?)(?:types|kinds|categories|priorities|levels|legend|meanings)\s?[:：]$|\bassigned (?:a )?(?:priority|severity|type)\s?[:：]$/i;
export const explainedWord = /^[\p{L}\d]{1,14}\s?[:：–—-]\s/u;

/** The name of a section whose items were done before the document was written. */
export const doneSection =
  /[[(](?:completed?|done|already done|implemented|closed|taken)[\])]|\b(?:completed|done|closed|implemented) (?:actions?|items?|action items)\b|\bactions? (?:already )?(?:taken|completed)\b|\balready (?:done|taken|implemented|completed)\b|^completed$|^done$/i;

/** An item that tells what was done: "Reverted the change", "Sent a notice to all customers". */
export const pastTense =
  /^(?!(?:need|embed|feed|seed|speed|shed|proceed|exceed|succeed|shared|centrali[sz]ed|automated|dedicated|improved|detailed|extended|distributed|enhanced|advanced|increased|scheduled|reduced|unified|standardi[sz]ed|simplified|versioned|updated|structured|limited|required|planned|proposed|added|fixed|managed|isolated|staged|phased|tested|based|continued|weighted|rushed|related|hundred|red|bed)\b)[a-z]{3,}ed\b(?! ?[-:])|^(?:added|increased|reduced|updated|improved|extended|automated|scheduled|enhanced|simplified|fixed|tested) (?:the|a|an|all|our)\b|^(?:sent|made|wrote|built|rebuilt|ran|took|gave|brought|shut down|rolled back) (?:the|a|an|all|our|back|to|up|[a-z]+s)\b/i;

/** An item that tells what was done to something: "A limit was added", "Changes have been made". */
export const passivePast =
  /^(?!(?:ensure|verify|check|make sure|confirm|audit|review|find|understand|document|re-?run|restore|identify|if|when)\b)(?:(?!\b(?:that|which|why|how|if|whether|who|what|when|where|unless|until|once)\b)[^.;:]){1,80}?\b(?:was|were|has been|have been)(?: \w+ly| now| already| since| also)? (?:[a-z]{3,}ed|sent|done|made|built|written|put|set|shut|rolled)\b/i;

/** A heading or an item that names what was done: "Alerts configured", "Postmortem documented @core". */
export const doneDeed =
  /^(?:\d{1,3}[.)]\s+)?(?!(?:ensure|verify|check|make|confirm|keep|get|have|need|review|find|be|stay)\b)(?:[\w-]+ ){1,4}(?:created|configured|documented|deployed|added|removed|fixed|updated|scheduled|enabled|disabled|completed|implemented|published|merged|released)\b\.?(?:\s*\(?@[\w-]+\)?)?(?:\s*\[[a-z]+\])?$/i;

/** An item that says that there are none. */
export const noItems = /^(?:none|n\/a|(?:we decided to take )?no (?:further )?(?:action|follow-?up))/i;

/** Heads of columns that may hold other days in other tables. */
export const dueByPlace = /^(?:when|date|day|by|fecha|data|datum|日付)$/i;

/** What an item is for: kinds of actions in the words of tables, tags, prefixes and headings. */
export const actionTypes = phrases({
  prevent: `prevent | prevention | preventive | preventative | preventing | eliminate | avoid | fix | repair | correct |
    corrective | harden | hardening | remediation | remediate | prevención | prevenção | vorbeugen | 再発防止 | 予防`,
  detect: `detect | detection | detective | monitoring | monitor | alerting | alert | alerts | observability | visibility |
    detección | detecção | erkennen | 検知`,
  mitigate: `mitigate | mitigation | mitigating | contain | containment | recover | recovery | resilience | respond |
    response | reduce impact | mitigación | mitigação | 緩和`,
  document: `document | documentation | docs | process | training | communication | communications | runbook | runbooks |
    knowledge | policy | investigate | investigation | other | documentación | documentação | 文書化`
});

export type ActionType = keyof typeof actionTypes;

const issue = "#\\d+|(?!(?:UTF|SHA|SEV|ISO|RFC|AES|TLS|CVE|HTTP|PM|Q|INC)-)[A-Z][A-Z\\d]{1,9}-\\d+";
/** How an issue or a pull request is written. */
export const ticketText = new RegExp(
  `(?:^|[\\s([])((?:${issue})\\b|https?:\\/\\/\\S{1,200}?\\/(?:issues|pull|pulls|merge_requests|browse|work_items)\\/[\\w-]+)`
);
export const ticketTarget = new RegExp(
  `(?:^|[\\s(])(?:${issue})\\b|\\/(?:issues|pull|pulls|merge_requests|browse|work_items|tickets?|cards?|c|story|stories)\\/[\\w-]+`
);

/** An item that is done once a runbook has changed. */
export const promisesRunbook =
  /\b(?:updat|extend|correct|amend|document|describ|add|write|revis|improv|fix)\w{0,4}\b[^.\n]{0,80}\b(?:run-?books?|playbooks?)\b|\b(?:run-?books?|playbooks?)\b[^.\n]{0,60}\b(?:updat|extend|correct|amend|revis)\w{0,4}\b/i;

/** An item that is no promise: nobody will do it. */
export const declinedTask =
  /^\W{0,6}(?:won['’]?t|will not|not) (?:do|fix|doing|be done|planned|needed)\b|^\W{0,6}(?:wont-?fix|rejected|declined|dropped|cancell?ed|abandoned|postponed|deferred|maybe|idea|optional)\b\s{0,3}[\])]?\s{0,3}[:–—-]|[[(](?:won['’]?t (?:do|fix)|wont-?fix|rejected|declined|dropped|cancell?ed|postponed|deferred)\b[^\])]{0,60}[\])]/i;

/** What stands for an owner and is none: "not the ledger team", "@pool-oncall?". */
export const doubtfulOwner =
  /^(?:not|no|neither|nobody|none|maybe|perhaps|probably|unknown|unclear|tbd|tbc)\b|[?？]\s*\)?$/i;
