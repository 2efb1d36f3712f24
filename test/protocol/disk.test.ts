/** The disk as the server reads it where an editor leaves that to it. */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, it, type TestContext } from "node:test";
import { pathToFileURL } from "node:url";
import { nodeHost } from "../../server/src/host.node.ts";

function diskOf(test: TestContext) {
  const folder = mkdtempSync(join(tmpdir(), "gonogo-disk-"));
  test.after(() => rmSync(folder, { recursive: true, force: true }));
  const warnings: string[] = [];
  const host = nodeHost({ info() {}, error() {}, warn: message => warnings.push(message) });
  const at = (name: string): string => pathToFileURL(join(folder, name)).href;
  return { folder, host, warnings, at };
}

describe("the disk of an editor's server", () => {
  it("is read and listed, whatever its names", async t => {
    const { folder, host, at } = diskOf(t);
    mkdirSync(join(folder, "run books"));
    writeFileSync(join(folder, "run books", "ä (1).md"), "\uFEFF# Ä\n");
    assert.equal(await host.stat(at("run books")), "folder");
    const [found, ...others] = await host.listFiles(at(""), ["md"], 10);
    assert.deepEqual([found?.startsWith("file:"), others], [true, []]);
    assert.equal(await host.stat(found ?? ""), "file");
    assert.equal(await host.readFile(found ?? ""), "# Ä\n");
  });

  it("holds nothing at addresses of other kinds", async t => {
    const { host } = diskOf(t);
    for (const uri of ["untitled:package.json", "package.json", "vscode-vfs://github/a/b.md", "file:///a%2fb.md", ""]) {
      assert.equal(await host.stat(uri), null, uri);
      assert.equal(await host.readFile(uri), null, uri);
    }
    for (const folder of ["untitled:Untitled-1", "", "vscode-vfs://github/a"])
      assert.deepEqual(await host.listFiles(folder, ["json"], 3), [], folder);
  });

  it("has no file without an end, and none that is longer than any text", {
    skip: !existsSync("/dev/zero") && "there is no /dev/zero"
  }, async t => {
    const { folder, host, warnings, at } = diskOf(t);
    symlinkSync("/dev/zero", join(folder, "zero.md"));
    execFileSync("mkfifo", [join(folder, "pipe.md")]);
    writeFileSync(join(folder, "huge.md"), "");
    truncateSync(join(folder, "huge.md"), 3 * 2 ** 30);
    const names = ["zero.md", "pipe.md", "huge.md"];
    if (existsSync("/proc/version")) {
      symlinkSync("/proc/version", join(folder, "system.md"));
      names.push("system.md");
    }
    for (const name of names) assert.equal(await host.readFile(at(name)), null, name);
    assert.equal(warnings.length, names.length);
    for (const each of warnings) assert.match(each, /cannot be read: it is no file, but a device|has 3221225472 bytes/);
    assert.deepEqual(
      await host.listFiles(at(""), ["md"], 10),
      [at("huge.md")],
      "links and pipes are no files of a folder"
    );
  });
});
