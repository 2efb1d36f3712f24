/** How far the paths in a configuration may lead. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Host } from "../../server/src/host.ts";
import { type Files, presetOf, resolverOf, said } from "../support/resolved.ts";

const strict = { preset: "strict" };
const git = { "repo/.git/HEAD": "" };

describe("what a configuration extends lies in its repository", () => {
  const files = { ...git, "repo/docs/gonogo.json": { extends: "../../team.json" }, "team.json": strict };

  it("or is not read, and said to lie outside", async () => {
    const asked: string[] = [];
    const spied = (all: Files): Partial<Host> => ({
      async stat(uri) {
        asked.push(uri);
        return Object.keys(all).some(each => `file:///w/${each}`.startsWith(uri)) ? "file" : null;
      }
    });
    assert.deepEqual(await said(files, "repo/docs/gonogo.json", spied(files)), [
      "'../../team.json' lies outside of the repository or workspace 'repo': put it in there, or into a package."
    ]);
    assert.ok(asked.length > 0 && !asked.includes("file:///w/team.json"));
    assert.equal(await presetOf(files, "repo/docs/a.md"), "recommended");
    const { unread } = await resolverOf(files).resolve("file:///w/repo/docs/a.md");
    assert.deepEqual(unread, ["../../team.json"]);
  });

  it("wherever in it: a path may lead out and back", async () => {
    const inside = { ...files, "repo/docs/gonogo.json": { extends: "../../repo/team.json" }, "repo/team.json": strict };
    assert.deepEqual(await said(inside, "repo/docs/gonogo.json"), []);
    assert.equal(await presetOf(inside, "repo/docs/a.md"), "strict");
    const wider = { ...inside, "repo/docs/gonogo.json": { extends: "../team.json" } };
    const limits = { top: () => "file:///w/repo/docs", otherwise: null };
    assert.equal(await presetOf(wider, "repo/docs/a.md", { limits }), "strict", "where only a folder of it is open");
    const beside = { ...files, "repo/docs/gonogo.json": { extends: "../../repository/team.json" } };
    assert.match((await said(beside, "repo/docs/gonogo.json")).join(), /lies outside/);
  });

  it("also of what it extends in turn, of a package, and of one that a person names", async () => {
    const through = {
      ...files,
      "repo/docs/gonogo.json": { extends: ["../base.json", "@acme/rules"] },
      "repo/base.json": { extends: "../team.json" },
      "repo/node_modules/@acme/rules/gonogo.json": { extends: "../../../../team.json" }
    };
    assert.equal(await presetOf(through, "repo/docs/a.md"), "recommended");
    assert.match((await said(through, "repo/base.json")).join(), /lies outside/);
    const only = "file:///w/repo/docs/gonogo.json";
    assert.equal(await presetOf(files, "a.md", { only }), "recommended");
    const alone = { "other/ci.json": { extends: "../team.json" }, "team.json": strict };
    const limits = { top: () => null, otherwise: "file:///w/repo" };
    assert.equal(await presetOf(alone, "a.md", { only: "file:///w/other/ci.json", limits }), "strict");
  });

  it("and a package in its own node_modules", async () => {
    const packaged = {
      ...git,
      "repo/docs/gonogo.json": { extends: "@acme/rules" },
      "node_modules/@acme/rules/gonogo.json": strict
    };
    assert.deepEqual(await said(packaged, "repo/docs/gonogo.json"), [
      "'@acme/rules' is no package in node_modules; the path of a file begins with ./ or ../."
    ]);
    assert.equal(await presetOf(packaged, "repo/docs/a.md"), "recommended");
    const own = { ...packaged, "repo/node_modules/@acme/rules/gonogo.json": strict };
    assert.equal(await presetOf(own, "repo/docs/a.md"), "strict");
  });

  it("else in the folder that is open or checked", async () => {
    const none = { "team/docs/gonogo.json": { extends: "../../base.json" }, "base.json": strict };
    for (const limits of [
      { top: () => "file:///w/team", otherwise: null },
      { top: () => null, otherwise: "file:///w/team" }
    ])
      assert.equal(await presetOf(none, "team/docs/a.md", { limits }), "recommended");
    const elsewhere = { top: () => null, otherwise: "file:///w/other" };
    assert.equal(await presetOf(none, "team/docs/a.md", { limits: elsewhere }), "strict", "which must hold it");
    const unsure = resolverOf(
      none,
      { limits: { top: () => "file:///w/team", otherwise: null } },
      { sees: "workspace" }
    );
    const { configuration, unread } = await unsure.resolve("file:///w/team/docs/a.md");
    assert.deepEqual([configuration.judging.preset, unread], ["recommended", ["../../base.json"]]);
    assert.deepEqual((await unsure.judge("file:///w/team/docs/gonogo.json")).problems, [], "more of it may be unseen");
  });

  it("also where a system takes a backslash for a slash", async () => {
    const windows = { ...git, "repo/gonogo.json": { templates: { runbook: "x\\..\\..\\runbook.md" } } };
    assert.match(
      (await said(windows, "repo/gonogo.json")).join(),
      /lies outside of the repository or workspace 'repo'/
    );
  });
});

describe("templates, baselines and site roots", () => {
  const written = {
    templates: { postmortem: "../pm.md", runbook: "rb.md" },
    baseline: "../known.json",
    siteRoot: "../site",
    overrides: [{ files: "**", siteRoot: "../../other", staleAfter: 5 }]
  };
  const files = { ...git, "repo/gonogo.json": written, "repo/rb.md": "", "pm.md": "", "known.json": "" };
  const outside = (path: string) => `'${path}' lies outside of the repository or workspace 'repo': put it in there.`;

  it("that lie outside do not count, and are told", async () => {
    assert.deepEqual(
      await said(files, "repo/gonogo.json"),
      ["../pm.md", "../known.json", "../site", "../../other"].map(outside)
    );
    const { configuration } = await resolverOf(files).resolve("file:///w/repo/a.md");
    assert.deepEqual([...configuration.templates], [["runbook", "file:///w/repo/rb.md"]]);
    assert.deepEqual([configuration.baseline, configuration.siteRoot], [null, null]);
    assert.equal(configuration.judging.conventions.staleAfter, 5, "what else stands there counts");
  });

  it("may lie anywhere in the repository", async () => {
    const inner = {
      ...git,
      "repo/docs/gonogo.json": { baseline: "../known.json", siteRoot: "..", templates: { runbook: "../rb.md" } },
      "repo/rb.md": ""
    };
    assert.deepEqual(await said(inner, "repo/docs/gonogo.json"), []);
    const { configuration } = await resolverOf(inner).resolve("file:///w/repo/docs/a.md");
    assert.deepEqual([configuration.baseline, configuration.siteRoot], ["file:///w/repo/known.json", "file:///w/repo"]);
  });
});
