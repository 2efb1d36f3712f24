/** What configurations extend, and files of configurations that change. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Host } from "../../server/src/host.ts";
import { configurationResolver } from "../../server/src/workspace/configuration/resolver.ts";
import { memoryHost } from "../support/memory-host.ts";
import { presetOf, resolverOf, said } from "../support/resolved.ts";

const strict = { preset: "strict" };

describe("what a configuration extends", () => {
  it("counts less than what stands in it", async () => {
    const files = {
      "gonogo.json": {
        extends: "./config/team.json",
        rules: { "missing-owner": "hint", placeholder: ["error"] },
        people: ["@ledger"],
        deadlines: { "sev 1": { postmortem: 2 } }
      },
      "config/team.json": {
        preset: "strict",
        staleAfter: 30,
        rules: { "missing-owner": "off", "missing-rollback": "warning" },
        people: ["@company"],
        deadlines: { "SEV-1": { postmortem: 5, actionItems: 30 }, default: { postmortem: 10 } }
      }
    };
    const { configuration, files: read } = await resolverOf(files).resolve("file:///w/a.md");
    const { preset, rules, conventions } = configuration.judging;
    assert.equal(preset, "strict");
    assert.deepEqual(Object.fromEntries(rules), {
      "missing-rollback": { severity: "warning" },
      "missing-owner": { severity: "hint" },
      placeholder: { severity: "error" }
    });
    assert.equal(conventions.staleAfter, 30);
    assert.deepEqual(
      configuration.people.map(({ handle }) => handle),
      ["company", "ledger"]
    );
    assert.deepEqual(Object.fromEntries(conventions.deadlines), {
      "SEV-1": { postmortem: 2, actionItems: 30 },
      default: { postmortem: 10 }
    });
    assert.deepEqual(read, ["file:///w/config/team.json", "file:///w/gonogo.json"]);
  });

  it("may be several files, from left to right, and those that they extend", async () => {
    const files = {
      "gonogo.json": { extends: ["./one.json", "./two.json"] },
      "one.json": { extends: "./base.json", staleAfter: 1, audience: "internal" },
      "two.json": { extends: "./base.json", staleAfter: 2 },
      "base.json": { staleAfter: 9, audience: "external", timeZone: "UTC" }
    };
    const { configuration, files: read } = await resolverOf(files).resolve("file:///w/a.md");
    const { staleAfter, audience, timeZone } = configuration.judging.conventions;
    assert.deepEqual([staleAfter, audience, timeZone], [2, "internal", "UTC"]);
    assert.deepEqual(
      read.map(uri => uri.slice("file:///w/".length)),
      ["base.json", "one.json", "two.json", "gonogo.json"]
    );
  });

  it("may be a package, found in node_modules here or above", async () => {
    const files = {
      "team/docs/gonogo.json": { extends: ["@acme/gonogo", "shared-rules/strict.json"] },
      "node_modules/@acme/gonogo/gonogo.json": { staleAfter: 7, documents: { "books/**": "runbook" } },
      "team/node_modules/shared-rules/strict.json": strict
    };
    const { configuration } = await resolverOf(files).resolve("file:///w/team/docs/books/a.md");
    assert.deepEqual([configuration.judging.preset, configuration.judging.conventions.staleAfter], ["strict", 7]);
    assert.equal(configuration.reading.kind, "runbook", "its globs count from where it is used");
    assert.deepEqual(await said(files, "team/docs/gonogo.json"), []);
  });

  it("is reported where it is missing, and where it is no file", async () => {
    const missing = {
      extends: [
        "./team.json",
        "team.json",
        "@acme/gonogo",
        "/etc/gonogo.json",
        "https://example.com/g.json",
        "..\\x.json",
        "a/../../b"
      ]
    };
    assert.deepEqual(await said({ "gonogo.json": missing }, "gonogo.json"), [
      "'./team.json' is missing: there is no such file.",
      "'team.json' is no package in node_modules; the path of a file begins with ./ or ../.",
      "'@acme/gonogo' is no package in node_modules; the path of a file begins with ./ or ../.",
      "'/etc/gonogo.json' is neither a relative path (./ or ../) nor the name of a package.",
      "'https://example.com/g.json' is neither a relative path (./ or ../) nor the name of a package.",
      "'..\\x.json' is neither a relative path (./ or ../) nor the name of a package.",
      "'a/../../b' is neither a relative path (./ or ../) nor the name of a package."
    ]);
    assert.equal(await presetOf({ "gonogo.json": { ...missing, ...strict } }, "a.md"), "strict");
  });

  it("is not said to be missing by somebody who sees the workspace only", async () => {
    const files = { "gonogo.json": { extends: ["../team.json", "@acme/gonogo", "./here.json"] } };
    assert.deepEqual(await said(files, "gonogo.json", { sees: "workspace" }), [
      "'./here.json' is missing: there is no such file."
    ]);
    const { unread } = await resolverOf(files, {}, { sees: "workspace" }).resolve("file:///w/a.md");
    assert.deepEqual(unread, ["../team.json", "@acme/gonogo", "./here.json"]);
  });

  it("names templates that are there", async () => {
    const templates = { postmortem: "ours/pm.md", runbook: "runbook.md", "stakeholder-update": "ours" };
    const files = { "gonogo.json": { templates }, "ours/pm.md": {} };
    assert.deepEqual(await said(files, "gonogo.json"), [
      "'runbook.md' is missing: there is no such file.",
      "'ours' is missing: there is no such file."
    ]);
    const above = { "gonogo.json": { templates: { runbook: "../runbook.md" } } };
    assert.deepEqual(await said(above, "gonogo.json", { sees: "workspace" }), []);
    assert.deepEqual(await said({ "gonogo.json": { baseline: "not-yet.json" } }, "gonogo.json"), []);
  });

  it("leads in no circle", async () => {
    const files = {
      "gonogo.json": { extends: "./one.json", staleAfter: 1 },
      "one.json": { extends: ["./two.json"], audience: "internal" },
      "two.json": { extends: "./gonogo.json", timeZone: "UTC" },
      "self.json": { extends: "./self.json" },
      "outside.json": { extends: "./one.json" }
    };
    const circle = "extends this file in turn: one of them has to stand alone.";
    assert.deepEqual(await said(files, "gonogo.json"), [`'./one.json' ${circle}`]);
    assert.deepEqual(await said(files, "two.json"), [`'./gonogo.json' ${circle}`]);
    assert.deepEqual(await said(files, "self.json"), ["'./self.json' is this file itself."]);
    assert.deepEqual(await said(files, "outside.json"), []);
    const { configuration } = await resolverOf(files).resolve("file:///w/a.md");
    const { staleAfter, audience, timeZone } = configuration.judging.conventions;
    assert.deepEqual([staleAfter, audience, timeZone], [1, "internal", "UTC"]);
  });

  it("may be much, in any order, and is read once", async () => {
    const levels = 40;
    const files: Record<string, unknown> = { "gonogo.json": { extends: ["./a0.json", "./b0.json"] } };
    for (let level = 0; level < levels; level++) {
      const next = level + 1 < levels ? { extends: [`./a${level + 1}.json`, `./b${level + 1}.json`] } : strict;
      files[`a${level}.json`] = next;
      files[`b${level}.json`] = next;
    }
    assert.equal(await presetOf(files, "a.md"), "strict");
    assert.deepEqual(await said(files, "gonogo.json"), []);
  });
});

describe("files that change", () => {
  it("are read anew once somebody says so", async () => {
    const files: Record<string, string> = { "file:///w/gonogo.json": JSON.stringify(strict) };
    let reads = 0;
    const host = memoryHost(files, {});
    const counting: Host = {
      ...host,
      readFile: uri => {
        reads++;
        return host.readFile(uri);
      }
    };
    const resolver = configurationResolver(counting, { limits: { top: () => "file:///w", otherwise: null } });
    const preset = async () => (await resolver.resolve("file:///w/a.md")).configuration.judging.preset;
    assert.equal(await preset(), "strict");
    files["file:///w/gonogo.json"] = "{}";
    assert.deepEqual([await preset(), reads], ["strict", 1]);
    resolver.forget();
    assert.deepEqual([await preset(), reads], ["recommended", 2]);
    delete files["file:///w/gonogo.json"];
    resolver.forget();
    assert.deepEqual([await preset(), reads], ["recommended", 2]);
    assert.deepEqual(await resolver.read(), []);
  });

  it("are not remembered as they were by somebody who asked before", async () => {
    const files: Record<string, string> = { "file:///w/gonogo.json": JSON.stringify(strict) };
    let answer: (() => void) | undefined;
    const host = memoryHost(files, {});
    const slow: Host = {
      ...host,
      readFile: async uri => {
        const text = await host.readFile(uri);
        if (!answer) await new Promise<void>(resolve => (answer = resolve));
        return text;
      }
    };
    const resolver = configurationResolver(slow, { limits: { top: () => "file:///w", otherwise: null } });
    const before = resolver.resolve("file:///w/a.md");
    while (!answer) await Promise.resolve();
    files["file:///w/gonogo.json"] = "{}";
    resolver.forget();
    const after = await resolver.resolve("file:///w/a.md");
    answer();
    assert.equal((await before).configuration.judging.preset, "strict");
    assert.equal(after.configuration.judging.preset, "recommended");
    const again = await resolver.resolve("file:///w/a.md");
    assert.equal(again.configuration.judging.preset, "recommended");
  });
});
