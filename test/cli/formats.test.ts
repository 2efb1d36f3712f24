/** `gonogo check --format NAME[=FILE]`: which formats there are, and where each of them goes. */
import assert from "node:assert/strict";
import { existsSync, mkdirSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { formatNames } from "../../server/src/cli/formats.ts";
import { cachedLine, chat, postmortem } from "../support/cached-line.ts";
import { commandLine, samples } from "../support/command-line.ts";
import { elementsOf } from "../support/markup.ts";
import { sarifRun } from "../support/sarif.ts";

const machine = formatNames.filter(name => name !== "pretty");

describe("formats", () => {
  it("go to files, each the same as on standard output, and what is wrong to standard output", async t => {
    const line = commandLine(t, { "docs/a.md": samples.open, "docs/b.md": samples.error });
    mkdirSync(join(line.folder, "out"));
    const options = machine.flatMap(name => ["--format", `${name}=out/report=of.${name}`]);
    const { code, out, error } = await line.run(["check", "docs", ...options]);
    assert.deepEqual({ code, out, error }, await line.run(["check", "docs"]));
    for (const name of machine)
      assert.equal(line.text(`out/report=of.${name}`), (await line.run(["check", "docs", "--format", name])).out, name);
    assert.deepEqual(readdirSync(join(line.folder, "out")).length, machine.length, "nothing is left of writing them");
  });

  it("go to standard output where one has no file", async t => {
    const line = commandLine(t, { "a.md": samples.open });
    const { out } = await line.run(["check", "--format", "gitlab=q.json", "--format", "github"]);
    assert.deepEqual(out, (await line.run(["check", "--format", "github"])).out);
    assert.equal(JSON.parse(line.text("q.json")).length, 1);
  });

  it("replace what stood in a file", async t => {
    const line = commandLine(t, { "a.md": samples.open, "real.json": "x".repeat(100_000) });
    await line.run(["check", "--format", "json=real.json"]);
    assert.equal(JSON.parse(line.text("real.json")).version, 1);
  });

  // A change that somebody proposes may bring the link.
  it("are not written through a link, which may lead anywhere", async t => {
    const line = commandLine(t, { "a.md": samples.open, ".git/config": "kept" });
    symlinkSync(".git/config", join(line.folder, "gonogo.sarif"));
    symlinkSync("lost", join(line.folder, "lost.json"));
    for (const format of ["sarif=gonogo.sarif", "json=lost.json"])
      assert.deepEqual(await line.run(["check", "--format", format]), {
        ...{ code: 2, out: "" },
        error: `gonogo: --format ${format} cannot be written: it is a link, and what it leads to would be lost. Take it away, or name another file. See gonogo --help.\n`
      });
    assert.equal(line.text(".git/config"), "kept");
    assert.equal(existsSync(join(line.folder, "lost")), false);
  });

  it("are not written through a folder that is a link out of the repository, unless that is named", async t => {
    const outside = commandLine(t, { "docs/kept.json": "kept" });
    const line = commandLine(t, { "repo/.git/HEAD": "ref: refs/heads/main\n", "repo/docs/a.md": samples.open });
    const [root, cwd] = [join(line.folder, "repo"), join(line.folder, "repo", "docs")];
    symlinkSync(outside.folder, join(root, "out"));
    symlinkSync("../..", join(cwd, "up"));
    symlinkSync(join(root, "docs"), join(root, "inside"));
    const inRepository = (words: readonly string[]) => line.run(["check", ...words], { cwd });
    const refused = [
      ["../out/docs/kept.json", join(outside.folder, "docs")],
      [join(root, "out", "new.json"), outside.folder],
      ["up/new.json", line.folder]
    ] as const;
    for (const [file, place] of refused)
      assert.deepEqual(await inRepository(["--format", `json=${file}`]), {
        ...{ code: 2, out: "" },
        error: `gonogo: --format json=${file} cannot be written: a link leads from there to ${place}, outside of ${root}. Take it away, or name that folder itself. See gonogo --help.\n`
      });
    assert.deepEqual([outside.text("docs/kept.json"), readdirSync(outside.folder)], ["kept", ["docs"]]);
    assert.deepEqual(readdirSync(line.folder), ["repo"]);

    for (const file of [join(outside.folder, "named.json"), "../../beside.json", "../inside/own.json"])
      assert.equal((await inRepository(["--format", `json=${file}`])).code, 0, file);
    assert.ok(existsSync(join(outside.folder, "named.json")) && existsSync(join(line.folder, "beside.json")));
    assert.ok(existsSync(join(cwd, "own.json")));
  });

  it("go to standard output where the file is a hyphen", async t => {
    const line = commandLine(t, { "a.md": samples.open });
    assert.deepEqual(await line.run(["check", "--format", "json=-"]), await line.run(["check", "--format", "json"]));
    assert.ok(!existsSync(join(line.folder, "-")));
  });

  it("are written into what is no file, which stays what it is", {
    skip: !existsSync("/dev/full") && "there is no /dev/full"
  }, async t => {
    const line = commandLine(t, { "a.md": samples.open });
    const { code, error } = await line.run(["check", "--format", "json=/dev/full"]);
    assert.deepEqual([code, error], [2, "gonogo: /dev/full cannot be written: the disk is full.\n"]);
    assert.ok(statSync("/dev/full").isCharacterDevice());
  });

  it("are no documents of the next run", async t => {
    const line = commandLine(t, { "a.md": samples.open });
    const words = ["check", "--format", "json", "--format", "markdown=release-checklist.md"];
    const first = await line.run(words);
    const report = line.text("release-checklist.md");
    assert.deepEqual([await line.run(words), line.text("release-checklist.md")], [first, report]);
  });

  it("replace a report of the last run, of any format, whatever the file is called", async t => {
    const line = commandLine(t, { "a.md": samples.error, "chat.txt": "", "old.json": '{ "version": 0 }' });
    for (const name of formatNames)
      for (const file of [`r.${name}`, `${name}.md`, "chat.txt", "old.json"]) {
        const words = ["check", "a.md", "--format", "json=-", "--format", `${name}=${file}`];
        const first = await line.run(words);
        const report = line.text(file);
        assert.notEqual(report, "", file);
        assert.deepEqual([await line.run(words), line.text(file)], [first, report], `${name}=${file}`);
      }
    rmSync(join(line.folder, "a.md"));
    for (const name of formatNames)
      for (const file of [`r.${name}`, `${name}.md`]) {
        const words = ["check", "--format", `${name}=${file}`];
        await line.run(words);
        assert.equal((await line.run(words)).code, 0, `${name}=${file}, of nothing`);
      }
  });

  // Its heading is that of a decision, and it quotes checklists.
  it("are no documents of another run either: no gate opens for a summary", async t => {
    const line = commandLine(t, {
      "releases/a.md": samples.noGo,
      "gonogo.json": '{"documents":{"**":"release-checklist"}}'
    });
    const written = ["summary.md", "releases/release-checklist.md"];
    await line.run(["check", ...written.flatMap(file => ["--format", `markdown=${file}`])]);
    rmSync(join(line.folder, "releases/a.md"));
    const { code, out } = await line.run(["check", "--require", "go"]);
    assert.deepEqual([code, out.split("\n")[0]], [1, "No operational documents found. 2 other files left alone."]);
    rmSync(join(line.folder, "gonogo.json"));
    assert.equal((await line.run(["check", ...written, "--require", "go"])).code, 1);
  });

  it("stand beside texts that are asked for on standard output", async t => {
    const line = commandLine(t);
    const readInput = async () => new TextEncoder().encode(samples.go);
    const fixed = await line.run(["check", "-", "--fix", "--format", "junit=j.xml"], { readInput });
    assert.equal(fixed.out, samples.go);
    assert.match(fixed.error, /^GO {5}stdin\.md/);
    assert.match(line.text("j.xml"), /<testsuite name="stdin\.md"/);
  });

  const mistakes: Readonly<Record<string, readonly string[]>> = {
    "--format is pretty or json or sarif or github or junit or gitlab or markdown or html, not 'xml'.": ["xml=a"],
    "Only one format goes to standard output, and json and sarif have no file: write --format sarif=FILE.": [
      ...["json", "junit=a.xml", "sarif"]
    ],
    "Only one format goes to standard output, and json and json have no file: write --format json=FILE.": [
      ...["json", "json"]
    ],
    "--format sarif= names no file: write --format sarif=FILE, or --format sarif for standard output.": ["sarif="],
    "--format sarif=docs cannot be written: it is a folder. Name a file, as in docs/gonogo.sarif.": ["sarif=docs"],
    "--format json=new/ cannot be written: it is a folder. Name a file, as in new/gonogo-report.json.": ["json=new/"],
    "--format json=./a.json and --format sarif=a.json are the same file: give each format its own.": [
      ...["sarif=a.json", "json=./a.json"]
    ],
    "--format json=link/a.json and --format sarif=docs/a.json are the same file: give each format its own.": [
      ...["sarif=docs/a.json", "json=link/a.json"]
    ],
    "--format json=docs/a.md/x.json cannot be written: ": ["json=docs/a.md/x.json"],
    "--format json=a\uFFFD.json cannot be written: no file can have this name.": ["json=a\0.json"]
  };
  for (const [message, formats] of Object.entries(mistakes)) {
    it(`are refused before anything is checked: ${formats.join(" ").replaceAll("\0", "NUL")}`, async t => {
      const line = commandLine(t, { "docs/a.md": samples.error });
      symlinkSync("docs", join(line.folder, "link"));
      const { code, out, error } = await line.run(["check", ...formats.flatMap(each => ["--format", each])]);
      assert.deepEqual([code, out], [2, ""]);
      assert.ok(error.startsWith(`gonogo: ${message}`), error);
      assert.match(error, / See gonogo --help\.\n$/);
    });
  }

  it("are refused where a folder lacks, or a document would be lost", async t => {
    const line = commandLine(t, { "a.md": samples.error });
    const lacking = await line.run(["check", "--format", "json=out/reports/a.json"]);
    const folder = join(line.folder, "out", "reports");
    assert.equal(
      lacking.error,
      `gonogo: --format json=out/reports/a.json cannot be written: there is no folder ${folder}: make it first. See gonogo --help.\n`
    );
    const lost = await line.run(["check", "a.md", "--format", "markdown=a.md"]);
    assert.match(lost.error, /markdown=a\.md would replace a document that is to be checked: name another file\./);
    assert.deepEqual([lacking.code, lost.code, line.text("a.md")], [2, 2, samples.error]);
  });

  // What somebody wrote for a run to read would be gone, and the next run would read the report.
  const kept: Readonly<Record<string, readonly [what: string, text: string | null]>> = {
    "docs/a.md": ["a document that gonogo did not write", samples.error],
    "docs/../docs/./a.markdown": ["a document that gonogo did not write", "# Notes\n"],
    "README.md": ["a document that gonogo did not write", "{ braces }\n"],
    "with-a-report.md": ["a document that gonogo did not write", `${samples.open}\n### Go/No-Go: 1 open\n`],
    "chat.txt": ["a document", chat],
    "gonogo.json": ["a configuration", "{}"],
    "docs/gonogo.json": ["a configuration", null],
    "shared/ops.gonogo.json": ["a configuration", "{}"],
    "shared/ops.json": ["a configuration", '// ours\n{ "preset": "strict" }'],
    "gonogo-baseline.json": ["a baseline", null],
    "known.json": ["a baseline", '{ "version": 1, "findings": [] }'],
    CODEOWNERS: ["the list of owners", "* @ledger"],
    "docs/CODEOWNERS": ["the list of owners", null],
    ".gitignore": ["what git is to leave alone", "out\n"],
    ".git/config": ["what git keeps there", "[core]\n"],
    ".git/hooks/pre-commit": ["what git keeps there", null],
    "team.json": ["the configuration", '{ "$schema": "x" }'],
    "rules.mjs": ["rules of your own", "export default [];\n"]
  };
  for (const [file, [what, text]] of Object.entries(kept)) {
    it(`are not written over ${file}, whatever is checked`, async t => {
      const line = commandLine(t, { "docs/b.md": samples.error, ".git/hooks/x": "", "shared/x": "" });
      if (text !== null) line.write(file, text);
      line.write("team.json", '{ "$schema": "x" }');
      line.write("rules.mjs", "export default [];\n");
      const more =
        file === "team.json" ? ["--config", file] : file === "rules.mjs" ? ["--rules-from", `./${file}`] : [];
      for (const name of ["json", "markdown"]) {
        const format = `${name}=${file}`;
        assert.deepEqual(await line.run(["check", ...more, "--format", format]), {
          ...{ code: 2, out: "" },
          error: `gonogo: --format ${format} would replace ${what}: name another file. See gonogo --help.\n`
        });
      }
      assert.equal(existsSync(join(line.folder, file)) ? line.text(file) : null, text);
    });
  }

  it("are told of where they could not be written, and all others are", async t => {
    const line = commandLine(t, { "a.md": samples.open });
    const long = `${"x".repeat(300)}.json`;
    const { code, out, error } = await line.run(["check", "--format", `json=${long}`, "--format", "sarif=b.sarif"]);
    assert.equal(code, 2);
    assert.equal(error, `gonogo: ${long} cannot be written: its name is too long.\n`);
    assert.match(out, /^a\.md\n/);
    assert.ok(existsSync(join(line.folder, "b.sarif")));
  });

  it("tell the same of what was kept from an earlier run", async t => {
    const line = cachedLine(t, {
      ...{ "a.md": samples.open, "b.md": samples.error, "c.md": samples.other, "docs/pm.md": postmortem },
      "docs/chat.txt": chat
    });
    for (const name of formatNames) {
      const words = ["check", "--format", name];
      const cold = await line.run(words);
      assert.deepEqual(await line.cached(words), cold, `${name}, first`);
      assert.deepEqual(await line.cached(words), cold, `${name}, once more`);
    }
    const several = ["check", "--format", "json", "--format", "junit=j.xml", "--format", "sarif=s.sarif"];
    const cold = [await line.run(several), line.text("j.xml"), line.text("s.sarif")];
    assert.deepEqual([await line.cached(several), line.text("j.xml"), line.text("s.sarif")], cold);
  });

  it("tell the same of several threads", async t => {
    const long = `# Notes\n\n${"The pool was exhausted after a deploy. ".repeat(8000)}\n`;
    const line = commandLine(t, { "a.md": samples.open, "b.md": samples.error, "long.md": long });
    const words = ["check", "--format", "sarif", "--format", "markdown=m.txt", "--format", "gitlab=q.json"];
    const told = async (threads: number) => [
      await line.run(words, { threads }),
      line.text("m.txt"),
      line.text("q.json")
    ];
    assert.deepEqual(await told(2), await told(1));
  });
});

describe("odd names of files", () => {
  const names = [
    ...["new\nline.md", "100%.md", "%41.md", "a#b?c.md", "-odd.md", "--format.md", "a:b,c=d.md", " a b .md"],
    ...["cafe\u0301.md", "caf\u00e9.md", "日本語 🟢.md", "quote'\"<&>.md", "back\\slash.md", "\u202Eturned.md"],
    ...["::error::x.md", "[a](b).md", "`code`.md", "\u0007bell.md", `${"x".repeat(250)}.md`]
  ];
  const isPosix = process.platform !== "win32";

  it("are told in each format, and none is lost", { skip: !isPosix && "Windows takes few of them" }, async t => {
    const line = commandLine(t, Object.fromEntries(names.map(name => [name, samples.open])));
    const said = async (format: string): Promise<string> => {
      const { code, out, error } = await line.run(["check", "--format", format]);
      assert.deepEqual([code, error], [0, ""], format);
      return out;
    };
    const sorted = [...names].sort();
    assert.deepEqual(
      JSON.parse(await said("json")).documents.map((each: { path: string }) => each.path),
      sorted
    );
    assert.deepEqual(
      JSON.parse(await said("gitlab")).map((each: { location: { path: string } }) => each.location.path),
      sorted
    );
    const { results } = await sarifRun(await said("sarif"));
    assert.deepEqual(
      results.map(({ locations }) => decodeURIComponent(locations[0]?.physicalLocation.artifactLocation.uri ?? "")),
      sorted
    );
    const github = (await said("github")).split("\n").slice(0, -1);
    assert.equal(github.length, names.length);
    for (const command of github) assert.match(command, /^::warning title=unfilled-status,file=[^:,]+,line=10,/);
    const junit = await said("junit");
    const suites = elementsOf(junit.slice(junit.indexOf("\n"))).filter(each => each.name === "testsuite");
    assert.equal(suites.length, names.length);
    const markdown = await said("markdown");
    assert.equal(markdown.match(/^#### `.*`$/gm)?.length, names.length);
    assert.equal((await said("pretty")).match(/^OPEN {3}/gm)?.length, names.length);
    assert.match(await said("html"), /caf\u00e9/);
  });

  it("may be no UTF-8", { skip: process.platform !== "linux" && "other systems take only UTF-8" }, async t => {
    const line = commandLine(t, { "b.md": samples.go });
    const named = (ending: string) =>
      Buffer.concat([Buffer.from(join(line.folder, "a\xff"), "latin1"), Buffer.from(ending)]);
    writeFileSync(named(".md"), "# A\n");
    mkdirSync(named("b"));
    for (const format of formatNames) {
      const { code, out, error } = await line.run(["check", "--format", format]);
      assert.equal(code, 2, format);
      assert.match(error, /^gonogo: a\uFFFD\.md cannot be read: its name is no UTF-8: rename it\.\n/);
      assert.match(error, /\ngonogo: a\uFFFDb cannot be read: its name is no UTF-8: rename it\.\n$/);
      if (format === "sarif") await sarifRun(out);
    }
  });
});
