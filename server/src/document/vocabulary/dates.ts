/** The words around dates. */

/** What a text says that tells of a wrong date rather than writing one: a leap day that broke a parser. */
export const aboutDates =
  /\bleap\b|\binvalid\b|\bnon-?existent\b|\bnot exist\b|\bpars(?:e[ds]?|er|ing)\b|\bexpir(?:y|ed|es|ing|ation) date\b/i;
