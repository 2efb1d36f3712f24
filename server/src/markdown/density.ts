/**
 * Which texts are too dense to be read in full.
 *
 * remark needs quadratic time for a paragraph full of brackets or stars, minutes for what no person writes: a dump on one
 * line. What stands inside the lines of such a text is not parsed; that is decided for each block by its own text, so
 * that reading it alone and reading it among others come to the same.
 */

/** How many marks a paragraph may have: thousands of links, a tenth of a second. */
export const mostMarks = 4000;

/** What begins links, emphasis, code, references and tags. */
const marks = /[[\]*_`<&~\\@]/g;

/** A line that starts something of its own: an item, a row, a quote, a heading. */
const startsAnew = /^[ \t]{0,12}(?:[-+*|>#]|\d{1,9}[.)])/;

/** Whether a stretch of lines that may be one paragraph has too many marks. Linear in the length of `source`. */
export function isDense(source: string, most: number): boolean {
  if (source.length <= most || !hasMore(source, most)) return false;
  let inParagraph = 0;
  for (const line of source.split(/\r\n|\r|\n/)) {
    if (inParagraph > 0 && (line.trim() === "" || startsAnew.test(line.slice(0, 40)))) inParagraph = 0;
    for (marks.lastIndex = 0; marks.test(line); ) if (++inParagraph > most) return true;
  }
  return false;
}

/** Whether there are more than so many marks at all. */
function hasMore(source: string, most: number): boolean {
  let count = 0;
  for (marks.lastIndex = 0; marks.test(source); ) if (++count > most) return true;
  return false;
}
