/** `gonogo check --changed-since`: what a change brought, and not what was there before it. */
import assert from "node:assert/strict";
import { mkdirSync, realpathSync, renameSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { type CommandLine, commandLine, samples } from "../support/command-line.ts";
import { commit, git, noGit, repository } from "../support/repository.ts";

const body = `# Postmortem: ledger

**Date**: 2026-03-12

Written [date].

## Timeline

- 09:10 UTC: errors begin

## Root Cause

A pool of [version].

## Action Items

- @ledger-core adds an alert
`;

/** Placeholders, each with its path and line. */
async function told(line: CommandLine, words: readonly string[] = ["--changed-since", "HEAD"], cwd = line.folder) {
  const { out, error, code } = await line.run(["check", "--format", "json", ...words], { cwd });
  assert.equal(error, "");
  assert.ok(code < 2);
  const { documents } = JSON.parse(out) as {
    documents: { path: string; diagnostics: { rule: string; range: { start: { line: number } } }[] }[];
  };
  return Object.fromEntries(
    documents.map(({ path, diagnostics }) => [
      path,
      diagnostics.filter(({ rule }) => rule === "placeholder").map(({ range }) => range.start.line)
    ])
  );
}

describe("gonogo check --changed-since", { skip: noGit }, () => {
  it("tells what is on changed lines, in changed documents", async t => {
    const line = repository(t, { "a.md": body, "docs/b.md": body, "c.md": samples.other });
    assert.deepEqual(await told(line), {});
    assert.match(
      (await line.run(["check", "--changed-since", "HEAD"])).out,
      /^No operational documents found\. 3 unchanged files left out\.\n$/
    );
    line.write("docs/b.md", body.replace("Written [date].", "Also [name].\n\nWritten [date]."));
    assert.deepEqual(await told(line), { "docs/b.md": [5] });
    line.write("docs/b.md", body.replace("A pool of", "The pool of"));
    assert.deepEqual(await told(line), { "docs/b.md": [13] });
  });

  it("tells what is missing since the change, wherever that is said", async t => {
    const line = repository(t, { "a.md": samples.error.replace("Deploy", "## Rollback\n\n1. Redeploy.\n\nDeploy") });
    line.write("a.md", samples.error);
    const { code, out } = await line.run(["check", "--changed-since", "HEAD"]);
    assert.deepEqual([code, /missing-rollback/.test(out)], [1, true]);
    commit(line);
    line.write("a.md", samples.error.replace("Tests pass", "All tests pass"));
    const after = await line.run(["check", "--changed-since", "HEAD"]);
    assert.deepEqual([after.code, /missing-rollback/.test(after.out)], [0, false]);
    assert.match(after.out, /^NO-GO {2}a\.md/, "the verdict is that of the whole document");
  });

  it("compares with any revision, committed or not, and in sub-directories", async t => {
    const line = repository(t, { "one/a.md": body, "two/b.md": body });
    line.write("one/a.md", body.replace("[date]", "[name]"));
    commit(line);
    line.write("two/b.md", body.replace("[date]", "[name]"));
    git(line.folder, ["add", "two"]);
    assert.deepEqual(await told(line), { "two/b.md": [5] });
    assert.deepEqual(await told(line, ["--changed-since=HEAD~1"]), { "one/a.md": [5], "two/b.md": [5] });
    assert.deepEqual(await told(line, ["--changed-since=HEAD~1"], join(line.folder, "one")), { "a.md": [5] });
    assert.deepEqual(await told(line, ["--changed-since=main~1", "../two"], join(line.folder, "one")), {
      "../two/b.md": [5]
    });
  });

  it("tells everything of new files, staged or not, and of those that git is to ignore where they are named", async t => {
    const line = repository(t, { "a.md": body, ".gitignore": "ignored/\n" });
    line.write("new.md", body);
    line.write("staged.md", body);
    line.write("ignored/b.md", body);
    git(line.folder, ["add", "staged.md"]);
    assert.deepEqual(await told(line), { "new.md": [5, 13], "staged.md": [5, 13] });
    assert.deepEqual(await told(line, ["--changed-since", "HEAD", "ignored"]), { "ignored/b.md": [5, 13] });
  });

  it("follows files that were renamed", async t => {
    const line = repository(t, { "old name.md": body });
    mkdirSync(join(line.folder, "docs"));
    renameSync(join(line.folder, "old name.md"), join(line.folder, "docs/näme 🟢.md"));
    line.write("docs/näme 🟢.md", body.replace("A pool of", "The pool of"));
    git(line.folder, ["add", "--all"]);
    assert.deepEqual(await told(line), { "docs/näme 🟢.md": [13] });
  });

  it("takes other line ends, encodings and links for no change", async t => {
    const line = repository(t, { "a.md": body, "b.md": body, "docs/c.md": body });
    line.write("a.md", body.replaceAll("\n", "\r\n"));
    line.write("b.md", Buffer.from(`\uFEFF${body}`, "utf16le"));
    symlinkSync(join(line.folder, "docs"), join(line.folder, "link"));
    assert.deepEqual(await told(line, ["--changed-since", "HEAD", "a.md", "b.md", "link/c.md"]), {});
    line.write("a.md", body.replaceAll("\n", "\r\n").replace("[date]", "[name]"));
    assert.deepEqual(await told(line), { "a.md": [5] });
  });

  it("compares standard input with the file whose name it has", async t => {
    const line = repository(t, { "docs/a.md": body });
    const input = async (text: string, name: string) => {
      const { out } = await line.run(
        ["check", "-", "--changed-since", "HEAD", "--format=json", "--stdin-filename", name],
        {
          readInput: async () => new TextEncoder().encode(text)
        }
      );
      return JSON.parse(out).documents[0].diagnostics.filter(({ rule }: { rule: string }) => rule === "placeholder")
        .length;
    };
    assert.equal(await input(body.replace("[date]", "[name]"), "docs/a.md"), 1);
    assert.equal(await input(body, "docs/a.md"), 0);
    assert.equal(await input(body, "none/such/b.md"), 2);
  });

  it("fixes only what it tells", async t => {
    const faulty = `${body}\n<!-- gonogo-disable-next-line missing-owner -->\n\nThe end.\n`;
    const line = repository(t, { "a.md": faulty, "b.md": faulty });
    line.write("b.md", `${faulty}\n<!-- gonogo-disable-file missing-owner -->\n`);
    await line.run(["check", "--fix", "--changed-since", "HEAD"]);
    assert.equal(line.text("a.md"), faulty);
    assert.equal(line.text("b.md"), `${faulty}\n`);
  });

  it("says that there is no such revision, or no repository", async t => {
    const line = repository(t, { "a.md": body });
    for (const revision of ["nonsense", "--output=x", "HEAD:a.md", ""]) {
      const { code, out, error } = await line.run(["check", `--changed-since=${revision}`]);
      assert.deepEqual(
        [code, out, error],
        [2, "", `gonogo: The repository ${line.folder} has no revision '${revision}'. See gonogo --help.\n`]
      );
    }
    const elsewhere = commandLine(t, { "docs/a.md": body });
    const { code, error } = await elsewhere.run(["check", "--changed-since", "HEAD", "docs"]);
    const folder = join(realpathSync(elsewhere.folder), "docs");
    assert.deepEqual([code, error], [2, `gonogo: ${folder} is in no git repository. See gonogo --help.\n`]);
  });
});
