/** Judges a text for whoever calls the library: with what the caller gives, and nothing else. */
import { check as judge } from "../check.ts";
import { type Day, formatDay, parseDay } from "../document/days.ts";
import { type OpsDocument, readDocument, sourceReader } from "../document/ops-document.ts";
import { noSurroundings, type Surroundings } from "../document/surroundings.ts";
import { fixOnce, mostRounds } from "../fix.ts";
import type { Problem } from "../judging/problem.ts";
import { asRule } from "../own-rules/as-rule.ts";
import { factsOf, rulesIn } from "../own-rules/definition.ts";
import { findingsOf } from "../own-rules/findings.ts";
import { viewOf } from "../own-rules/view.ts";
import type { Rule } from "../rules/rule.ts";
import { addressFrom, pathWithin } from "../workspace/addresses.ts";
import type { Configuration } from "../workspace/configuration/configuration.ts";
import { surroundingsFrom } from "../workspace/surroundings.ts";
import type * as api from "./api/index.ts";
import { diagnosticsOf } from "./diagnostics.ts";
import { refuseWrongCheck } from "./given.ts";
import { givenConfiguration, root } from "./given-configuration.ts";

/** What counts for a text, read once for all rounds of fixing it. */
interface Judging {
  readonly path: string;
  readonly today: Day;
  readonly configuration: Configuration;
  readonly configurationProblems: readonly Problem[];
  readonly files: ReadonlyMap<string, string> | null;
  readonly rules: readonly api.OwnRule[];
}

interface Judged {
  readonly document: Omit<api.CheckedDocument, "diagnostics"> | null;
  readonly problems: readonly Problem[];
}

export const check: typeof api.check = (text, options) => {
  refuseWrongCheck(text, options);
  const judging = judgingOf(options);
  return resultOf(judgeText(text, judging), judging);
};

export const fix: typeof api.fix = (text, options) => {
  refuseWrongCheck(text, options);
  const judging = judgingOf(options);
  const fixed: string[] = [];
  let state = { text, judged: judgeText(text, judging) };
  for (let round = 0; round < mostRounds; round++) {
    const next = fixOnce(state.text, state.judged.problems);
    if (next.text === state.text) break;
    for (const { rule } of next.fixed) fixed.push(rule);
    state = { text: next.text, judged: judgeText(next.text, judging) };
  }
  return { text: state.text, fixed, ...resultOf(state.judged, judging) };
};

function judgingOf({
  today,
  path = "document.md",
  configuration = null,
  files,
  rules: given = []
}: api.CheckOptions): Judging {
  const day = parseDay(today) as Day;
  const { rules, faults } = rulesIn(given);
  if (faults.length > 0) throw new TypeError(`'rules': ${faults.join(" ")}`);
  const relative = relativePath(path);
  const configured = givenConfiguration(configuration, relative);
  return {
    path: relative,
    // What a configuration states is for its tests: it counts more, as it does everywhere.
    today: configured.configuration.today ?? day,
    configuration: configured.configuration,
    configurationProblems: configured.problems,
    rules,
    files: files ? new Map(Object.entries(files).map(([name, content]) => [relativePath(name), content])) : null
  };
}

/** With `/` between folders, and from wherever the caller's paths begin. */
function relativePath(path: string): string {
  return path.replaceAll("\\", "/").replace(/^(?:[a-z]:)?\/+|^(?:\.\/+)+/i, "");
}

function judgeText(text: string, { path, today, configuration, files, rules }: Judging): Judged {
  const source = sourceReader().read(text);
  if (source.blocks.some(block => block.unread)) throw new RangeError("Its lists or quotes nest too deeply.");
  const document = readDocument(source, path, configuration.reading);
  if (!document) return { document: null, problems: [] };
  const surroundings = surroundingsOf(document, path, configuration, files);
  const own = rules.length === 0 ? [] : ownRules(rules, document, path, today);
  const options = { today, configuration: configuration.judging, surroundings, own };
  const { problems, verdict, open } = judge(document, options);
  return { document: { path, kind: document.kind, mode: document.mode, verdict, open }, problems };
}

function ownRules(rules: readonly api.OwnRule[], document: OpsDocument, path: string, today: Day): readonly Rule[] {
  const context = { today: formatDay(today) };
  return rules.map(rule => asRule(factsOf(rule), () => findingsOf(rule, viewOf(document, path), context)));
}

/** Where no files are given, nobody can say that one is missing. */
function surroundingsOf(
  document: OpsDocument,
  path: string,
  { people, siteRoot, reading }: Configuration,
  files: Judging["files"]
): Surroundings {
  const site = siteRoot === null ? null : pathWithin(siteRoot, root);
  const known = surroundingsFrom(files ?? new Map(), path, { people, siteRoot: site, reading, document });
  return files ? known : { ...noSurroundings, roster: known.roster };
}

function resultOf({ document, problems }: Judged, { path, configurationProblems }: Judging): api.CheckResult {
  const pathOf = (uri: string): string => pathWithin(uri, addressFrom(root, "")) ?? uri;
  return {
    document: document && { ...document, diagnostics: diagnosticsOf(problems, path, pathOf) },
    configuration: diagnosticsOf(configurationProblems, "gonogo.json", pathOf)
  };
}
