/** Which configuration counts for a document. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { formatDay, parseDay } from "../../server/src/document/days.ts";
import type { Host } from "../../server/src/host.ts";
import { addressOf } from "../../server/src/workspace/addresses.ts";
import { configurationResolver, type ResolverOptions } from "../../server/src/workspace/configuration/resolver.ts";
import { configurationFor } from "../support/configuration.ts";
import { memoryHost } from "../support/memory-host.ts";

type Files = Readonly<Record<string, unknown>>;

/** Texts as they are, anything else as JSON; paths below `file:///w/`. */
function texts(files: Files): Record<string, string> {
  return Object.fromEntries(
    Object.entries(files).map(([path, content]) => [
      addressOf(`file:///w/${path}`),
      typeof content === "string" ? content : JSON.stringify(content)
    ])
  );
}

/** A resolver in the workspace folder `file:///w`. */
function resolverOf(files: Files, options: Partial<ResolverOptions> = {}, host: Partial<Host> = {}) {
  const limits = { top: () => "file:///w", otherwise: null };
  return configurationResolver(memoryHost(texts(files), host), { limits, ...options });
}

async function presetOf(files: Files, path: string, options?: Partial<ResolverOptions>): Promise<string> {
  const { configuration } = await resolverOf(files, options).resolve(`file:///w/${path}`);
  return configuration.judging.preset;
}

/** What is said of the configuration files, by path. */
async function said(files: Files, path: string, host: Partial<Host> = {}): Promise<string[]> {
  const { problems } = await resolverOf(files, {}, host).judge(`file:///w/${path}`);
  return problems.map(({ message }) => message);
}

const strict = { preset: "strict" };

