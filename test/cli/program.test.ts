/** The built program: the same, as a process. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { commandLine, samples } from "../support/command-line.ts";

const program = join(import.meta.dirname, "../../dist/gonogo.mjs");
const skip = existsSync(program) ? false : "dist/gonogo.mjs is not built";

describe("the program", { skip }, () => {
  const start = (cwd: string, line: readonly string[], input = "") =>
    spawnSync(process.execPath, [program, ...line], { cwd, input, encoding: "utf8", timeout: 20_000 });

  it("prints what the command line in this process prints", async t => {
    const line = commandLine(t, { "docs/a.md": samples.open, "b.md": samples.error });
    const words = ["check", "--format", "json", "--today", "2026-03-20"];
    const { status, stdout, stderr } = start(line.folder, words);
    const expected = await line.run(words);
    assert.deepEqual({ code: status, out: stdout, error: stderr }, expected);
  });

  it("reads standard input, and writes no colour into a pipe", t => {
    const { folder } = commandLine(t);
    const { status, stdout, stderr } = start(
      folder,
      ["check", "-", "--require", "go", "--today", "2026-03-20"],
      samples.go
    );
    assert.deepEqual([status, stderr], [0, ""]);
    assert.equal(stdout, "GO     stdin.md  (release checklist)\n1 document: 0 errors, 0 warnings.\n");
  });
});
