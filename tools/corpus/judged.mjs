/** What the product says of a document: the only place of the corpus tool that knows the product's interface. */
import { check, defaultConfiguration } from "../../server/src/check.ts";
import { parseDay } from "../../server/src/document/days.ts";
import { readDocument, sourceReader, weighKinds } from "../../server/src/document/ops-document.ts";
import { rules } from "../../server/src/rules/index.ts";

/**
 * @typedef {object} Judged
 * @property {import("./documents.mjs").CorpusDocument} document
 * @property {string} kind `other` where it is none of ours
 * @property {string | null} mode
 * @property {readonly string[]} evidence why it is taken for this kind; where it is none of ours, what speaks for one
 * @property {readonly import("../../server/src/check.ts").Problem[]} problems
 */

/** The ids of all rules, in the order of the catalogue. */
export const ruleIds = rules.map(rule => rule.id);

/** The kinds that a text may show to be of. */
export const kinds = ["release-checklist", "postmortem", "runbook", "stakeholder-update", "transcript"];

/**
 * @param {readonly import("./documents.mjs").CorpusDocument[]} documents
 * @param {{ today: string, preset: string }} options `today` as `YYYY-MM-DD`
 * @returns {Judged[]}
 * @throws {Error} when `today` is no day
 */
export function judgeAll(documents, { today, preset }) {
  const day = parseDay(today);
  if (day === null) throw new Error(`"${today}" is no day: write it as 2026-03-25`);
  const reader = sourceReader();
  const configuration = { ...defaultConfiguration, preset };
  return documents.map(document => {
    const source = reader.read(document.text);
    const model = readDocument(source, document.path);
    if (!model) return { document, kind: "other", mode: null, evidence: doubts(source, document.path), problems: [] };
    const { problems } = check(model, { today: day, configuration });
    return { document, kind: model.kind, mode: model.mode, evidence: model.evidence, problems };
  });
}

/** Why a document is none of ours: the kind that came next, and what spoke for it. */
function doubts(source, file) {
  const [best] = weighKinds(source, file);
  if (!best || best.reasons.length === 0) return ["nothing speaks for a kind of ours"];
  return [`${best.kind} would weigh ${best.weight}, less ${best.against}`, ...best.doubts, ...best.reasons];
}
