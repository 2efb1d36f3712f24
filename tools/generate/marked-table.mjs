/** Tables that are made from something else, inside pages that people write. */

/**
 * Replaces what stands between `<!-- name: generated -->` and `<!-- /name -->` by a table.
 *
 * @param {string} text the page
 * @param {string} name
 * @param {readonly string[]} head
 * @param {readonly (readonly string[])[]} rows
 * @throws {Error} when the page has no such part
 */
export function withTable(text, name, head, rows) {
  const [begin, end] = [`<!-- ${name}: generated -->`, `<!-- /${name} -->`];
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`The page has no part between ${begin} and ${end}.`);
  const lines = [head, head.map(() => "---"), ...rows].map(cells => `| ${cells.join(" | ")} |`);
  return `${text.slice(0, from + begin.length)}\n\n${lines.join("\n")}\n\n${text.slice(to)}`;
}
