/** `gonogo check --fix`: what needs no judgement is mended, whole or not at all, and nothing else is touched. */
import assert from "node:assert/strict";
import { chmodSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import type { Terminal } from "../../server/src/cli/terminal.ts";
import { commandLine, samples } from "../support/command-line.ts";

const isRoot = process.getuid?.() === 0;
const superfluous =
  "<!-- gonogo-disable-file placeholder -- as agreed -->\n<!-- gonogo-disable-file missing-owner -->\n";
/** A document with something to be fixed, and one finding that nobody can fix for its author. */
const faulty = samples.open.replace("## Go/No-Go", `${superfluous}\n## Go/No-Go`);
const fixed = samples.open;
const utf16 = (text: string): Buffer => Buffer.from(`\uFEFF${text}`, "utf16le");

describe("gonogo check --fix", () => {
  it("mends the file, says what it did, and reports what is left", async t => {
    const line = commandLine(t, { "docs/a.md": faulty, "b.md": samples.go, "c.md": samples.other });
    const { code, out, error } = await line.run(["check", "--fix"]);
    assert.equal(line.text("docs/a.md"), fixed);
    assert.equal(error, "Fixed docs/a.md: 2 × unknown-directive.\n");
    assert.match(out, /unfilled-status/);
    assert.doesNotMatch(out, /unknown-directive/);
    assert.equal(code, 0);
    assert.deepEqual([line.text("b.md"), line.text("c.md")], [samples.go, samples.other]);
  });

  it("changes nothing when it is run again", async t => {
    const line = commandLine(t, { "a.md": faulty });
    const first = await line.run(["check", "--fix"]);
    const { mtimeMs } = statSync(join(line.folder, "a.md"));
    const second = await line.run(["check", "--fix"]);
    assert.deepEqual([second.error, second.out], ["", first.out]);
    assert.equal(statSync(join(line.folder, "a.md")).mtimeMs, mtimeMs);
    assert.deepEqual(readdirSync(line.folder), ["a.md"]);
  });

  it("prints nothing but the report on standard output", async t => {
    const line = commandLine(t, { "a.md": faulty });
    const { out } = await line.run(["check", "--fix", "--format", "json"]);
    assert.deepEqual(
      JSON.parse(out).documents[0].diagnostics.map((each: { rule: string }) => each.rule),
      ["unfilled-status"]
    );
  });

  it("keeps line ends, byte-order mark, encoding and permissions", async t => {
    const windows = (text: string): string => text.replaceAll("\n", "\r\n");
    const cases: readonly (readonly [string, string | Buffer, string | Buffer])[] = [
      ["crlf.md", windows(faulty), windows(fixed)],
      ["bom.md", `\uFEFF${faulty}`, `\uFEFF${fixed}`],
      ["utf16le.md", utf16(faulty), utf16(fixed)],
      ["utf16be.md", utf16(faulty).swap16(), utf16(fixed).swap16()],
      ["emoji.md", faulty.replace("Tests", "🟢 tests"), fixed.replace("Tests", "🟢 tests")]
    ];
    const line = commandLine(t, Object.fromEntries(cases.map(([name, before]) => [name, before])));
    chmodSync(join(line.folder, "crlf.md"), 0o640);
    assert.equal((await line.run(["check", "--fix"])).code, 0);
    for (const [name, , after] of cases)
      assert.deepEqual(readFileSync(join(line.folder, name)), Buffer.from(after), name);
    assert.equal(statSync(join(line.folder, "crlf.md")).mode & 0o777, process.platform === "win32" ? 0o666 : 0o640);
  });

  it("mends what a link leads to, and keeps the link", async t => {
    const line = commandLine(t, { "docs/a.md": faulty });
    symlinkSync(join(line.folder, "docs/a.md"), join(line.folder, "link.md"));
    await line.run(["check", "--fix", "link.md"]);
    assert.ok(lstatSync(join(line.folder, "link.md")).isSymbolicLink());
    assert.equal(line.text("docs/a.md"), fixed);
  });

  it("leaves a file as it is whose bytes are not all text", async t => {
    const bytes = Buffer.concat([Buffer.from(faulty), Buffer.from([0xff, 0x0a])]);
    const line = commandLine(t, { "a.md": bytes, "b.md": faulty });
    const { code, out, error } = await line.run(["check", "--fix"]);
    assert.equal(code, 2);
    assert.match(error, /^gonogo: a\.md was left as it is: some of its bytes are no text, and would be lost\.\n/);
    assert.match(out, /unknown-directive/);
    assert.deepEqual(readFileSync(join(line.folder, "a.md")), bytes);
    assert.equal(line.text("b.md"), fixed);
  });

  it("leaves a file as it is that somebody else changes at the same time", async t => {
    const line = commandLine(t, { "a.md": faulty });
    const changing: Partial<Terminal> = {
      // Asked for when the file is judged, and so is read.
      get today() {
        writeFileSync(join(line.folder, "a.md"), samples.go);
        return "2026-03-20";
      }
    };
    const { code, error } = await line.run(["check", "--fix", "a.md"], changing);
    assert.match(error, /a\.md was left as it is: it was changed by somebody else in the meantime\./);
    assert.deepEqual([code, line.text("a.md"), readdirSync(line.folder)], [2, samples.go, ["a.md"]]);
  });

  it("says why it cannot write", { skip: isRoot && "root may write everywhere" }, async t => {
    const line = commandLine(t, { "closed/a.md": faulty });
    chmodSync(join(line.folder, "closed"), 0o500);
    const { code, error } = await line.run(["check", "--fix"]);
    chmodSync(join(line.folder, "closed"), 0o700);
    assert.equal(error, "gonogo: closed/a.md was left as it is: permission denied.\n");
    assert.deepEqual([code, line.text("closed/a.md")], [2, faulty]);
  });
});

describe("gonogo check --fix -", () => {
  const reading = (text: string | Uint8Array): Partial<Terminal> => ({
    readInput: async () => (typeof text === "string" ? new TextEncoder().encode(text) : text)
  });

  it("prints the fixed text, and the report beside it", async t => {
    const line = commandLine(t, { "a.md": faulty });
    const { out, error } = await line.run(["check", "--fix", "-", "--stdin-filename", "a.md"], reading(faulty));
    assert.equal(out, fixed);
    assert.match(error, /^Fixed a\.md: 2 × unknown-directive\.\na\.md\n.*unfilled-status/);
    assert.equal(line.text("a.md"), faulty);
  });

  it("prints any other text as it is", async t => {
    for (const text of [samples.other, samples.go, ""]) {
      const { out } = await commandLine(t).run(["check", "--fix", "-"], reading(text));
      assert.equal(out, text);
    }
  });
});

describe("gonogo check --fix --dry-run", () => {
  it("shows what would change, and reports what would be left", async t => {
    const line = commandLine(t, { "docs/a.md": faulty, "b.md": samples.go });
    const { code, out, error } = await line.run(["check", "--fix", "--dry-run"]);
    assert.equal(
      out,
      [
        "--- a/docs/a.md",
        "+++ b/docs/a.md",
        "@@ -3,9 +3,6 @@",
        " **Release date**: 2026-03-25",
        " **Release manager**: @ledger-lead",
        " ",
        "-<!-- gonogo-disable-file placeholder -- as agreed -->",
        "-<!-- gonogo-disable-file missing-owner -->",
        "-",
        " ## Go/No-Go",
        " ",
        " | Criteria | Owner | Status |",
        ""
      ].join("\n")
    );
    assert.match(error, /unfilled-status/);
    assert.doesNotMatch(error, /unknown-directive/);
    assert.deepEqual([code, line.text("docs/a.md")], [0, faulty]);
  });

  it("needs something to show", async t => {
    const { code, error } = await commandLine(t).run(["check", "--dry-run"]);
    assert.deepEqual(
      [code, error],
      [2, "gonogo: --dry-run shows what --fix would change: name both. See gonogo --help.\n"]
    );
  });
});
