/**
 * A text of a document, or the name of a file, as a terminal may show it: control characters, halves of characters, and
 * what turns the direction of writing are shown, not sent.
 */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cs}\u061C\u200E\u200F\u2028\u2029\u202A-\u202E\u2066-\u2069]+/gu, "\uFFFD");
}
