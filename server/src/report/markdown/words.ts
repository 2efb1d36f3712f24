/** Words of a document, a configuration or a file's name in a Markdown of ours: on one line, and nothing but words. */
import { codeSpan, inertWords } from "../../text/inert-markdown.ts";
import { plainWords } from "../plain-words.ts";

export function words(text: string): string {
  return inertWords(plainWords(text));
}

/** The same as code: a path, the name of a rule. */
export function code(text: string): string {
  return codeSpan(plainWords(text));
}