describe("the configuration of a document", () => {
  it("is the default where there is none", async () => {
    const { configuration, files } = await resolverOf({ "a.md": "" }).resolve("file:///w/a.md");
    assert.deepEqual([configuration.judging.preset, configuration.judging.conventions.staleAfter], ["recommended", 90]);
    assert.deepEqual(files, []);
  });

  it("is the nearest up the tree, which alone counts", async () => {
    const files = { "gonogo.json": strict, "a/gonogo.json": {}, "b/c/d.md": "" };
    assert.equal(await presetOf(files, "b/c/d.md"), "strict");
    assert.equal(await presetOf(files, "a/deep/d.md"), "recommended");
  });

  it("lies no higher than the root of the repository", async () => {
    const files = { "gonogo.json": strict, "repository/.git/HEAD": "", "worktree/.git": "gitdir: …" };
    assert.equal(await presetOf(files, "repository/docs/a.md"), "recommended");
    assert.equal(await presetOf(files, "worktree/a.md"), "recommended");
    assert.equal(await presetOf({ ...files, "repository/gonogo.json": strict }, "repository/docs/a.md"), "strict");
  });

  it("lies no higher than the workspace folder", async () => {
    const limits = { top: () => "file:///w/team", otherwise: null };
    assert.equal(await presetOf({ "gonogo.json": strict }, "team/docs/a.md", { limits }), "recommended");
    assert.equal(await presetOf({ "team/gonogo.json": strict }, "team/docs/a.md", { limits }), "strict");
  });

  it("lies, without workspace and repository, in the working directory or below, else beside the document", async () => {
    const limits = { top: () => null, otherwise: "file:///w/team" };
    assert.equal(await presetOf({ "gonogo.json": strict }, "team/docs/a.md", { limits }), "recommended");
    assert.equal(await presetOf({ "team/gonogo.json": strict }, "team/docs/a.md", { limits }), "strict");
    assert.equal(await presetOf({ "other/gonogo.json": strict }, "other/docs/a.md", { limits }), "recommended");
    assert.equal(await presetOf({ "other/gonogo.json": strict }, "other/a.md", { limits }), "strict");
    const inRepository = { ".git/HEAD": "", "gonogo.json": strict };
    assert.equal(await presetOf(inRepository, "team/docs/a.md", { limits }), "strict");
  });

  it("is that of the workspace folder for a document without a file", async () => {
    const { configuration } = await resolverOf({ "gonogo.json": strict }).resolve("untitled:Untitled-1");
    assert.equal(configuration.judging.preset, "strict");
    const limits = { top: () => null, otherwise: null };
    const alone = await resolverOf({ "gonogo.json": strict }, { limits }).resolve("untitled:Untitled-1");
    assert.equal(alone.configuration.judging.preset, "recommended");
  });

  it("is another one where a person names it, or none", async () => {
    const files = { "gonogo.json": {}, "ci/strict.json": strict };
    assert.equal(await presetOf(files, "a.md", { only: "file:///w/ci/strict.json" }), "strict");
    assert.equal(await presetOf({ "gonogo.json": strict }, "a.md", { only: null }), "recommended");
  });

  it("counts less than what a person says", async () => {
    const above = { preset: { value: "strict", origin: "--preset" } } as const;
    assert.equal(await presetOf({ "gonogo.json": { preset: "recommended" } }, "a.md", { above }), "strict");
  });

  it("still counts where it is broken", async () => {
    assert.equal(
      await presetOf({ "gonogo.json": '{ "preset": "strict", "presett": 1, "rules": [], oops' }, "a.md"),
      "strict"
    );
    assert.equal(await presetOf({ "gonogo.json": "# Ours\n" }, "a.md"), "recommended");
  });

  it("may be in a folder of any name", async () => {
    const files = { "gonogo.json": { documents: { "run books/ä (1)/**": "runbook" } } };
    const { configuration } = await resolverOf(files).resolve("file:///w/run%20books/%C3%A4%20%281%29/a.md");
    assert.equal(configuration.reading.kind, "runbook");
  });
});

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
    const templates = { postmortem: "ours/pm.md", runbook: "../runbook.md", "stakeholder-update": "ours" };
    const files = { "gonogo.json": { templates }, "ours/pm.md": {} };
    assert.deepEqual(await said(files, "gonogo.json"), [
      "'../runbook.md' is missing: there is no such file.",
      "'ours' is missing: there is no such file."
    ]);
    assert.deepEqual(await said(files, "gonogo.json", { sees: "workspace" }), [
      "'ours' is missing: there is no such file."
    ]);
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

describe("what is said of some documents", () => {
  const files = {
    "gonogo.json": {
      extends: "./base/team.json",
      documents: { "docs/**": "none", "docs/ops/**": "runbook", "docs/ops/new/**": "auto", "*.chat.md": "transcript" },
      rules: { placeholder: "warning" },
      overrides: [
        { files: "docs/**", staleAfter: 10, rules: { placeholder: "off", "missing-owner": "error" } },
        { files: ["docs/ops/**", "!docs/ops/old/**"], staleAfter: 20, rules: { placeholder: "on" } }
      ]
    },
    "base/team.json": {
      documents: { "../outside/**": "runbook", "below/**": "postmortem" },
      overrides: [{ files: "**", rules: { placeholder: "hint", "missing-rollback": "hint" } }]
    }
  };
  const resolver = resolverOf(files);
  const of = async (path: string) => (await resolver.resolve(`file:///w/${path}`)).configuration;

  it("is their kind, by the last glob that covers them", async () => {
    assert.equal((await of("docs/a.md")).reading.kind, null);
    assert.equal((await of("docs/ops/a.md")).reading.kind, "runbook");
    assert.equal((await of("docs/ops/new/a.md")).reading.kind, undefined);
    assert.equal((await of("a.md")).reading.kind, undefined);
    assert.equal((await of("docs/a.chat.md")).reading.kind, "transcript");
  });

  it("counts from the folder of the file in which it stands", async () => {
    assert.equal((await of("base/below/a.md")).reading.kind, "postmortem");
    assert.equal((await of("below/a.md")).reading.kind, undefined);
  });

  it("counts more than what is said of all, and the last the most", async () => {
    const settings = async (path: string) => {
      const { rules, conventions } = (await of(path)).judging;
      return [rules.get("placeholder")?.severity, rules.get("missing-owner")?.severity, conventions.staleAfter];
    };
    assert.deepEqual(await settings("a.md"), ["warning", undefined, 90]);
    assert.deepEqual(await settings("docs/a.md"), ["off", "error", 10]);
    assert.deepEqual(await settings("docs/ops/a.md"), ["on", "error", 20]);
    assert.deepEqual(await settings("docs/ops/old/a.md"), ["off", "error", 10]);
    assert.deepEqual(await settings("base/a.md"), ["warning", undefined, 90]);
    assert.equal((await of("base/a.md")).judging.rules.get("missing-rollback")?.severity, "hint");
  });

  it("is the same object for documents of which the same is said", async () => {
    assert.equal(await of("docs/ops/a.md"), await of("docs/ops/b.md"));
    assert.notEqual(await of("docs/ops/a.md"), await of("docs/a.md"));
  });
});

