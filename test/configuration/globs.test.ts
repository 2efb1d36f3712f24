import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { coveredBy, covers, globProblem } from "../../server/src/workspace/configuration/globs.ts";

describe("a glob", () => {
  const cases: readonly (readonly [string, string, boolean])[] = [
    ["docs/**", "docs/a.md", true],
    ["docs/**", "docs/deep/a.md", true],
    ["docs/**", "other/docs/a.md", false],
    ["docs/*.md", "docs/deep/a.md", false],
    ["docs/", "docs/deep/a.md", true],
    ["/docs/**", "docs/a.md", true],
    ["./docs/**", "docs/a.md", true],
    ["**/runbooks/**", "services/ledger/runbooks/a.md", true],
    ["**/runbooks/**", "runbooks/a.md", true],
    ["*.md", "docs/deep/a.md", true],
    ["runbook-*.md", "services/runbook-ledger.md", true],
    ["/*.md", "docs/a.md", false],
    ["/*.md", "a.md", true],
    ["docs/{a,b}.md", "docs/b.md", true],
    ["docs/[ab].md", "docs/c.md", false],
    ["**", ".github/ISSUE_TEMPLATE/release.md", true],
    ["!docs/**", "docs/a.md", false],
    ["!docs/**", "notes/a.md", true],
    ["docs/a (copy)/*.md", "docs/a (copy)/b.md", true],
    ["docs/+(a|b).md", "docs/b.md", false],
    ["docs/+(a|b).md", "docs/+(a|b).md", true],
    ["c++/!(x)/*.md", "c++/!(x)/a.md", true],
    ["**/a/**/b/*-*.md", "x/a/y/z/b/c-d.md", true],
    ["documentação/**", "documentação/a.md", true],
    ["Docs/**", "docs/a.md", false],
    ["docs/**/*.md", "docs/a.md", true],
    ["docs/**/x/*.md", "docs/x/y/x/a.md", true],
    ["docs/**/x/*.md", "docs/x/y/a.md", false],
    ["*.{md,markdown}", "docs/a.markdown", true],
    ["{docs,notes/{old,new}}/*.md", "notes/new/a.md", true],
    ["{docs,notes/{old,new}}/*.md", "notes/a.md", false],
    ["docs/202[3-6]-??-*.md", "docs/2026-03-x.md", true],
    ["docs/202[!3-6]-*.md", "docs/2026-03.md", false],
    ["docs/?.md", "docs/🟢.md", true],
    ["docs/a**b.md", "docs/axxb.md", true],
    ["docs/a**b.md", "docs/a/b.md", false],
    ["docs/\\[draft\\]*.md", "docs/[draft] a.md", true],
    ["docs/\\{a,b\\}.md", "docs/{a,b}.md", true],
    ["", "a.md", false],
    ["docs/*", "docs", false]
  ];
  for (const [glob, path, expected] of cases) {
    it(`${glob} ${expected ? "covers" : "does not cover"} ${path}`, () => assert.equal(covers(glob, path), expected));
  }

  const wrong: Readonly<Record<string, RegExp>> = {
    "": /covers nothing/,
    "!": /covers nothing/,
    "docs\\runbooks\\**": /write \/ between folders/,
    "C:/docs/**": /relative to the folder/,
    "https://example.com/**": /relative to the folder/,
    "../docs/**": /leads out of the folder/,
    "docs/[a": /one of its brackets is not closed/,
    ["a".repeat(501)]: /longer than 500/,
    "docs/{a,b": /is no glob/,
    "{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}": /more than a hundred/
  };
  for (const [glob, problem] of Object.entries(wrong)) {
    it(`is none: '${glob.slice(0, 30)}'`, () => {
      assert.match(globProblem(glob) ?? "", problem);
      assert.equal(covers(glob, "docs/runbooks/a.md"), false);
    });
  }

  it("is compared with any path, however many stars it has", () => {
    const names = "a".repeat(250);
    assert.equal(covers(`**/${"*a".repeat(50)}*b`, `${"a/".repeat(500)}${names}`), false);
    assert.equal(covers(`**/${"*a".repeat(50)}*`, `${"a/".repeat(500)}${names}`), true);
    assert.equal(covers(`${"**/a/".repeat(50)}b`, `${"a/".repeat(500)}c`), false);
    assert.equal(covers(`${"**/a/".repeat(50)}c`, `${"a/".repeat(500)}c`), true);
  });

  it("takes out again what a list covers", () => {
    const files = ["docs/**", "!docs/old/**"];
    assert.equal(coveredBy(files, "docs/a.md"), true);
    assert.equal(coveredBy(files, "docs/old/a.md"), false);
    assert.equal(coveredBy(files, "notes/a.md"), false);
    assert.equal(coveredBy(["!docs/old/**"], "notes/a.md"), true);
    assert.equal(coveredBy([], "notes/a.md"), true);
  });
});
