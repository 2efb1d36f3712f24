/** The report for people. */
import { linesOf, placeOf, relatedInShort, shownLines } from "./findings.mjs";
import { isTemplate, wantedKind } from "./kinds.mjs";

/** @typedef {import("./judged.mjs").Judged} Judged */

/**
 * @param {ReturnType<import("./kinds.mjs").kindReport>} report
 * @param {{ summary: boolean }} options `summary`: tables only
 * @returns {string[]}
 */
export function kindLines(report, { summary }) {
  const { documents, sure, right, missed, doubtful, takenForOurs, others, modes, confusion } = report;
  if (documents === 0) return ["Kinds: nobody has read these documents, so there is nothing to compare with."];
  const rows = confusion.map(({ wanted, kind, high, all }) => [wanted, kind, String(high), String(all)]);
  const sorted = rows.sort((one, other) => (one.join() < other.join() ? -1 : 1));
  const lines = [
    `Kinds: ${right} of ${sure} of high confidence are right (${percent(right, sure)}); ` +
      `${takenForOurs.length} of ${others} others taken for ours; ${modes.length} in the wrong mode.`,
    "",
    ...tableLines(["is", "taken for", "high", "all"], sorted)
  ];
  if (summary) return lines;
  const group = (title, members, say) =>
    members.length === 0 ? [] : ["", title, ...members.flatMap(each => [`  ${say(each)}`, ...evidenceLines(each)])];
  const confused = each => `${each.document.path}: ${each.kind} instead of ${wantedKind(each)}`;
  return [
    ...lines,
    ...group("Missed, of high confidence:", missed, confused),
    ...group("Others taken for ours:", takenForOurs, confused),
    ...group(
      "Missed, of lower confidence:",
      doubtful.filter(each => !takenForOurs.includes(each)),
      confused
    ),
    ...group(
      "In the wrong mode:",
      modes,
      each => `${each.document.path}: ${each.mode} instead of ${isTemplate(each) ? "template" : "instance or archived"}`
    )
  ];
}

function evidenceLines(each) {
  return each.evidence.slice(0, 8).map(reason => `      ${reason}`);
}

/** One row for each rule that was asked for. */
export function ruleTable(/** @type {ReadonlyMap<string, readonly { document: string }[]>} */ found) {
  const rows = [...found].map(([rule, findings]) => [
    rule,
    String(findings.length),
    String(new Set(findings.map(each => each.document)).size)
  ]);
  return tableLines(["rule", "findings", "documents"], rows);
}

/**
 * One finding: where, what, and the lines around it.
 *
 * @param {import("./findings.mjs").PlacedFinding} finding
 * @returns {string[]}
 */
export function findingLines({ judged, problem }) {
  const { document, kind, mode } = judged;
  const related = relatedInShort(problem.related);
  return [
    `${document.file}:${placeOf(problem.range)} ${problem.severity} ${problem.message}`,
    ...(document.path === document.file ? [] : [`    ${document.path} (${kind}, ${mode})`]),
    ...shownLines(linesOf(document.text), problem.range).map(line => `    ${line}`),
    ...(related === null ? [] : [`    ${related}`]),
    ""
  ];
}

/** Columns as wide as their longest cell; all but the first two that hold numbers are right-aligned. */
function tableLines(head, rows) {
  const widths = head.map((name, column) => Math.max(name.length, ...rows.map(row => row[column].length)));
  const isNumber = head.map((_, column) => rows.length > 0 && rows.every(row => /^\d+$/.test(row[column])));
  const line = row =>
    row
      .map((cell, column) => (isNumber[column] ? cell.padStart(widths[column]) : cell.padEnd(widths[column])))
      .join("  ")
      .trimEnd();
  return [line(head), ...rows.map(line)];
}

/** A share of a whole: "95.7 %". */
function percent(/** @type {number} */ part, /** @type {number} */ whole) {
  return whole === 0 ? "none" : `${((100 * part) / whole).toFixed(1)} %`;
}
