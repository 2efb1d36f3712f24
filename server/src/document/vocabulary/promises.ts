/** The words by which an update promises that it will not happen again. */

/** What somebody promises to do so that it does not happen again. */
export const promise =
  /\bwe(?:'re|’re| are) (?:also |now |currently |actively |already ){0,9}(?:implementing|adding|introducing|building|improving|reviewing|updating (?:our|the)|strengthening|enhancing|putting|conducting|creating|developing|rolling out|expanding|hardening|automating|taking (?:the following )?(?:steps|measures))\b|\bwe(?: will|'ll|’ll| plan to| intend to| are going to| are planning to|'re going to|’re going to) (?:also |now |be )*(?:implement(?:ing)?|add(?:ing)?|introduc(?:e|ing)|build(?:ing)?|improv(?:e|ing)|review(?:ing)?|updat(?:e|ing) (?:our|the)|strengthen|enhanc(?:e|ing)|put(?:ting)? in place|conduct(?:ing)?|creat(?:e|ing)|develop|expand|harden|automat(?:e|ing)|prevent)\b/i;

/** What is promised to readers rather than done about the cause: another update, a fix under way. */
export const noPromise =
  /\bupdates? (?:to |by |at |every |within )?(?:you|status page|soon)|\b(?:adding|providing|posting|sharing) (?:more )?(?:updates?|information)\b|\breviewing (?:logs|the logs|your)|\bstatus (?:page|update)\b/i;

/** The names of sections that hold what is promised. */
export const promising =
  /\b(?:planned|upcoming|future|further) (?:improvements?|actions?|measures|steps|work|changes)\b|\bprevent(?:ion|ive|ing|ative)?\b|\bwhat we(?:'re|’re| are) (?:doing|changing) (?:to prevent|about)|\bimprovements?\b/i;

/** What is done and needs no item any more. */
export const doneAlready =
  /\b(?:has|have) (?:already )?been\b|\bwe have (?:already )?\b|\bcompleted?\b|^\P{L}*(?:✅|☑|✓)|\balready (?:in place|done|live)\b/iu;
