/**
 * A text of a document, or the name of a file, as a terminal may show it: control characters, halves of characters, and
 * what turns the direction of writing are shown, not sent.
 */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cs}\u061C\u200E\u200F\u2028\u2029\u202A-\u202E\u2066-\u2069]+/gu, "\uFFFD");
}

/** Lines of texts likewise: their ends and tabs stay. `painted`: so do colours, where nobody but us can have written them. */
export function printableLines(text: string, painted: boolean): string {
  return text
    .split(painted ? endOrColour : /(\r?\n|\t)/)
    .map((part, index) => (index % 2 === 1 ? part : printable(part)))
    .join("");
}

const escapeCharacter = "\u001b";
const endOrColour = new RegExp(`(\\r?\\n|\\t|${escapeCharacter}\\[\\d{1,2}m)`);
