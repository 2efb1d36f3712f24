/** Characters that turn the direction of writing of what stands around them: words of ours would read the other way round. */
const turning = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]+/g;

/** A text of a document to stand among words of ours. */
export function withoutTurning(text: string): string {
  return text.replace(turning, "");
}

/**
 * A text of a document on one line, as it leaves for hovers, lists, clipboards and comments: without what turns the direction of
 * writing, with a blank for what steers a terminal, and without halves of characters.
 */
export function calmLine(text: string): string {
  return withoutTurning(text)
    .replace(/\p{Cs}+/gu, "")
    .replace(/[\p{Cc}\s]+/gu, " ")
    .trim();
}

/** Whether a text is such a line as it is. */
export function isCalmLine(text: string): boolean {
  return !/^ | $|\s\s|[^\S ]|[\p{Cc}\p{Cs}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u.test(text);
}
