/** The words by which a postmortem tells what people did about an incident: for the runbook of the next one. */

/** What stands before the subject in the title of a postmortem. */
export const beforeSubject =
  /^(?:\d{4}-\d\d-\d\d\s{0,100}[:–—-]?\s*)?(?:(?:blameless\s+)?post-?\s?mortem|(?:security\s+)?incident(?:\s+(?:report|review|analysis|summary|retrospective|rca))?|outage(?:\s+(?:report|review))?|rca|root cause analysis)(?:\s+(?:report|review|analysis|summary))?\s*(?:[:：–—|-]\s*|$)/i;

/** What stands behind it. */
export const afterSubject =
  /(?<![\s:：–—|(-])[\s:：–—|(-]+(?:post-?\s?mortem|incident report|rca|root cause analysis)(?:\s(?:report|review))?\)?\s*$/i;

/** A row that tells that somebody looked at something, or what was seen there. */
export const lookingWords =
  /\b(?:check(?:s|ed|ing)?|look(?:s|ed|ing)? (?:at|into|through)|quer(?:y|ies|ied)|confirm(?:s|ed)|verif(?:y|ies|ied)|inspect(?:s|ed|ing)?|ruled? out|compar(?:es|ed|ing)|examin(?:es|ed)|review(?:s|ed) (?:the )?(?:logs?|metrics|dashboards?|traces?)|logs? (?:show(?:s|ed)?|contain(?:s|ed)?)|dashboards? show(?:s|ed)?|metrics show(?:s|ed)?|trac(?:es|ed|ing)|find(?:s)?|found|discover(?:s|ed)|notic(?:es|ed)|saw|sees)\b/i;

/** Labels behind which it says what found the incident, what ended it, and what the alert is called. */
export const foundByLabel =
  /^(?:found|detected|discovered|reported|noticed)(?: by| through| via)?$|^(?:how (?:it )?was (?:it )?detected|detection(?: method| source)?|alert(?:s|ed by)?|alarm|detection)$/i;
export const mitigatedByLabel =
  /^(?:(?:mitigated|resolved|fixed|ended|restored) (?:by|with|through)|mitigation|resolution|fix|short[- ]term fix|immediate fix|workaround)$/i;
export const alertNameLabel = /^(?:alert(?: name)?|alarm(?: name)?|name)$/i;

/** Pages that show figures, by the text or the address of their links. */
export const dashboardLink = /dashboards?\b|grafana|kibana|datadog|splunk|newrelic|honeycomb/i;
export const dashboardLabel = /^(?:dashboards?|graphs?|monitoring|metrics)$/i;
