/** Figures as people tell them in a chat, and the lines of a postmortem that wait for one. */

/** A figure; its groups are a currency and a unit. Times and versions are none. */
export const figure =
  /(?<![\d:.v-])([$€£])?\d{1,3}(?:[,.\u202F ]?\d{3})*(?:\.\d{1,3})?(?![\d:]|\.\d)\s?(%|ms\b|s\b|k\b|million\b|minutes?\b|min\b)?(?!\s?(?:AM|PM|am|pm)\b)/;

/** That something fails, in any words. */
export const failing = /\b(?:fail(?:ed|ure|ures|ing|s)?|errors?|rejected|dropped|lost|declined|5\d\ds?)\b/i;

/** A line that waits for money. */
export const moneyOpen = /[$€£]|\brevenue\b|\bcosts?\b|\bamount\b/i;

/** A line that waits for a share. */
export const shareOpen = /%|\bper ?cent\b|\bshare\b|\brate\b/i;
