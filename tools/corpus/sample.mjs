/** A stable choice of findings to read: the same from one run to the next, spread over documents. */
import { createHash } from "node:crypto";

/**
 * Chooses findings of one rule: first one of each document, then a second of each, and so on. Which one comes first is told
 * by its text and a seed, not by its place in the list, so that a change elsewhere leaves the choice as it is.
 *
 * @template {{ document: string, text: string }} F
 * @param {readonly F[]} findings `document`: whose it is; `text`: what tells it from the others of its document
 * @param {number} count
 * @param {string} seed
 * @returns {F[]} in the order in which they came
 */
export function sampleOf(findings, count, seed) {
  if (findings.length <= count) return [...findings];
  const ranks = new Map(findings.map(each => [each, rankOf(seed, each.document, each.text)]));
  const byRank = [...findings].sort((one, other) => compare(ranks.get(one), ranks.get(other)));
  const turns = new Map();
  const seen = new Map();
  for (const each of byRank) {
    const turn = seen.get(each.document) ?? 0;
    seen.set(each.document, turn + 1);
    turns.set(each, turn);
  }
  const chosen = new Set(byRank.sort((one, other) => turns.get(one) - turns.get(other)).slice(0, count));
  return findings.filter(each => chosen.has(each));
}

function rankOf(...parts) {
  return createHash("sha1").update(parts.join("\0")).digest("hex");
}

function compare(one, other) {
  return one < other ? -1 : one > other ? 1 : 0;
}
