/** Which configuration counts for a document. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { formatDay, parseDay } from "../../server/src/document/days.ts";
import { configurationFor } from "../support/configuration.ts";
import { presetOf, resolverOf } from "../support/resolved.ts";

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
    assert.deepEqual(conventions.tickets, [{ pattern: /LED-\d{1,60}/, address: "https://tracker.example.com/$&" }]);
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
