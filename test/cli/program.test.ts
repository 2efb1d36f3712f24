/** The built program: the same, as a process. */
import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { closeSync, existsSync, openSync } from "node:fs";
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

  it("says that its working directory is gone, whatever it is asked", {
    skip: process.platform === "win32" && "Windows keeps the folder in which somebody works"
  }, t => {
    const { folder } = commandLine(t);
    const gone = (...words: readonly string[]) => {
      const script = 'mkdir gone && cd gone && rmdir ../gone && exec "$@"';
      const { status, stdout, stderr } = spawnSync("sh", ["-c", script, "sh", process.execPath, program, ...words], {
        ...{ cwd: folder, input: "", encoding: "utf8", timeout: 20_000 }
      });
      return [status, stdout, stderr];
    };
    const lines = [["check"], ["new", "runbook", "--title", "x"], ["draft", "postmortem", "--from", "-"], ["mcp"]];
    const said = "gonogo: The working directory is no longer there: change to a folder that is. See gonogo --help.\n";
    for (const words of lines) assert.deepEqual(gone(...words), [2, "", said], words.join(" "));
    assert.equal(gone("--version")[0], 0);
  });

  const faulty = `<!-- gonogo-disable-file missing-owner -->\n\n${samples.error}`;
  /** Enough of them that they are not fixed before the first is told of. */
  const many = Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`${index}.md`, faulty]));

  /** Runs where nobody reads what is written into these streams. */
  async function unread(cwd: string, words: readonly string[], streams: readonly ("stdout" | "stderr")[]) {
    const child = spawn(process.execPath, [program, ...words], { cwd, stdio: ["ignore", "pipe", "pipe"] });
    let heard = "";
    for (const name of ["stdout", "stderr"] as const)
      if (streams.includes(name)) child[name].destroy();
      else child[name].on("data", text => (heard += text));
    const [code] = await once(child, "close");
    return { code, heard };
  }

  it("makes all fixes, whoever reads of them", async t => {
    for (const streams of [["stderr"], ["stdout", "stderr"]] as const) {
      const line = commandLine(t, many);
      const { code } = await unread(line.folder, ["check", "--fix"], streams);
      assert.equal(code, 1, "as told by the findings that are left");
      for (const file of Object.keys(many)) assert.equal(line.text(file), samples.error);
    }
  });

  it("prints the report and its exit code where nobody reads what is wrong besides", async t => {
    const { folder } = commandLine(t, { "a.md": samples.open, "gonogo.json": "{ broken" });
    const words = ["check", "--no-cache", "a.md", "none.md", "--today", "2026-03-20"];
    const { status, stdout } = start(folder, words);
    assert.deepEqual(await unread(folder, words, ["stderr"]), { code: status, heard: stdout });
    assert.equal(status, 2);
  });

  it("says that its report could not be written", { skip: !existsSync("/dev/full") && "there is no /dev/full" }, t => {
    const { folder } = commandLine(t, { "a.md": samples.error });
    const full = openSync("/dev/full", "w");
    t.after(() => closeSync(full));
    const { status, stderr } = spawnSync(process.execPath, [program, "check", "--no-cache"], {
      ...{ cwd: folder, encoding: "utf8", timeout: 20_000 },
      stdio: ["ignore", full, "pipe"]
    });
    assert.deepEqual([status, stderr], [2, "gonogo: not everything could be printed: the disk is full.\n"]);
  });
});
