/** Where a file may name its service. */
import { serviceWords } from "../document/service-words.ts";

/** The words of the beginning of a text, where title and fields stand, and of the file's name. */
export function serviceTextsIn(name: string, text: string): string[] {
  return [serviceWords(text.slice(0, opening)), serviceWords(name)];
}

const opening = 4000;
