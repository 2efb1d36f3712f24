/** How action items are worded: what they are for, and whether one can tell when they are done. */

/** Verbs without an end of their own. */
export const vagueVerb =
  /^(?:\W{0,4}|\[[ x]\] )(?:(?:we|the team|everyone) (?:should|need to|must|will|have to) )?(?:please )?(?:continue to |try to |start to |better |more )?(?:investigat(?:e|ing|ion)|consider(?:ing)?|improv(?:e|ing|ements?)|ensur(?:e|ing)|look(?:ing)? (?:into|at)|think(?:ing)? about|explor(?:e|ing)|review(?:ing)?|revisit(?:ing)?|discuss(?:ing)?|evaluat(?:e|ing)|assess(?:ing)?|optimi[sz](?:e|ing)|enhanc(?:e|ing)|strengthen(?:ing)?|work(?:ing)? on|figur(?:e|ing) out|be (?:more )?(?:careful|aware|mindful)|pay (?:more )?attention|keep an eye|bring down|better|more (?:robust|careful|testing|monitoring|tests|alerts)|make sure|raise awareness|research(?:ing)?|study|check (?:if|whether)|see if|determine if)\b/i;

/** What bounds an item: a figure, a comparison, a piece of code, a result that can be seen. */
export const bound =
  /\d|[<>≥≤]|%|\b(?:if|whether)\b|[.!] \p{Lu}|:\s+\S+(?:\s+\S+){3}|\bso that\b|\bsuch that\b|\bin order to\b|\bby (?:adding|using|moving|making|setting|running|writing|removing|replacing|limiting|introducing|implementing)\b|\bwith (?:a|an|the) \w+ (?:alert|test|check|limit|threshold|script|rule)\b|\bto (?:page|alert|fail|reject|block|include|cover|notify|return|warn)\b|\bunless\b|\bwhen(?:ever)? \w+\b|\bif \w+ (?:is|are|has|have|does|do|exceeds?|fails?)\b|\bwrite (?:up|down)\b|\bdecide\b|\bpropose\b|\b(?:at least|at most|per|within|until|every)\b|["“`]/iu;

const signals =
  "alert(?:s|ing)?|alarms?|monitor(?:s|ing)?|dashboards?|metrics?|observability|tracing|pager|notifications?|logging|log metrics?|visibility|detection|health checks?|healthchecks?|probes?|slos?|log data|status page";
/** What an item does that makes an incident seen sooner. */
export const detecting = new RegExp(
  `^(?:\\W{0,4})(?:remotely |carefully |systematically |actively )?(?:monitor|alert|detect|notify|track|page|warn|log|watch|keep an eye)\\b|^(?:\\W{0,4})(?:we (?:should|need to|need|must) )?(?:add|implement|set ?-?up|create|improve|better|more|build|enable|configure|introduce|have|need|extend|bring down|apply|ask|include|expand|deploy|install|fix|reduce|increase|tune|adjust|make sure)\\b[^.\\n]{0,80}\\b(?:${signals})\\b`,
  "i"
);

/** What an item does that makes it known, or finds it out. */
export const documenting =
  /^(?:\W{0,4})(?:document|write (?:up|down|(?:a |an |the |some |actual )?(?:\w+ ){0,3}(?:docs?|documentation|runbooks?|wiki|playbooks?|guides?|faqs?|article|post|report|notes?|page|list|postmortem|policy|instructions))|update (?:the |our )?(?:\w+ ){0,2}(?:docs?|documentation|runbooks?|wiki|playbooks?|guides?)|add (?:a |an |the )?(?:\w+ ){0,3}(?:docs?|documentation|runbooks?|wiki|playbooks?|guides?|faq|notes?)\b|create (?:a |an |the |some )?(?:\w+ ){0,3}(?:docs?|documentation|runbooks?|wiki|playbooks?|guides?|faq|page)|communicate|share|teach|train|discuss|talk|ask|investigate|look(?:ing)? (?:into|for)|explore|research|assess|evaluate|figure out|find out|determine|identify|review|understand|analy[sz]e|schedule|hold|publish|inform|remind|read|learn|study|check (?:if|whether)|follow up|continue (?:to )?(?:track|investigat|monitor)\w*|gather|debug|diagnose)\b/i;

/** What says that somebody decided not to act. */
export const decidedNotTo =
  /\b(?:decided|chose|agreed)\b[^.\n]{0,60}\bnot to\b|\baccept(?:ed|ing)? (?:the|this) risk\b|\brisk (?:is|was) accepted\b|\bno (?:preventive|preventative|further) (?:action|measure)s?\b|\b(?:not|isn['’]t) worth\b/i;

/** What can only be meant to keep something from happening again. */
export const preventing =
  /\b(?:prevent(?:s|ing)?|avoid(?:s|ing)?|guard(?:s|ing|rails?)?|enforc(?:e|es|ing)|forbid|refus(?:e|es|ing)|reject(?:s|ing)?|block(?:s|ing)?|fail(?:s|ing)? the build|cannot|can['’]t|never again|no longer|impossible)\b/i;

/** What is said not to have caused an incident; the group names it. */
export const notCausedBy =
  /\b(?:(?:not|never) (?:been )?(?:caused by|due to|because of|related to|a fault of|the fault of)|unrelated to)\s(?:the |a )?([\w./-]{2,48})/gi;
