/**
 * Which texts are too dense to be read in full.
 *
 * remark needs quadratic time for a paragraph full of brackets or stars, or of thousands of lines, minutes for what no person
 * writes: a dump on one line, a log. What stands inside the lines of such a text is not parsed; that is decided for each block
 * by its own text, so that reading it alone and reading it among others come to the same.
 */

/** How many marks a paragraph may have: thousands of links, a tenth of a second. */
export const mostMarks = 4000;

/** A line of a paragraph costs as much as so many marks. */
const marksOfLine = 2;

/**
 * What costs as much as so many others: where a tag or a comment may begin, its end is looked for in all of the paragraph, an
 * address is looked for twice, and at the end of brackets a footnote is looked for among all of those that are open.
 */
const heavy: Readonly<Record<string, number>> = { "]": 2, "<": 4, "@": 4, "://": 4, "www.": 4 };
const heaviest = 4;

/** What begins links, emphasis, code, references, tags and addresses. */
const marks = /[[\]*_`<&~\\@]|:\/\/|www\./g;

const lineEnds = /\r\n?|\n/g;

/** A line that starts something of its own: an item, a row, a heading. */
const startsAnew = /^[ \t]{0,12}(?:\||(?:[-+*]|#{1,6}|\d{1,9}[.)])(?:[ \t]|$))/;

/** What stands before the lines of a quote. */
const quoteMarks = /^[ \t>]{0,40}>/;

/** Whether a stretch of lines that may be one paragraph has too many marks or lines. Linear in the length of `source`. */
export function isDense(source: string, most: number): boolean {
  if ((source.length + 1) * heaviest <= most || !hasMore(source, most)) return false;
  let inParagraph = 0;
  for (const line of source.split(/\r\n|\r|\n/)) {
    const words = line.replace(quoteMarks, "");
    if (inParagraph > 0 && (words.trim() === "" || startsAnew.test(words.slice(0, 40)))) inParagraph = 0;
    inParagraph += marksOfLine + marksIn(line);
    if (inParagraph > most) return true;
  }
  return false;
}

function marksIn(text: string): number {
  let count = 0;
  for (const [mark] of text.matchAll(marks)) count += heavy[mark] ?? 1;
  return count;
}

/** Whether there are more than so many marks and lines at all. */
function hasMore(source: string, most: number): boolean {
  let count = marksOfLine + marksIn(source);
  for (lineEnds.lastIndex = 0; count <= most && lineEnds.test(source); ) count += marksOfLine;
  return count > most;
}
