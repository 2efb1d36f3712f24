/** Texts of documents as the rows of a list show them. */

import { calmLine } from "../text/turning.ts";

/** Longer ones are cut: nobody reads more in a row, and all of them are kept. */
const longest = 160;

/** On one line, cut where it is too long, with nothing in it that steers what stands around. */
export function oneLine(text: string, most = longest): string {
  const line = calmLine(text.slice(0, 4 * most));
  return line.length > most
    ? `${line
        .slice(0, most - 1)
        .replace(/[\uD800-\uDBFF]$/, "")
        .trimEnd()}…`
    : line;
}
