/** How names of services are compared. */

/** The words of a text as names of services are compared: in lower case, one blank between them. */
export function serviceWords(text: string): string {
  return text
    .replace(/(?<=[a-z\d])(?=[A-Z][a-z])/g, " ")
    .toLowerCase()
    .replace(/[\s_./-]+/g, " ")
    .trim();
}
