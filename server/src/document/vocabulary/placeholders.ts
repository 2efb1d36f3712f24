/** The words of values that are still to be filled in. */

/** Words that stand for a value when they are all that a pair of brackets holds or begins with. */
export const placeholderWords =
  /^(?:insert|enter|add|fill|describe|brief|short|e\.g\.|eg|your|link|links|url|tbd|tba|tbc|todo|list|explain|specify|replace|provide|confirm)\b|\b(?:your|name|names|date|dates|time|times|amount|owner|email|e-mail|phone|reason|version|number|numbers|team|manager|engineer|author|service|services|title|description|severity|status|impact|percentage|percent|duration|ticket|incident id|channel|region|customer|customers|environment|decision|decider|approver|contact|handle|role|threshold|metric|dashboard|command|value|summary|subject|cause|figure|count|placeholder|type|tbd|todo|nombre|fecha|nome|data|datum|名前|日付)\b/i;

/** What people put into brackets on purpose: tags of headings, levels of logs, marks of documents. */
export const bareTags =
  /^(?:optional|required|deprecated|stable only|redacted|none|n\/?a|done|wip|sic|draft|internal|external|detect|prevent|mitigate|process|info|information|warn|warning|error|debug|trace|fatal|critical|notice|note|tip|important|caution|security|go|no-go|link|all|ok|pass|fail|p\d|sev-?\d|(?:figure|fig\.|table|appendix|section|chapter|part|step|note) (?:[A-Z]?\d[\w.]*|[A-Z]))$/i;

/** What an editor puts into brackets: a remark with a figure or a verb, or about what was left out. */
export const editorial =
  /\d{2,}|\d[%.:]|:\s*@|\b(?:is|are|was|were|be|redacted|removed|edit(?:ed)?|corrected|omitted|see|ca|approx)\b|\bfrom [A-Z]|^(?:the|a|an|about|around|all|both|no) /;

/** A value that is asked for in words of its own: "Reason why it was not caught", "Number that shows what was lost". */
export const askedFor =
  /^(?:reason|name|number|amount|date|time|link|owner|description|summary|list)s?\s(?:why|that|which|who|when|where|how)\b/i;

/** A name for machines: `payments-service`, `api.v2`. */
export const identifier = /^[a-z\d]+(?:[-_.][a-z\d]+)+$/;
/** The part of such a name that stands for a value: `service-name`. */
export const identifierValue =
  /(?:^|[-_.])(?:your|name|date|time|link|url|insert|number|version|amount|owner)(?:$|[-_.])/;

/** Words that a lone word in brackets at the end of a heading may be; any other is a tag. */
export const headingValues = /^(?:date|name|number|version|title|time|service|nombre|fecha|nome|data)$/i;

/** What points at a thing rather than asking for it: "changed <this file>", "[their service] was down". */
export const deictic = /^(?:this|that|these|those|same|such|other|their|its|his|her)\b/i;

/** What stands before the box of an option: "Pass [X]". */
export const optionBefore = /\b(?:pass(?:ed)?|fail(?:ed)?|yes|no|go|done|ok|approved|rejected|n\/a) *$/i;

/** What stands before the label of a button: "Click: [Invite Staff]", "press the [Save]". */
export const buttonBefore =
  /\b(?:click|clicks|press|presses|tap|hit|push|button|haz clic|clique|klick\w{0,3})(?: (?:on|the|en|em|auf)){0,2}\s?[:：→>]?\s{0,2}["“'*_`]{0,3}$/i;

/** A section whose blanks are filled in elsewhere, drafts of messages, mock-ups, or each time: "(fill before deploy)". */
export const draftHeading =
  /\b(?:templates?|samples?|drafts?|mock-?ups?|scripts?|(?:message|email|e-mail|notification|announcement) (?:text|wording|copy))\W{0,4}$|^\P{L}{0,6}(?:templates?|samples?|drafts?|mock-?ups?)\s*[:：]|\bplantillas?\b|\bmodelos?\b|\bvorlagen?\b|\((?:to be )?(?:fill(?:ed)?|record(?:ed)?|note(?:d)?|measure(?:d)?)\b[^()]{0,40}\)/iu;

/** A section that shows what stands on a screen. */
export const screenHeading = /\bdashboards?\b|\bscreens?\b|\bpainel\b|\bpanel\b/i;

/** An item whose list shows what is to be filled in on a screen: "Fill in the form:". */
export const formToFill = /\b(?:fill|complete|enter|submit)\w{0,3}\b[^.]{0,40}\bforms?\b|\bform fields\b/i;

/** A choice of which neither option is taken, as a whole value. */
export const openChoice =
  /^(?:go\s*\/\s*no-?go|pass\s*\/\s*fail|passed\s*\/\s*failed|yes\s*\/\s*no|approved\s*\/\s*rejected|open\s*\/\s*closed|sev-?\d(?:\s*\/\s*sev-?\d)+|p\d(?:\s*\/\s*p\d)+)$/i;
