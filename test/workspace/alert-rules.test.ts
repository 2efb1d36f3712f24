import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { alertRulesIn, isRuleFile } from "../../server/src/workspace/alert-rules.ts";
import { knownFiles } from "../../server/src/workspace/known-files.ts";
import { readAs } from "../support/documents.ts";

const text = `groups:
  - name: ledger
    rules:
      - record: x
      - alert: LedgerErrors # pages
        expr: rate(x[5m]) > 0.01
        annotations:
          runbook_url: "https://example.com/ledger.md#errors" # see there
      - alert: "LedgerSlow"
`;

describe("rule files", () => {
  it("tell their alerts with their runbooks", () => {
    assert.deepEqual(alertRulesIn(text, "a.yaml"), [
      { name: "LedgerErrors", runbook: "https://example.com/ledger.md#errors", file: "a.yaml" },
      { name: "LedgerSlow", runbook: null, file: "a.yaml" }
    ]);
  });

  it("are known by their names and folders", () => {
    assert.ok(["monitoring/ledger.yml", "alerts.yaml", "deploy/ledger-rules.yaml"].every(isRuleFile));
    assert.ok(!["deploy/values.yaml", "alerts.md"].some(isRuleFile));
  });

  it("stand beside the owners of a runbook, who are looked up, too", async () => {
    const files = new Set(["file:///w/.git/HEAD", "file:///w/runbooks/OWNERS"]);
    const host = {
      stat: async (uri: string) => (files.has(uri) ? ("file" as const) : null),
      readFile: async () => "approvers: [ledger-oncall]",
      listFiles: async () => []
    };
    const known = knownFiles({ host, folders: () => ["file:///w"] });
    const state = async (uri: string) =>
      (await known.surroundings(uri, readAs("runbook", "# R\n"))).target("OWNERS").state;
    assert.equal(await state("file:///w/runbooks/ledger.md"), "found");
    assert.equal(await state("file:///w/other/ledger.md"), "missing");
  });

  it("are looked up for a runbook when a rule asks for them, until one changes", async () => {
    const files: Record<string, string> = { "file:///w/.git/HEAD": "", "file:///w/alerts.yaml": text };
    const host = {
      stat: async (uri: string) =>
        uri in files ? ("file" as const) : uri === "file:///w/.git" ? ("folder" as const) : null,
      readFile: async (uri: string) => files[uri] ?? null,
      listFiles: async (_folder: string, [extension]: readonly string[]) =>
        Object.keys(files).filter(uri => extension === "yml" && uri.endsWith(".yaml"))
    };
    const known = knownFiles({ host });
    const judging = { preset: "strict" as const, rules: new Map() };
    const document = readAs("runbook", "# LedgerErrors\n");
    const uri = "file:///w/runbooks/ledger.md";
    const names = async (options = {}) =>
      (await known.surroundings(uri, document, options)).alerts.map(({ name }) => name);
    assert.deepEqual(await names(), []);
    assert.deepEqual(await names({ judging }), ["LedgerErrors", "LedgerSlow"]);
    assert.deepEqual((await known.surroundings(uri, readAs("postmortem", "# P\n"), { judging })).alerts, []);
    files["file:///w/alerts.yaml"] = "rules:\n  - alert: Other\n";
    assert.deepEqual(await names({ judging }), ["LedgerErrors", "LedgerSlow"]);
    assert.deepEqual(known.changed(["file:///w/alerts.yaml"]), [uri]);
    assert.deepEqual(await names({ judging }), ["Other"]);
  });
});
