/** The words around dates. */

/** What a text says that tells of a wrong date rather than writing one: a leap day that broke a parser. */
export const aboutDates =
  /\bleap\b|\binvalid\b|\bnon-?existent\b|\bnot exist\b|\bpars(?:e[ds]?|er|ing)\b|\bexpir(?:y|ed|es|ing|ation) date\b/i;

/** Weekdays in full, in any case. */
export const weekdayNames = /(?<![\p{L}\d])(?:sun|mon|tues|wednes|thurs|fri|satur)day(?![\p{L}\d]|\.\w)/giu;

/** What stands before a weekday that is a custom, or not the day of the date. */
export const otherDay =
  /\b(?:black|cyber|good|easter|patch|giving|super|bloody|no|every|each|until|till|by|since|before|after|last|next|following|previous)\s{1,2}$/i;
