import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { explainConfiguration } from "../../server/src/workspace/configuration/explain.ts";
import { readConfiguration } from "../../server/src/workspace/configuration/read-file.ts";
import { configurationResolver } from "../../server/src/workspace/configuration/resolver.ts";
import { memoryHost } from "../support/memory-host.ts";

const nameOf = (uri: string): string => uri.replace("file:///w/", "");

async function explained(
  files: Readonly<Record<string, string>>,
  document = "docs/a.md",
  sees: "disk" | "workspace" = "disk"
) {
  const texts = Object.fromEntries(Object.entries(files).map(([path, text]) => [`file:///w/${path}`, text]));
  const host = memoryHost(texts, { sees });
  const resolver = configurationResolver(host, { limits: { top: () => "file:///w", otherwise: null } });
  const resolved = await resolver.resolve(`file:///w/${document}`);
  return { resolved, text: explainConfiguration(resolved, { document, nameOf }) };
}

/** The lines that say something of one of these keys. */
function linesWith(text: string, ...keys: readonly string[]): string[] {
  return text.split("\n").filter(line => keys.some(key => line.includes(`"${key}"`)));
}

describe("the effective configuration", () => {
  it("says of every part where it comes from", async () => {
    const { text } = await explained({
      "gonogo.json": `{
  "extends": "./team.json",
  "rules": { "placeholder": "error" },
  "people": ["@ledger-oncall"],
  "overrides": [
    { "files": "docs/**", "preset": "strict" }
  ],
  "documents": { "docs/**": "runbook" }
}
`,
      "team.json":
        '{\n  "people": ["@company"],\n  "freezes": [{ "from": "2026-12-20", "to": "2027-01-03" }],\n  "rules": { "placeholder": "off" }\n}\n'
    });
    assert.match(text, /^\/\/ What counts for docs\/a\.md, and where each part comes from\.\n/);
    assert.match(text, /counts more:\n\/\/ {3}team\.json\n\/\/ {3}gonogo\.json\n\{\n/);
    assert.deepEqual(linesWith(text, "preset", "placeholder", "missing-owner", "staleAfter", "docs/**"), [
      '  "preset": "strict", // gonogo.json:6',
      '    "placeholder": "error", // gonogo.json:3',
      '    "missing-owner": "on", // preset strict',
      '    "docs/**": "runbook" // gonogo.json:8',
      '  "staleAfter": 90, // default'
    ]);
    assert.match(
      text,
      / {2}"people": \[\n {4}"@company", \/\/ team\.json:2\n {4}"@ledger-oncall" \/\/ gonogo\.json:4\n {2}\]/
    );
    assert.match(text, / {4}\{"from":"2026-12-20","to":"2027-01-03"\} \/\/ team\.json:3/);
  });

  it("says that there is none, and what could not be read", async () => {
    const nothing = await explained({});
    assert.match(nothing.text, /No configuration was found: these are the defaults\./);
    assert.deepEqual(linesWith(nothing.text, "preset", "anonymous-decision"), [
      '  "preset": "recommended", // default',
      '    "anonymous-decision": "off", // only in strict'
    ]);
    const outside = await explained({ "gonogo.json": '{ "extends": "../team.json" }' }, "a.md", "workspace");
    assert.match(outside.text, /^\/\/ '\.\.\/team\.json' is extended, but was not found from here\.$/m);
  });

  it("says the same when it is read as a configuration", async () => {
    const { text, resolved } = await explained({
      "gonogo.json": JSON.stringify({
        preset: "strict",
        rules: { placeholder: "off", "missing-owner": ["hint", {}], "broken-link": "on" },
        vocabulary: { sections: { "rollback-procedure": ["Way back", "\u2028odd"] }, statuses: { go: ["fein"] } },
        people: ["@ledger-oncall", { handle: "@dba", aliases: ["DBA"] }],
        tickets: { "LED-\\d+": null, "#(\\d+)": "https://example.com/$1" },
        freezes: [
          { from: "2026-12-20", to: "2027-01-03" },
          { from: "2026-07-01", to: "2026-07-02", reason: "move" }
        ],
        deadlines: { "sev 1": { postmortem: 2 }, default: { actionItems: 30 } },
        documents: { "docs/**": "postmortem" },
        timeZone: "UTC",
        audience: "external",
        siteRoot: "public",
        templates: { runbook: "templates/runbook.md" },
        baseline: "baseline.json",
        today: "2026-03-20"
      })
    });
    assert.deepEqual(readConfiguration(text, "file:///w/gonogo.json").faults, []);
    const again = await explained({ "gonogo.json": text });
    assert.deepEqual(
      { ...again.resolved.configuration, judging: undefined, reading: again.resolved.configuration.reading.kind },
      { ...resolved.configuration, judging: undefined, reading: "postmortem" }
    );
    assert.deepEqual(again.resolved.configuration.judging.conventions, resolved.configuration.judging.conventions);
    assert.equal(again.text.replace(/ \/\/ .*/g, ""), text.replace(/ \/\/ .*/g, ""));
  });
});
