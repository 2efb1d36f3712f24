/** Characters that turn the direction of writing of what stands around them: words of ours would read the other way round. */
const turning = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]+/g;

/** A text of a document to stand among words of ours. */
export function withoutTurning(text: string): string {
  return text.replace(turning, "");
}