describe("what a configuration says", () => {
  it("is in the terms of those who need it", async () => {
    const files = {
      "docs/gonogo.json": {
        extends: "../team/gonogo.json",
        siteRoot: "public",
        tickets: { "LED-\\d+": "https://tracker.example.com/$&" },
        freezes: [{ from: "2026-12-20", to: "2027-01-03" }],
        vocabulary: { sections: { "rollback-procedure": ["Way back"] }, statuses: { go: ["fein"] } },
        people: ["@dba", "Database team", "dba@example.com", { handle: "@ledger", aliases: ["LT"] }],
        today: "2026-03-20"
      },
      "team/gonogo.json": {
        templates: { postmortem: "templates/postmortem.md" },
        baseline: "./baseline.json",
        freezes: [{ from: "2026-07-01", to: "2026-07-02", reason: "move" }]
      }
    };
    const { configuration } = await resolverOf(files).resolve("file:///w/docs/a.md");
    const { conventions } = configuration.judging;
    assert.equal(configuration.siteRoot, "file:///w/docs/public");
    assert.equal(configuration.baseline, "file:///w/team/baseline.json");
    assert.deepEqual([...configuration.templates], [["postmortem", "file:///w/team/templates/postmortem.md"]]);
    assert.equal(configuration.today, parseDay("2026-03-20"));
    assert.deepEqual(
      conventions.freezes.map(({ from, to, reason }) => [formatDay(from), formatDay(to), reason]),
      [
        ["2026-07-01", "2026-07-02", "move"],
        ["2026-12-20", "2027-01-03", null]
      ]
    );
    assert.deepEqual(conventions.tickets, [{ pattern: /LED-\d+/, address: "https://tracker.example.com/$&" }]);
    assert.equal(configuration.reading.vocabulary?.sections.exact("Way back"), "rollback-procedure");
    assert.equal(configuration.reading.vocabulary?.statuses.get("fein"), "go");
    const nobody = { handle: "", name: null, mail: null, aliases: [] };
    assert.deepEqual(configuration.people, [
      { ...nobody, handle: "dba" },
      { ...nobody, name: "Database team" },
      { ...nobody, mail: "dba@example.com" },
      { ...nobody, handle: "ledger", aliases: ["LT"] }
    ]);
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

describe("the configuration of an example", () => {
  it("is resolved likewise, without a host", () => {
    const files = new Map([
      ["gonogo.json", '{ "extends": "./team.json", "documents": { "notes/**": "none" } }'],
      ["team.json", '{ "preset": "strict" }'],
      ["notes/own/gonogo.json", "{}"]
    ]);
    const notes = configurationFor(files, "notes/a.md");
    assert.deepEqual([notes.judging.preset, notes.reading.kind], ["strict", null]);
    assert.equal(configurationFor(files, "notes/own/a.md").judging.preset, "recommended");
    assert.equal(configurationFor(new Map(), "a.md").judging.preset, "recommended");
  });
});
