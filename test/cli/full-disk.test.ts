/** A disk that is full, cannot be written, or lets nobody write more than a little: what was there stays as it was, whole. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, it, type TestContext } from "node:test";
import { run } from "../../server/src/cli/run.ts";
import { commandLine, type Outcome, samples } from "../support/command-line.ts";
import { someDay } from "../support/documents.ts";

const superfluous = "<!-- gonogo-disable-file missing-owner -->\n";
const faulty = samples.open.replace("## Go/No-Go", `${superfluous}\n## Go/No-Go`);
const json = ["check", "--format", "json"];

/** A small disk of its own, or why there is none. Removed after the test. */
function smallDisk(t: TestContext): string | { readonly reason: string } {
  if (process.platform !== "linux") return { reason: "only Linux makes a disk of memory" };
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "gonogo-disk-")));
  const { status } = spawnSync("mount", ["-t", "tmpfs", "-o", "size=64k", "tmpfs", folder]);
  t.after(() => {
    if (status === 0) spawnSync("umount", ["-l", folder]);
    rmSync(folder, { recursive: true, force: true });
  });
  return status === 0 ? folder : { reason: "nobody may mount a disk here" };
}

async function check(cwd: string, words: readonly string[], cacheFolder?: string): Promise<Outcome> {
  let [out, error] = ["", ""];
  const code = await run(words, {
    ...{ cwd, today: someDay, colour: false, readInput: async () => new Uint8Array() },
    ...(cacheFolder ? { cache: { folder: cacheFolder, version: "1", day: 20_000 } } : {}),
    out: text => (out += text),
    error: text => (error += text)
  });
  return { code, out, error };
}

/** Writes until nothing more fits. */
function fill(folder: string): void {
  for (const size of [4096, 64, 1]) {
    for (let index = 0; ; index++) {
      try {
        writeFileSync(join(folder, `filler-${size}-${index}`), "x".repeat(size));
      } catch {
        rmSync(join(folder, `filler-${size}-${index}`), { force: true });
        break;
      }
      if (size === 1 && index > 2) break;
    }
  }
}

describe("a full disk", () => {
  it("leaves documents, baselines and kept results as they were, and is told of", async t => {
    const disk = smallDisk(t);
    if (typeof disk !== "string") return t.skip(disk.reason);
    mkdirSync(join(disk, ".git"));
    writeFileSync(join(disk, ".git/HEAD"), "ref: refs/heads/main\n");
    writeFileSync(join(disk, "a.md"), faulty);
    writeFileSync(join(disk, "gonogo-baseline.json"), '{ "version": 1, "findings": [] }');
    const before = await check(disk, json);
    await check(disk, json, join(disk, "cache"));
    fill(disk);
    const names = readdirSync(disk, { recursive: true }).sort();
    const fixed = await check(disk, ["check", "--fix", "a.md"]);
    assert.equal(fixed.code, 2);
    assert.match(fixed.error, /a\.md .*(?:no space|ENOSPC|full)/i);
    assert.equal(readFileSync(join(disk, "a.md"), "utf8"), faulty);
    const recorded = await check(disk, ["check", "--write-baseline", "a.md"]);
    assert.equal(recorded.code, 2);
    assert.match(recorded.error, /gonogo-baseline\.json .*(?:no space|ENOSPC|full)/i);
    assert.equal(readFileSync(join(disk, "gonogo-baseline.json"), "utf8"), '{ "version": 1, "findings": [] }');
    for (const folder of ["cache", "other-cache"])
      assert.deepEqual(await check(disk, json, join(disk, folder)), before);
    const after = readdirSync(disk, { recursive: true }).sort();
    assert.deepEqual(
      after.filter(name => !/^other-cache/.test(String(name))),
      names,
      "nothing half written is left"
    );
  });

  it("that cannot be written changes nothing, and is told of", async t => {
    const disk = smallDisk(t);
    if (typeof disk !== "string") return t.skip(disk.reason);
    writeFileSync(join(disk, "a.md"), faulty);
    const before = await check(disk, json);
    if (spawnSync("mount", ["-o", "remount,ro", disk]).status !== 0)
      return t.skip("nobody may make a disk read-only here");
    const fixed = await check(disk, ["check", "--fix"]);
    assert.equal(fixed.code, 2);
    assert.match(fixed.error, /a\.md .*(?:read-only|EROFS|permission denied)/i);
    assert.equal((await check(disk, ["check", "--write-baseline"])).code, 2);
    assert.deepEqual(await check(disk, json, join(disk, "cache")), before);
    assert.deepEqual(readdirSync(disk), ["a.md"]);
    assert.equal(readFileSync(join(disk, "a.md"), "utf8"), faulty);
  });

  it("that ends whoever writes leaves the file as it was", async t => {
    if (process.platform === "win32") return t.skip("Windows has no limit for the size of files");
    const line = commandLine(t, { "a.md": faulty });
    const program = join(import.meta.dirname, "../../server/src/cli/main.ts");
    const limited = 'ulimit -f 0; exec "$0" "$@"';
    const words = [process.execPath, "--no-warnings", program, "check", "--fix", "--no-cache"];
    const { status } = spawnSync("sh", ["-c", limited, ...words], { cwd: line.folder, timeout: 30_000 });
    assert.notEqual(status, 0);
    assert.equal(line.text("a.md"), faulty);
  });
});
