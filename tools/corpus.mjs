/**
 * `npm run corpus [-- FOLDER… OPTIONS]`: checks the real documents beside this checkout, and those in FOLDER, and prints how
 * well their kinds are told and every finding with the lines around it, so that a person can judge them.
 *
 * `--rule ID` (several) and `--kind K` choose, `--sample N` shows N findings of each rule, `--summary` the tables only,
 * `--json` everything for programs; `--today D` and `--preset P` as `gonogo check` has them.
 */
import path from "node:path";
import { parseArgs } from "node:util";
import { corpusDocuments } from "./corpus/documents.mjs";
import { findingsByRule } from "./corpus/findings.mjs";
import { judgeAll, kinds, ruleIds } from "./corpus/judged.mjs";
import { kindReport, wantedKind } from "./corpus/kinds.mjs";
import { findingLines, kindLines, ruleTable } from "./corpus/print.mjs";
import { sampleOf } from "./corpus/sample.mjs";
import { root } from "./place.mjs";

/** Figures must not change from one day to the next. */
const usualDay = "2026-11-21";
const seed = "gonogo";

try {
  const options = readArguments();
  const { documents, notes } = corpusDocuments(path.join(root, "../shared/corpus"), options.folders);
  for (const note of notes) console.error(note);
  if (documents.length === 0) throw new Error("There is nothing to check.");
  const judged = judgeAll(documents, options).filter(
    each => options.kind === undefined || [each.kind, wantedKind(each)].includes(options.kind)
  );
  const found = findingsByRule(judged, options.rules);
  const lines = options.json
    ? [JSON.stringify(forPrograms(judged, found), null, 2)]
    : forPeople(judged, found, options);
  console.log(lines.join("\n"));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

/** @throws {Error} for an unknown option, rule, kind or preset */
function readArguments() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      rule: { type: "string", multiple: true, default: [] },
      kind: { type: "string" },
      today: { type: "string", default: usualDay },
      preset: { type: "string", default: "recommended" },
      sample: { type: "string" },
      summary: { type: "boolean", default: false },
      json: { type: "boolean", default: false }
    }
  });
  oneOf("rule", values.rule, ruleIds);
  oneOf("kind", values.kind === undefined ? [] : [values.kind], [...kinds, "other"]);
  oneOf("preset", [values.preset], ["recommended", "strict"]);
  if (values.sample !== undefined && !/^[1-9]\d*$/.test(values.sample)) throw new Error("--sample wants a number");
  // npm runs this in the project; what the person typed is meant from where they typed it.
  const from = process.env.INIT_CWD ?? process.cwd();
  return {
    ...values,
    rules: values.rule.length > 0 ? values.rule : ruleIds,
    sample: values.sample === undefined ? Number.POSITIVE_INFINITY : Number(values.sample),
    folders: positionals.map(folder => path.resolve(from, folder))
  };
}

function oneOf(what, given, known) {
  for (const each of given) {
    if (!known.includes(each)) throw new Error(`there is no ${what} "${each}": choose from ${known.join(", ")}`);
  }
}

function forPeople(judged, found, { summary, sample }) {
  const lines = [...kindLines(kindReport(judged), { summary }), "", ...ruleTable(found)];
  if (summary) return lines;
  for (const [rule, findings] of found) {
    if (findings.length === 0) continue;
    const shown = sampleOf(findings, sample, `${seed} ${rule}`);
    const part = shown.length < findings.length ? `, ${shown.length} of them shown` : "";
    lines.push("", `── ${rule}: ${findings.length} findings${part}`, "", ...shown.flatMap(findingLines));
  }
  return lines;
}

function forPrograms(judged, found) {
  const { missed, doubtful, takenForOurs, modes, ...counts } = kindReport(judged);
  const named = members => members.map(each => each.document.path);
  return {
    kinds: {
      ...counts,
      missed: named(missed),
      doubtful: named(doubtful),
      takenForOurs: named(takenForOurs),
      modes: named(modes)
    },
    documents: judged.map(({ document, kind, mode, evidence }) => {
      const { file, path: original, kind: wanted, confidence } = document;
      return { file, path: original, wanted, confidence, kind, mode, evidence };
    }),
    rules: Object.fromEntries(
      [...found].map(([rule, findings]) => [
        rule,
        findings.map(({ document, problem: { severity, message, range, related } }) => {
          return { file: document, severity, message, range, related };
        })
      ])
    )
  };
}
