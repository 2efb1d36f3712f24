/** SARIF logs: whether the official schema takes them, and what stands in them. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import jsonService from "vscode-json-languageservice";

interface Place {
  readonly physicalLocation: {
    readonly artifactLocation: { readonly uri: string; readonly uriBaseId?: string; readonly index?: number };
    readonly region?: {
      readonly startLine: number;
      readonly startColumn: number;
      readonly endLine: number;
      readonly endColumn: number;
    };
  };
  readonly message?: { readonly text: string };
}

export interface SarifResult {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations: readonly Place[];
  readonly relatedLocations?: readonly Place[];
  readonly partialFingerprints: Readonly<Record<string, string>>;
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly suppressions: readonly { readonly kind: string; readonly justification?: string }[];
  readonly fixes?: readonly {
    readonly description: { readonly text: string };
    readonly artifactChanges: readonly {
      readonly artifactLocation: { readonly uri: string };
      readonly replacements: readonly {
        readonly deletedRegion: NonNullable<Place["physicalLocation"]["region"]>;
        readonly insertedContent: { readonly text: string };
      }[];
    }[];
  }[];
}

export interface SarifRun {
  readonly tool: {
    readonly driver: {
      readonly name: string;
      readonly version: string;
      readonly rules: readonly {
        readonly id: string;
        readonly name: string;
        readonly shortDescription: { readonly text: string };
        readonly fullDescription: { readonly text: string };
        readonly help: { readonly text: string; readonly markdown: string };
        readonly defaultConfiguration: { readonly level: string };
      }[];
    };
  };
  readonly invocations: readonly {
    readonly executionSuccessful: boolean;
    readonly exitCode: number;
    readonly toolExecutionNotifications: readonly (Place["message"] & {
      readonly level: string;
      readonly message: { readonly text: string };
      readonly locations: readonly Place[];
    })[];
  }[];
  readonly originalUriBaseIds: Readonly<Record<string, { readonly uri: string }>>;
  readonly artifacts: readonly { readonly location: { readonly uri: string }; readonly properties?: object }[];
  readonly columnKind: string;
  readonly results: readonly SarifResult[];
}

const { resolve } = createRequire(import.meta.url);
const schema = JSON.parse(readFileSync(resolve("@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json"), "utf8"));
const { getLanguageService, TextDocument } = jsonService;
const service = getLanguageService({});

/** The one run of a log. Fails where the schema does not take it, or what the schema cannot say does not hold. */
export async function sarifRun(log: string): Promise<SarifRun> {
  const document = TextDocument.create("file:///log.sarif", "json", 1, log);
  const problems = await service.doValidation(document, service.parseJSONDocument(document), {}, schema);
  assert.deepEqual(
    problems.slice(0, 3).map(({ message, range }) => `${range.start.line + 1}: ${message}`),
    []
  );
  const { runs } = JSON.parse(log) as { readonly runs: readonly [SarifRun] };
  const [run] = runs;
  assert.equal(new Set(run.tool.driver.rules.map(({ id }) => id)).size, run.tool.driver.rules.length);
  for (const result of run.results) assertSound(result, run);
  for (const { uri } of Object.values(run.originalUriBaseIds)) assert.match(uri, /^file:\/\/.*\/$/);
  return run;
}

function assertSound(result: SarifResult, { tool, artifacts }: SarifRun): void {
  assert.equal(tool.driver.rules[result.ruleIndex]?.id, result.ruleId);
  assert.ok(Array.isArray(result.suppressions), "all have suppressions, or none has");
  assert.doesNotMatch(result.message.text, /\]\(/, "a link");
  assert.doesNotMatch(result.message.text.replaceAll(/\{\{|\}\}/g, ""), /[{}]/, "a placeholder");
  for (const { physicalLocation } of [...result.locations, ...(result.relatedLocations ?? [])]) {
    const { artifactLocation, region } = physicalLocation;
    const { uri, uriBaseId, index } = artifactLocation;
    assert.equal(uriBaseId, /^file:/.test(uri) ? undefined : "%SRCROOT%");
    assert.match(uri, /^(?:file:\/\/\/)?(?:[\w.~/-]|%[\dA-F]{2})*$/, "an address with signs that mean something");
    assert.doesNotMatch(uri, /(?:^|\/)\.\.(?:\/|$)/);
    if (index !== undefined) assert.equal(artifacts[index]?.location.uri, uri);
    assert.ok(region && region.startLine >= 1 && region.startColumn >= 1);
    assert.ok(region.endLine > region.startLine || region.endColumn >= region.startColumn);
  }
  for (const { artifactChanges } of result.fixes ?? []) {
    const changed = artifactChanges.map(({ artifactLocation }) => artifactLocation.uri);
    assert.equal(new Set(changed).size, changed.length, "one change for each file");
  }
}
