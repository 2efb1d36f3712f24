/** The report as SARIF 2.1.0: what code hosts and editors read who show the findings of many tools. */
import { version } from "../../version.ts";
import type { DetailedProblem } from "../detailed-problem.ts";
import { escapedJson } from "../escaped-json.ts";
import { nothingFound } from "../nothing-found.ts";
import { wellFormedJson } from "../plain-words.ts";
import type { CheckedDocument, Report } from "../report.ts";
import { type RunFacts, sentenceOf } from "../run.ts";
import { type ArtifactLocation, artifactAt, messageOf, root } from "./places.ts";
import { resultsOf } from "./results.ts";
import { describedRules } from "./rules.ts";

export interface SarifOptions
  extends Pick<Report, "others" | "unchanged">,
    Pick<RunFacts, "failures" | "unsaid" | "exitCode"> {
  readonly documents: readonly (SarifSource & Pick<CheckedDocument, "kind" | "mode" | "verdict" | "open">)[];
  readonly configuration: readonly SarifSource[];
  /** The address of a path from the working directory, and the other way round; `.` is the working directory. */
  readonly addressOf: (path: string) => string;
  readonly pathOf: (uri: string) => string;
  /** A short text that is the same for the same text only. */
  readonly digest: (text: string) => string;
}

interface SarifSource {
  /** Relative to the working directory, with `/`. */
  readonly path: string;
  readonly problems: readonly DetailedProblem[];
}

export async function sarifLog(options: SarifOptions): Promise<string> {
  const { documents, configuration, failures, unsaid, exitCode, addressOf, pathOf, digest } = options;
  const artifactOf = (path: string): ArtifactLocation => artifactAt(path, addressOf);
  const configurations = configuration.map(each => ({ ...each, facts: null }));
  const judged = documents.map(({ path, problems, ...facts }) => ({ path, problems, facts }));
  const files = [...configurations, ...judged].map((each, index) => ({
    ...each,
    artifact: { ...artifactOf(each.path), index }
  }));
  const ids = [...new Set(files.flatMap(({ problems }) => problems.map(({ rule }) => rule)))].sort();
  const indices = new Map(ids.map((id, index) => [id, index]));
  const tools = {
    indexOfRule: (id: string) => indices.get(id) ?? -1,
    artifactOf: (uri: string) => artifactOf(pathOf(uri)),
    artifactBeside: ({ uri, uriBaseId }: ArtifactLocation, name: string) => ({
      uri: uri.slice(0, uri.lastIndexOf("/") + 1) + artifactOf(name).uri,
      ...(uriBaseId && { uriBaseId })
    }),
    digest
  };
  const run = {
    tool: { driver: { name: "Go/No-Go", version, rules: await describedRules(ids) } },
    invocations: [
      {
        executionSuccessful: exitCode < 2,
        exitCode,
        toolExecutionNotifications: [
          ...[...failures, ...unsaid].map(each => ({
            level: "error",
            message: messageOf(sentenceOf(each)),
            locations: [{ physicalLocation: { artifactLocation: artifactOf(each.path) } }]
          })),
          ...(documents.length + failures.length + unsaid.length === 0
            ? [{ level: "note", message: messageOf(nothingFound(options)) }]
            : [])
        ]
      }
    ],
    originalUriBaseIds: { [root]: { uri: addressOf(".").replace(/\/?$/, "/") } },
    artifacts: files.map(({ artifact: { index, ...location }, facts }) => ({
      location,
      roles: ["analysisTarget"],
      ...(facts && { properties: { kind: facts.kind, mode: facts.mode, verdict: facts.verdict, open: facts.open } })
    })),
    // Lines end as in an editor.
    newlineSequences: ["\r\n", "\n", "\r"],
    columnKind: "utf16CodeUnits",
    results: files.flatMap(file => resultsOf(file, tools))
  };
  const log = { $schema: schema, version: "2.1.0", runs: [run] };
  return `${escapedJson(wellFormedJson(log))}\n`;
}

const schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json";
