/** What `gonogo check` reads: folders, files, standard input; whatever their names and their bytes. */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, rmSync, symlinkSync, truncateSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import type { Terminal } from "../../server/src/cli/terminal.ts";
import { commandLine, samples } from "../support/command-line.ts";

const paths = (out: string): string[] => JSON.parse(out).documents.map((each: { path: string }) => each.path);
const json = ["--format", "json"];
const isRoot = process.getuid?.() === 0;

describe("check reads", () => {
  it("the Markdown files below the working directory, in the order of their names", async t => {
    const line = commandLine(t, {
      "b.md": samples.go,
      "a/z.markdown": samples.go,
      "a/A.MD": samples.go,
      "a.txt": samples.go,
      "node_modules/x/a.md": samples.go,
      ".git/a.md": samples.go,
      ".github/release.md": samples.go
    });
    const { code, out } = await line.run(["check", ...json]);
    assert.deepEqual([code, paths(out)], [0, [".github/release.md", "a/A.MD", "a/z.markdown", "b.md"]]);
  });

  it("a named file whatever its ending, a named folder, and no file twice", async t => {
    const line = commandLine(t, { "a.txt": samples.go, "docs/b.md": samples.go, "docs/c.md": samples.go });
    const names = ["a.txt", "docs/b.md", "./docs/../docs/b.md", "docs", join(line.folder, "a.txt"), "docs/"];
    const { out } = await line.run(["check", ...json, ...names]);
    assert.deepEqual(paths(out), ["a.txt", "docs/b.md", "docs/c.md"]);
  });

  it("files outside the working directory, with paths relative to it", async t => {
    const line = commandLine(t, { "docs/a.md": samples.go, "work/b.md": samples.go });
    const { out } = await line.run(["check", ...json, "../docs", "."], { cwd: join(line.folder, "work") });
    assert.deepEqual(paths(out), ["../docs/a.md", "b.md"]);
  });

  it("files with odd names", async t => {
    const names = ["-odd.md", " a b .md", "日本語 🟢.md", "new\nline.md", "quote'\".md", "%41.md", "--help.md"];
    const line = commandLine(t, Object.fromEntries(names.map(name => [name, samples.go])));
    const { code, out } = await line.run(["check", ...json]);
    assert.deepEqual([code, paths(out)], [0, [...names].sort()]);
    const named = await line.run(["check", ...json, "--", ...names]);
    assert.deepEqual([named.code, paths(named.out)], [0, names]);
    const pretty = await line.run(["check", "--", "new\nline.md"]);
    assert.match(pretty.out, /^GO {5}new\uFFFDline\.md {2}\(release checklist\)\n/);
  });

  it("standard input, under the name that it is given", async t => {
    const line = commandLine(t, { "a.md": samples.go });
    const readInput = async () => new TextEncoder().encode(samples.open);
    const plain = await line.run(["check", "-", "a.md", ...json], { readInput });
    assert.deepEqual(paths(plain.out), ["stdin.md", "a.md"]);
    const named = await line.run(["check", "-", ...json, "--stdin-filename", "releases/ledger.md"], { readInput });
    assert.deepEqual(paths(named.out), ["releases/ledger.md"]);
    const absolute = await line.run(["check", "-", ...json, "--stdin-filename", join(line.folder, "x/y.md")], {
      readInput
    });
    assert.deepEqual(paths(absolute.out), ["x/y.md"]);
    const template = await line.run(["check", "-", ...json, "--stdin-filename", "templates/ledger.md"], { readInput });
    assert.equal(JSON.parse(template.out).documents[0].mode, "template");
  });

  it("standard input once", async t => {
    const readInput = async () => new TextEncoder().encode(samples.go);
    const { out } = await commandLine(t).run(["check", "-", "-", ...json], { readInput });
    assert.deepEqual(paths(out), ["stdin.md"]);
  });

  it("nothing without an end: a device or a pipe in the place of a file", {
    skip: !existsSync("/dev/zero") && "there is no /dev/zero"
  }, async t => {
    const line = commandLine(t, {
      "a.md": samples.go.replace(/^# .*$/m, "$&\n\n[one](zero.md#x) [two](pipe.md#x) [three](zero.txt)")
    });
    symlinkSync("/dev/zero", join(line.folder, "zero.md"));
    symlinkSync("/dev/zero", join(line.folder, "zero.txt"));
    execFileSync("mkfifo", [join(line.folder, "pipe.md")]);
    const noFile = "it is no file, but a device or a pipe: the command line reads standard input as '-'.";
    const check = await line.run(["check", ...json, "zero.md", "pipe.md", "a.md"]);
    assert.deepEqual([check.code, paths(check.out)], [2, ["a.md"]]);
    assert.equal(check.error, `gonogo: zero.md cannot be read: ${noFile}\ngonogo: pipe.md cannot be read: ${noFile}\n`);
    const draft = await line.run(["draft", "postmortem", "--from", "zero.txt"]);
    assert.deepEqual([draft.code, draft.out], [2, ""]);
    assert.match(draft.error, /zero\.txt cannot be read: it is no file/);
  });

  it("no file that is longer than any text", async t => {
    const line = commandLine(t, { "long.md": samples.go });
    truncateSync(join(line.folder, "long.md"), 2 ** 26 + 1);
    const { code, error } = await line.run(["check", "long.md"]);
    assert.equal(code, 2);
    const reason = "it has 67108865 bytes: at most 67108864 (64 MiB) are read. Split it, or leave it out.";
    assert.equal(error, `gonogo: long.md cannot be read: ${reason}\n`);
    line.write("huge.md", "");
    truncateSync(join(line.folder, "huge.md"), 3 * 2 ** 30);
    line.write("a.md", samples.go.replace(/^# .*$/m, "$&\n\n[log](huge.md#x)"));
    const found = await line.run(["check", ...json]);
    assert.deepEqual([found.code, paths(found.out)], [2, ["a.md"]]);
    assert.equal(
      found.error,
      `gonogo: huge.md cannot be read: ${reason.replace("67108865", "3221225472")}\ngonogo: long.md cannot be read: ${reason}\n`
    );
  });

  it("a folder with links that lead in circles", async t => {
    const line = commandLine(t, { "docs/a.md": samples.go });
    symlinkSync(join(line.folder, "docs"), join(line.folder, "docs/self"));
    symlinkSync(line.folder, join(line.folder, "docs/up"));
    const { code, out, error } = await line.run(["check", ...json]);
    assert.deepEqual([code, paths(out), error], [0, ["docs/a.md"], ""]);
  });

  it("a folder and a file that are named by a link", async t => {
    const line = commandLine(t, { "docs/a.md": samples.go });
    symlinkSync(join(line.folder, "docs"), join(line.folder, "folder"));
    symlinkSync(join(line.folder, "docs/a.md"), join(line.folder, "file.md"));
    const { out } = await line.run(["check", ...json, "folder", "file.md"]);
    assert.deepEqual(paths(out), ["folder/a.md", "file.md"]);
  });
});

describe("what cannot be read", () => {
  /** Exit code 2, the name and the reason on standard error, all else checked. */
  const cases: Readonly<Record<string, readonly [string, RegExp]>> = {
    "a file that is not there": ["missing.md", /^gonogo: missing\.md cannot be read: there is no such file\.\n$/],
    "a file below a file": ["a.md/b.md", /^gonogo: a\.md\/b\.md cannot be read: there is no such file\.\n$/],
    "a name that leads nowhere": ["dangling.md", /^gonogo: dangling\.md cannot be read: there is no such file\.\n$/],
    "a link to itself": ["loop.md", /^gonogo: loop\.md cannot be read: .+\n$/],
    "a name with a NUL": ["a\0.md", /^gonogo: a\uFFFD\.md cannot be read: .+\n$/]
  };
  for (const [name, [path, message]] of Object.entries(cases)) {
    it(`is named: ${name}`, async t => {
      const line = commandLine(t, { "a.md": samples.go });
      symlinkSync("nowhere.md", join(line.folder, "dangling.md"));
      symlinkSync("loop.md", join(line.folder, "loop.md"));
      const { code, out, error } = await line.run(["check", path, "a.md", ...json]);
      assert.match(error, message);
      assert.deepEqual([code, paths(out)], [2, ["a.md"]]);
    });
  }

  it("weighs more than an error in a document", async t => {
    const { code } = await commandLine(t, { "a.md": samples.error }).run(["check", "a.md", "b.md"]);
    assert.equal(code, 2);
  });

  it("is a file that vanishes between listing and reading", async t => {
    const line = commandLine(t, { "a.md": samples.go, "b.md": samples.go, "c.md": samples.go });
    const vanishing: Partial<Terminal> = {
      // Asked for when the first file is judged: the folder is listed by then.
      get today() {
        rmSync(join(line.folder, "b.md"), { force: true });
        return "2026-03-20";
      }
    };
    const { code, out, error } = await line.run(["check", ".", ...json], vanishing);
    assert.equal(error, "gonogo: b.md cannot be read: there is no such file.\n");
    assert.deepEqual([code, paths(out)], [2, ["a.md", "c.md"]]);
  });

  it("is a file without permission", { skip: isRoot && "root may read every file" }, async t => {
    const line = commandLine(t, { "a.md": samples.go, "b.md": samples.go });
    chmodSync(join(line.folder, "a.md"), 0o000);
    const { code, out, error } = await line.run(["check", ...json]);
    assert.equal(error, "gonogo: a.md cannot be read: permission denied.\n");
    assert.deepEqual([code, paths(out)], [2, ["b.md"]]);
  });

  it("is a folder without permission", { skip: isRoot && "root may list every folder" }, async t => {
    const line = commandLine(t, { "closed/a.md": samples.go, "b.md": samples.go });
    chmodSync(join(line.folder, "closed"), 0o000);
    const { code, out, error } = await line.run(["check", ...json]);
    // So that it can be removed.
    chmodSync(join(line.folder, "closed"), 0o700);
    assert.equal(error, "gonogo: closed cannot be read: permission denied.\n");
    assert.deepEqual([code, paths(out)], [2, ["b.md"]]);
  });

  it("is a text that nests without end", async t => {
    const line = commandLine(t, { "a.md": samples.go, "b.md": `${">".repeat(12_000)}x\n`, "c.md": samples.go });
    const { code, out, error } = await line.run(["check", ...json]);
    assert.equal(error, "gonogo: b.md cannot be read: it is nested too deeply.\n");
    assert.deepEqual([code, paths(out)], [2, ["a.md", "c.md"]]);
  });

  it("is not a folder with the name of a file", async t => {
    const line = commandLine(t, { "a.md": samples.go });
    mkdirSync(join(line.folder, "folder.md"));
    line.write("folder.md/b.md", samples.go);
    const { code, out } = await line.run(["check", ...json]);
    assert.deepEqual([code, paths(out)], [0, ["a.md", "folder.md/b.md"]]);
  });
});

describe("whatever the bytes of a file", () => {
  const utf16 = (text: string, bigEndian: boolean): Uint8Array => {
    const bytes = Buffer.from(`\uFEFF${text}`, "utf16le");
    return bigEndian ? bytes.swap16() : bytes;
  };

  it("the findings are where an editor shows them", async t => {
    const expected = { line: 10, column: 22 };
    const files: Readonly<Record<string, string | Uint8Array>> = {
      "bom.md": `\uFEFF${samples.open}`,
      "cr.md": samples.open.replace(/\n/g, "\r"),
      "crlf.md": samples.open.replace(/\n/g, "\r\n"),
      "plain.md": samples.open,
      "utf16be.md": utf16(samples.open, true),
      "utf16le.md": utf16(samples.open, false)
    };
    const { out } = await commandLine(t, files).run(["check", ...json]);
    const report = JSON.parse(out);
    assert.deepEqual(paths(out), Object.keys(files));
    for (const { path, diagnostics } of report.documents) {
      assert.deepEqual(
        diagnostics.map((each: { rule: string; range: { start: unknown } }) => [each.rule, each.range.start]),
        [["unfilled-status", expected]],
        path
      );
    }
  });

  it("it is read, and what is no text is shown as such", async t => {
    const noise = Uint8Array.from({ length: 4_096 }, (_, index) => (index * 7_919) % 256);
    const files: Readonly<Record<string, string | Uint8Array>> = {
      "binary.md": noise,
      "broken-utf8.md": Buffer.concat([
        Buffer.from(samples.open.replace("Tests pass", "Tests ")),
        Buffer.from([0xff, 0xc3, 0x28])
      ]),
      "empty.md": "",
      "front-matter.md": `---\ntitle: a: b\n---\n\n${samples.go}`,
      "latin1.md": Buffer.from(samples.open.replace("Tests pass", "Prüfungen grün"), "latin1"),
      "nul.md": samples.open.replace("Tests pass", "Tests\0pass"),
      "odd-utf16.md": Buffer.from([0xff, 0xfe, 0x23]),
      "surrogate.md": Buffer.from([0xed, 0xa0, 0xbd, 0x0a, ...Buffer.from(samples.open)])
    };
    const { code, out, error } = await commandLine(t, files).run(["check", ...json]);
    assert.deepEqual([code, error], [0, ""]);
    const found = JSON.parse(out).documents.map(
      ({ path, diagnostics }: { path: string; diagnostics: { rule: string }[] }) => [
        path,
        ...diagnostics.map(each => each.rule)
      ]
    );
    assert.deepEqual(found, [
      ["broken-utf8.md", "unfilled-status"],
      ["front-matter.md", "invalid-front-matter"],
      ["latin1.md", "unfilled-status"],
      ["nul.md", "unfilled-status"],
      ["surrogate.md", "unfilled-status"]
    ]);
  });
});
