/** From the text of a template to the body of a snippet. */

/**
 * In this order: what is copied as it stands (comments, code, link definitions), tokens, placeholders in brackets (neither
 * links nor boxes), and statuses to be filled.
 */
const pieces = new RegExp(
  [
    /(?<verbatim><!--[\s\S]*?-->|^```[\s\S]*?^```|`[^`\n]*`|^ {0,3}\[[^[\]\n]+\]:)/,
    /\{\{(?<token>[^{}]*)\}\}/,
    /(?<placeholder>\[[^[\]\n]{2,}\])(?![([])/,
    /(?<![\w_])(?<status>___)(?![\w_])/
  ]
    .map(piece => piece.source)
    .join("|"),
  "gm"
);

/**
 * Turns a template into a snippet body: every placeholder in brackets and every `___` becomes a tab stop of its own, in
 * order; the title is one tab stop, mirrored wherever it stands again; the day becomes the editor's own variables.
 *
 * @param {string} template Markdown with the tokens `{{title}}`, `{{today}}` and `{{author}}`
 * @param {{ title?: string, author: string }} defaults what stands in the tab stops of these tokens
 * @returns {string} the body, in the syntax of TextMate snippets
 * @throws {Error} on any other token, and on a title without its default
 */
export function toSnippetBody(template, defaults) {
  let stops = 0;
  const stop = value => `\${${++stops}:${escapeSnippet(value)}}`;
  let titleStop;
  const token = name => {
    if (name === "today") return "$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE";
    if (name === "author") return stop(defaults.author);
    if (name !== "title" || defaults.title === undefined) throw new Error(`No snippet can fill the token {{${name}}}`);
    if (titleStop !== undefined) return `\${${titleStop}}`;
    const first = stop(defaults.title);
    titleStop = stops;
    return first;
  };

  let body = "";
  let end = 0;
  for (const match of template.matchAll(pieces)) {
    body += escapeSnippet(template.slice(end, match.index));
    const groups = match.groups ?? {};
    if (groups.verbatim !== undefined) body += escapeSnippet(groups.verbatim);
    else if (groups.token !== undefined) body += token(groups.token);
    else body += stop(match[0]);
    end = match.index + match[0].length;
  }
  return body + escapeSnippet(template.slice(end));
}

/** Makes text mean itself inside a snippet, also as the default of a tab stop. */
function escapeSnippet(/** @type {string} */ text) {
  return text.replaceAll(/[\\$}]/g, "\\$&");
}
