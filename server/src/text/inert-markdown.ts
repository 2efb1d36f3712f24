/** Words of a document in Markdown of ours: they stay words, whatever they look like to those who render it. */

/** A text on one line as code, whatever quotes it holds. */
export function codeSpan(line: string): string {
  const runs = (line.match(/`+/g) ?? []).map(run => run.length);
  const marks = "`".repeat(1 + runs.reduce((most, each) => Math.max(most, each), 0));
  return /^`|`$/.test(line) ? `${marks} ${line} ${marks}` : `${marks}${line}${marks}`;
}

/** A text without mark-up, links or HTML. Underscores inside of names mean nothing; addresses would become links by themselves. */
export function escapedMarkdown(text: string): string {
  return text
    .replace(/[\\`*[\]<>|~&]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, "\\$&")
    .replace(/(?<=\b[a-z][a-z\d+.-]{1,20}):(?=\S)|(?<=\bwww)\./gi, "\\$&");
}

/** What stands between others: words end there. */
const between = /([\s()[\]{}"'“”„‘’‚«»,;]+)/;
/**
 * What code hosts make something of wherever it stands, escaped or not: people and teams, issues, merge requests, labels,
 * commits, formulas, pictograms, addresses.
 */
const live = /[@#!$%&~^][\p{L}\p{N}_]|:\/\/|^www\.|\bGH-\d|^[\da-f]{7,40}$|\$/iu;
const pictogram = /:[\w+-]+:/;

/** The same at the beginning of a line for a code host or a chat, where names call people and numbers lead to issues: those stand as code. */
export function inertWords(line: string): string {
  return (
    line
      .split(between)
      .map((part, index) => {
        if (index % 2 === 1) return escapedMarkdown(part);
        const word = pictogram.test(part) ? part : part.replace(/(?<![.:!?…])[.:!?…]+$/, "");
        return live.test(word) || pictogram.test(word)
          ? codeSpan(word) + escapedMarkdown(part.slice(word.length))
          : escapedMarkdown(part);
      })
      .join("")
      // In an entry of a list it would be a heading, or a list of its own.
      .replace(/^(\d{0,9})([-+#=.)])(?=[-+#=\s]|$)/, "$1\\$2")
  );
}
