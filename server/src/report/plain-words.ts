/** Words of a document, and names of files, for programs that show them to somebody. */
import { printable } from "./printable.ts";

/** On one line, without what steers a terminal or a page. */
export function plainWords(text: string): string {
  return printable(text.replace(/\s+/gu, " "));
}

/** Without halves of characters, which no file in UTF-8 can hold. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Cs}/gu, "\uFFFD");
}

/** A value as JSON that any reader takes. */
export function wellFormedJson(value: unknown): string {
  return JSON.stringify(value, (_, each) => (typeof each === "string" ? wellFormed(each) : each), 2);
}
