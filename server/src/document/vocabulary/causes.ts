/** The words of causes. */

/** What says that there was more than one of them. */
export const severalCauses =
  /\bcontribut\w*\b|\bfactors?\b|\balso\b|\badditional(?:ly)?\b|\bin addition\b|\banother\b|\bsecond(?:ly|ary)?\b|\bfurther(?:more)?\b|\bcompound\w*\b|\bcombin(?:ed|ation)\b|\bcoupled\b|\bexacerbat\w*\b|\bmade (?:it|this|things) worse\b|\btogether with\b|\bboth\b|\b(?:multiple|several|two|three|four) (?:\w+ )?(?:causes|reasons|issues|problems|bugs|things|changes)\b|\bbecause of two\b|\bwhy (?:did|was|were)\b|\bwhy\s?\d\b|要因/i;
