/** `gonogo check --write-baseline`: what is there today is accepted, and only what is new is told. */
import assert from "node:assert/strict";
import { mkdirSync, readdirSync, renameSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { type CommandLine, commandLine, samples } from "../support/command-line.ts";

const name = "gonogo-baseline.json";
/** The samples but one line further down. */
const moved = (text: string): string => text.replace("\n\n", "\n\nSome words.\n\n");
const second = samples.error.replace("- Tests", "").replace("Deploy", "Deploy [version]");

const findings = (line: CommandLine, file = name): string[] =>
  JSON.parse(line.text(file)).findings.map((each: { path: string; rule: string }) => `${each.path} ${each.rule}`);
const rules = (out: string): string[] =>
  JSON.parse(out).documents.flatMap((each: { path: string; diagnostics: { rule: string }[] }) =>
    each.diagnostics.map(({ rule }) => `${each.path} ${rule}`)
  );

describe("gonogo check --write-baseline", () => {
  it("accepts what is there, and tells only what is new", async t => {
    const line = commandLine(t, { "docs/a.md": samples.error, "b.md": samples.go, "c.md": samples.other });
    assert.equal((await line.run(["check"])).code, 1);
    const written = await line.run(["check", "--write-baseline"]);
    assert.deepEqual([written.code, written.error], [0, `${name} was written: 1 finding in 1 file.\n`]);
    assert.match(
      written.out,
      /^GO {5}b\.md .*\nGO {5}docs\/a\.md .*\n2 documents: 0 errors, 0 warnings\. 1 finding accepted by a baseline\. 1 other file left alone\.\n$/
    );
    assert.deepEqual(findings(line), ["docs/a.md missing-rollback"]);

    line.write("docs/a.md", moved(samples.error));
    assert.deepEqual([(await line.run(["check"])).code, (await line.run(["check"])).error], [0, ""]);
    line.write("docs/d.md", samples.error);
    const after = await line.run(["check", "--format", "json"]);
    assert.deepEqual([after.code, rules(after.out)], [1, ["docs/d.md missing-rollback"]]);
  });

  it("leaves no criterion decided that is not", async t => {
    const line = commandLine(t, { "a.md": samples.open });
    await line.run(["check", "--write-baseline"]);
    const { code, out } = await line.run(["check", "--require", "go"]);
    assert.deepEqual([code, /OPEN {3}a\.md {2}\(release checklist, 1 to fill\)/.test(out)], [1, true]);
  });

  it("is told of what is no longer there, and takes it out when it is written again", async t => {
    const line = commandLine(t, { "a.md": second, "b.md": samples.error });
    await line.run(["check", "--write-baseline"]);
    assert.deepEqual(findings(line), ["a.md missing-rollback", "a.md placeholder", "b.md missing-rollback"]);
    line.write("a.md", samples.error);
    line.write("b.md", samples.other);
    const { code, error } = await line.run(["check"]);
    assert.deepEqual(
      [code, error],
      [0, `${name} holds 2 findings that are no longer there: gonogo check --write-baseline takes them out.\n`]
    );
    await line.run(["check", "--write-baseline"]);
    assert.deepEqual(findings(line), ["a.md missing-rollback"]);
    assert.equal((await line.run(["check"])).error, "");
  });

  it("accepts nothing of a document under another name until it is written again", async t => {
    const line = commandLine(t, { "a.md": samples.error });
    await line.run(["check", "--write-baseline"]);
    renameSync(join(line.folder, "a.md"), join(line.folder, "b.md"));
    assert.deepEqual(rules((await line.run(["check", "--format", "json"])).out), ["b.md missing-rollback"]);
    await line.run(["check", "--write-baseline"]);
    assert.deepEqual(findings(line), ["b.md missing-rollback"]);
    assert.equal((await line.run(["check"])).code, 0);
  });

  it("keeps what it says of other files, unless they are gone", async t => {
    const line = commandLine(t, { "a.md": samples.error, "docs/b.md": samples.error, "docs/c.md": samples.error });
    await line.run(["check", "--write-baseline"]);
    line.write("docs/b.md", samples.go);
    rmSync(join(line.folder, "docs/c.md"));
    await line.run(["check", "--write-baseline", "docs"]);
    assert.deepEqual(findings(line), ["a.md missing-rollback"]);
  });

  it("writes nothing where nothing is to be accepted", async t => {
    const line = commandLine(t, { "a.md": samples.go });
    assert.equal((await line.run(["check", "--write-baseline"])).error, "");
    assert.throws(() => line.text(name), { code: "ENOENT" });
  });

  it("is written where the configuration says, else beside it, and found from any folder", async t => {
    const line = commandLine(t, {
      "one/gonogo.json": '{ "baseline": "known/findings.json" }',
      "one/docs/a.md": samples.error,
      "two/gonogo.json": "{}",
      "two/docs/b.md": samples.error,
      "c.md": samples.error
    });
    const { error } = await line.run(["check", "--write-baseline"]);
    assert.deepEqual(error.trim().split("\n").sort(), [
      `${name} was written: 1 finding in 1 file.`,
      "one/known/findings.json was written: 1 finding in 1 file.",
      `two/${name} was written: 1 finding in 1 file.`
    ]);
    assert.deepEqual(findings(line, "one/known/findings.json"), ["../docs/a.md missing-rollback"]);
    assert.deepEqual(findings(line, `two/${name}`), ["docs/b.md missing-rollback"]);
    assert.deepEqual(findings(line), ["c.md missing-rollback"]);
    assert.equal((await line.run(["check"])).code, 0);
    mkdirSync(join(line.folder, ".git"));
    assert.equal((await line.run(["check", "."], { cwd: join(line.folder, "two/docs") })).code, 0);
  });
});

describe("gonogo check --no-baseline", () => {
  it("tells everything, and so does --no-config", async t => {
    const line = commandLine(t, { "a.md": samples.error });
    await line.run(["check", "--write-baseline"]);
    assert.equal((await line.run(["check"])).code, 0);
    assert.equal((await line.run(["check", "--no-baseline"])).code, 1);
    assert.equal((await line.run(["check", "--no-config"])).code, 1);
  });

  it("is not written at the same time", async t => {
    for (const other of ["--no-baseline", "--no-config", "--fix"]) {
      const { code, error } = await commandLine(t).run(["check", "--write-baseline", other]);
      assert.deepEqual(
        [code, error],
        [2, `gonogo: --write-baseline and ${other} exclude each other. See gonogo --help.\n`]
      );
    }
  });
});

describe("a broken baseline", () => {
  it("is named, counts as a mistake, and is never written over", async t => {
    const broken = "<<<<<<< HEAD\n";
    const line = commandLine(t, { "a.md": samples.error, [name]: broken });
    const read = await line.run(["check", "--format", "json"]);
    assert.match(read.error, /^gonogo: gonogo-baseline\.json is no baseline: it is no JSON: .+\.\n$/);
    assert.deepEqual([read.code, rules(read.out)], [2, ["a.md missing-rollback"]]);
    const { code, error } = await line.run(["check", "--write-baseline"]);
    assert.match(
      error,
      /^gonogo: gonogo-baseline\.json was left as it is, for it is no baseline: it is no JSON: .+\.\n$/
    );
    assert.deepEqual([code, line.text(name)], [2, broken]);
  });

  it("is said to be unwritable", async t => {
    const line = commandLine(t, { "a.md": samples.error, "gonogo.json": '{ "baseline": "a.md/known.json" }' });
    const { code, error } = await line.run(["check", "--write-baseline"]);
    assert.equal(code, 2);
    assert.match(error, /^gonogo: a\.md\/known\.json cannot be written: .+\.\n$/);
  });

  it("is written nowhere outside of the repository, whatever is configured", async t => {
    const line = commandLine(t, {
      "repo/.git/HEAD": "ref: refs/heads/main\n",
      "repo/gonogo.json": '{ "baseline": "../known.json" }',
      "repo/a.md": samples.error
    });
    const cwd = join(line.folder, "repo");
    const { code, out } = await line.run(["check", "--write-baseline"], { cwd });
    assert.equal(code, 2);
    assert.match(out, /'\.\.\/known\.json' lies outside of the repository or workspace 'repo': put it in there\./);
    assert.deepEqual(readdirSync(line.folder), ["repo"]);
    assert.deepEqual(findings(line, `repo/${name}`), ["a.md missing-rollback"], "the usual one is taken");
  });

  it("is written through no link out of the repository", async t => {
    const line = commandLine(t, {
      "repo/.git/HEAD": "ref: refs/heads/main\n",
      "repo/gonogo.json": '{ "baseline": "kept/known.json" }',
      "repo/a.md": samples.error,
      "repo/inside/b.txt": "",
      "out/c.txt": ""
    });
    const cwd = join(line.folder, "repo");
    const link = join(cwd, "kept");
    const run = async (target: string) => {
      rmSync(link, { force: true });
      symlinkSync(target, link, "junction");
      return line.run(["check", "--write-baseline"], { cwd });
    };
    const { code, error } = await run(join(line.folder, "out"));
    const place = join(line.folder, "out", "known.json");
    assert.deepEqual(
      [code, error],
      [
        2,
        `gonogo: kept/known.json cannot be written: a link leads from there to ${place}, outside of ${cwd}. Take it away, or name another file as "baseline".\n`
      ]
    );
    assert.deepEqual(readdirSync(join(line.folder, "out")), ["c.txt"]);
    assert.equal((await run(join(cwd, "inside"))).code, 0);
    assert.deepEqual(findings(line, "repo/inside/known.json"), ["../a.md missing-rollback"]);

    // The file itself may be the link.
    rmSync(link);
    mkdirSync(link);
    line.write("out/known.json", line.text("repo/inside/known.json"));
    try {
      symlinkSync(join(line.folder, "out/known.json"), join(link, "known.json"), "file");
    } catch {
      return t.diagnostic("this system lets nobody make links to files");
    }
    line.write("repo/a.md", second);
    const before = line.text("out/known.json");
    assert.equal((await line.run(["check", "--write-baseline"], { cwd })).code, 2);
    assert.equal(line.text("out/known.json"), before);
  });
});
