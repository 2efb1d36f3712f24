/** The documents that the corpus tool reads: those beside this checkout and those of any folder. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/**
 * @typedef {object} CorpusDocument
 * @property {string} file where it lies now: absolute, or as in `source`
 * @property {string} path the path that it had where it comes from, with `/`: what kinds are told by
 * @property {string} text
 * @property {string | null} kind what a person's reading says, `null` where nobody has read it
 * @property {string | null} confidence how sure that person was: `high`, `medium` or `low`
 */

/**
 * Rows of a table of tab-separated values by the names in its head.
 *
 * @returns {readonly Record<string, string>[]}
 */
function tableRows(/** @type {string} */ text) {
  const [head = "", ...rows] = text.split(/\r?\n/).filter(line => line !== "");
  const names = head.split("\t");
  return rows.map(row => Object.fromEntries(row.split("\t").map((cell, index) => [names[index], cell])));
}

/**
 * @param {string} corpus the folder with `manifest.tsv` and `files/`
 * @param {readonly string[]} folders more folders; a file of theirs stands for the one of the same name in the corpus
 * @returns {{ documents: CorpusDocument[], notes: string[] }} `notes`: what is not there, in sentences
 */
export function corpusDocuments(corpus, folders) {
  const notes = [];
  const manifest = path.join(corpus, "manifest.tsv");
  const rows = existsSync(manifest) ? tableRows(readFileSync(manifest, "utf8")) : [];
  const known = new Map(rows.map(row => [row.file, row]));
  if (known.size === 0) notes.push(`The corpus is not there: ${manifest} is missing.`);

  /** @type {Map<string, CorpusDocument>} */
  const found = new Map();
  for (const folder of [path.join(corpus, "files"), ...folders]) {
    for (const relative of markdownFiles(folder)) {
      const file = path.join(folder, relative);
      const row = known.get(relative);
      found.set(row ? relative : file, {
        file,
        path: row?.path ?? relative.split(path.sep).join("/"),
        text: readFileSync(file, "utf8"),
        kind: row?.kind ?? null,
        confidence: row?.confidence ?? null
      });
    }
  }
  const missing = rows.filter(row => !found.has(row.file)).length;
  if (missing > 0) notes.push(`${missing} of the ${rows.length} documents in the manifest are not there.`);
  return { documents: [...found.values()].sort((one, other) => compare(one.file, other.file)), notes };
}

function compare(/** @type {string} */ one, /** @type {string} */ other) {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** Relative paths of the Markdown files in a folder and below it; none where there is no folder. */
function markdownFiles(/** @type {string} */ folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && /\.(?:md|markdown)$/i.test(entry.name))
    .map(entry => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .filter(relative => !/(?:^|[\\/])(?:node_modules|\.git)[\\/]/.test(relative));
}
