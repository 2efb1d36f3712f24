/** The words by which a postmortem tells that somebody worked by a runbook. */

export const runbookWord = /\b(?:run-?\s?books?|play-?books?)\b/i;

/** That it was used: "followed the runbook", "the runbook led to the rollback", "step 3b of the runbook". */
export const runbookUsed =
  /\b(?:follow(?:s|ed|ing)|us(?:es|ed|ing)|execut(?:es|ed|ing)|ran|runs|working through|worked|work(?:s|ed) (?:by|from|through)|per|according to|appl(?:ies|ied|ying)|led|leads|guided|as (?:described|documented) in|steps? \d{1,2}[a-z]?)\b/i;

/** That it was not, or that it did not help. */
export const runbookNotUsed =
  /\b(?:no|nobody|no one|none|not|never|without|missing|lack(?:s|ed|ing)?|outdated|out of date|stale|wrong(?:ly)?|incomplete|unclear|fail(?:s|ed)? to|did nothing|had no|(?:did|was|were|does|could|would|is)n['’]t|could have|would have|should)\b/i;

/** What is done to a runbook afterwards. */
export const afterwards =
  /\b(?:updat(?:e|es|ed|ing)|wrote|written|writ(?:e|ing)|creat(?:e|es|ed|ing)|add(?:s|ed|ing)?|extend(?:s|ed|ing)?|improv(?:e|es|ed|ing)|review(?:s|ed|ing)?|amend(?:s|ed|ing)?)\b[^.]{0,60}\b(?:run-?\s?books?|play-?books?)\b|\b(?:run-?\s?books?|play-?books?)\b[^.]{0,40}\b(?:updated|written|created|extended|improved|reviewed|amended)\b/i;

/** That what was done did not help. */
export const noHelp =
  /\b(?:did(?: not|n['’]t)|does(?: not|n['’]t)) (?:\w{1,12} )?(?:help|work|fix|change|improve|resolve|solve|mitigate|make (?:a|any) difference)\b|\b(?:made|makes|making) (?:it|this|that|things|matters|the (?:problem|situation|outage)) (?:even |much )?worse\b|\bto no avail\b|\b(?:no|without) (?:any )?(?:effect|success|improvement|change)\b|\bdid nothing\b|\bin vain\b/i;
