/** The words of fixes that are not meant to stay, and of what replaces them. */

export const workaround =
  /\bwork-?arounds?\b|\btemporar(?:y|ily) (?:\w+ ){0,2}?(?:fix(?:es|ed)?|solution|patch(?:ed)?|measure|mitigat\w+|disabl\w+|remov\w+|increas\w+|rais\w+|block\w*|stopp\w+|paus\w+|revert\w*|scal\w+|turn\w* off|by)\b|\b(?:disabled|removed|increased|raised|blocked|paused|pinned|patched|turned off|switched off|scaled)\b[^.\n]{0,60}\b(?:temporarily|for now|for the time being|until further notice)\b|\bstop-?gap\b|\bband-?aid\b|\bquick (?:fix|patch)\b|\bquick and dirty\b|\binterim (?:fix|solution|measure|mitigation)\b|\bshort[- ]term (?:fix|solution|mitigation)\b|\b(?:hot ?fix|fix(?:ed)?|patch(?:ed)?) for now\b|\bduct[- ]tape\b|\bmanual(?:ly)? (?:fix|patch)(?:ed)?\b[^.\n]{0,40}\buntil\b|暫定対応|暫定/gi;

/** What says that the lasting fix is there. */
export const replaced =
  /\bperman?ent(?:ly)?\b|\blong[- ]term (?:fix|solution)\b|\blasting (?:fix|solution)\b|\bproper(?:ly)? (?:fix(?:ed)?|solution)\b|\b(?:work-?around|temporary (?:\w+ )?(?:fix|solution|patch|measure)|quick fix|hot ?fix)\b[^.\n]{0,80}\b(?:was|were|has been|have been|is|been) (?:\w+ )?(?:removed|replaced|reverted|undone|superseded|no longer)\b|\bno (?:temporary )?(?:work-?arounds?|(?:temporary )?fixes)\b|\breplac(?:e|es|ed|ing) (?:the|this|that) (?:work-?around|temporary|quick|hot)\b|\b(?:fix(?:es)?|patch(?:es)?)\b[^.\n]{0,60}\b(?:included|released|merged|shipped|rolled out|implemented)\b|\b(?:included|released|merged|shipped|rolled out|implemented)\b[^.\n]{0,40}\bfix(?:es)?\b|恒久対応/i;

/** An item that replaces a workaround, whatever its object is called. */
export const replacingItem =
  /\b(?:perman?ent|long[- ]term|lasting|proper(?:ly)?|replac\w+|revert\w*|undo|remov\w+|re-?enabl\w+|restor\w+|work-?arounds?|temporar(?:y|ily)|root cause|underlying)\b|恒久/i;

/** Words that tell nothing of what a sentence is about. */
export const emptyWords =
  /^(?:about|above|after|again|against|already|also|although|because|been|before|being|below|between|could|does|doing|down|during|each|from|further|have|having|here|into|itself|just|more|most|need|needs|once|only|other|ourselves|over|same|should|since|some|such|than|that|their|them|then|there|these|they|this|those|through|under|until|very|were|what|when|where|which|while|will|with|without|would|temporary|temporarily|workaround|solution|quick|issue|issues|problem|incident|service|services|system|systems|team|make|made|using|used|first|manual|manually|applied|implemented|deployed|order|time|future|better|update|updated|change|changed|changes|production|short|term|term)$/;

/** What says that a workaround was only thought of, or was over with the incident. */
export const onlyMeanwhile =
  /\bin the meantime\b|\bmeanwhile\b|\bsuggest\w*\b|\bpropos\w+\b|\bconsider\w*\b|\bcould (?:be|have)\b|\bwould (?:be|have)\b|\boptions?\b|\b(?:rather|other) than\b|\binstead of\b|\bdecid(?:e|ed) (?:against|not)\b|\bno work-?arounds?\b|\battempt\w*\b|\btried\b|\bdid(?: not|n['’]t) (?:work|help)\b|\bre-?enabled\b|\b(?:removed|reverted|undone) (?:again|later|after)\b/i;
