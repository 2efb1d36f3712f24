/** What the rules say, by rule, and how a person gets to see it. */

/** @typedef {import("./judged.mjs").Judged} Judged */

/**
 * @typedef {object} PlacedFinding
 * @property {Judged} judged
 * @property {string} document the file that it is in
 * @property {string} text what tells it from the others of its document
 * @property {import("../../server/src/check.ts").Problem} problem
 */

/**
 * The findings of each rule; rules without any have an empty list.
 *
 * @param {readonly Judged[]} judged
 * @param {readonly string[]} rules
 * @returns {Map<string, PlacedFinding[]>}
 */
export function findingsByRule(judged, rules) {
  /** @type {Map<string, PlacedFinding[]>} */
  const found = new Map(rules.map(rule => [rule, []]));
  for (const each of judged) {
    const lines = linesOf(each.document.text);
    for (const problem of each.problems) {
      const line = lines[problem.range.start.line] ?? "";
      const text = `${line}\0${problem.range.start.character}`;
      found.get(problem.rule)?.push({ judged: each, document: each.document.file, text, problem });
    }
  }
  return found;
}

/** The lines of a text as an editor counts them. */
export function linesOf(/** @type {string} */ text) {
  return text.split(/\r\n|\r|\n/);
}

/** `line:column`, both from 1. */
export function placeOf({ start }) {
  return `${start.line + 1}:${start.character + 1}`;
}

/**
 * The line that a range begins in with `⟦⟧` around the range, and the lines above and below it.
 *
 * @param {readonly string[]} lines
 * @param {import("../../server/src/protocol.ts").Range} range
 * @returns {string[]} each with its number
 */
export function shownLines(lines, { start, end }) {
  const line = lines[start.line] ?? "";
  const to = end.line === start.line ? end.character : line.length;
  const marked = `${line.slice(0, start.character)}⟦${line.slice(start.character, to)}⟧${line.slice(to)}`;
  const width = String(start.line + 2).length;
  const shown = (number, text, sign) => `${sign} ${String(number + 1).padStart(width)} │ ${text}`;
  return [
    ...(start.line > 0 ? [shown(start.line - 1, shortened(lines[start.line - 1], 0), " ")] : []),
    shown(start.line, shortened(marked, start.character), "›"),
    ...(start.line + 1 < lines.length ? [shown(start.line + 1, shortened(lines[start.line + 1], 0), " ")] : [])
  ];
}

/** So much of a line as a person reads at a glance, around the place that matters. */
function shortened(text, at) {
  const longest = 200;
  if (text.length <= longest) return text;
  const from = Math.max(0, Math.min(at - 60, text.length - longest));
  return `${from > 0 ? "…" : ""}${text.slice(from, from + longest)}${from + longest < text.length ? "…" : ""}`;
}

/** Related places in one line; `null` where there are none. */
export function relatedInShort(related) {
  if (related.length === 0) return null;
  const shown = related.slice(0, 3).map(({ message, range, uri }) => `${uri ?? ""}${placeOf(range)} ${message}`);
  const more = related.length - shown.length;
  return `related: ${shown.join("; ")}${more > 0 ? `; and ${more} more` : ""}`;
}
