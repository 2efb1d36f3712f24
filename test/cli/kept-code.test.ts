/** Compiled code in the user's cache: there is a limit to it, and to what is taken away for that. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync
} from "node:fs";
import module from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, it, type TestContext } from "node:test";
import { pathToFileURL } from "node:url";
import { limitKeptCode } from "../../server/src/kept-code-limit.node.ts";

const program = join(import.meta.dirname, "../../dist/gonogo.mjs");

function emptyFolder(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), "gonogo-code-"));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

describe("the code that is kept", () => {
  it("is that which was compiled last, and nobody else's file goes for it", t => {
    const folder = emptyFolder(t);
    const files = [
      ...["v22.9.0-x64-0123abcd-0/00000001", "v24.1.0-arm64-0123abcd-0/00000002", "v24.1.0-arm64-0123abcd-0/00000003"],
      ...["v24.1.0-arm64-0123abcd-0/00000004.aBcDeF", "v24.1.0-arm64-0123abcd-0/notes.md", "notes/00000005", "00000006"]
    ];
    for (const [index, file] of files.entries()) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), "x".repeat(100));
      utimesSync(join(folder, file), index < 4 ? 1000 + index : 1, index < 4 ? 1000 + index : 1);
    }
    mkdirSync(join(folder, "v22.9.0-x64-0123abcd-0/00000007"));
    const left = (): string[] => files.filter(file => existsSync(join(folder, file)));
    limitKeptCode(folder, 400);
    assert.deepEqual(left(), files);
    limitKeptCode(folder, 250);
    assert.deepEqual(left(), files.slice(2));
    assert.ok(existsSync(join(folder, "v22.9.0-x64-0123abcd-0/00000007")));
    limitKeptCode(join(folder, "none"));
  });

  it("is none where nobody can make a folder for it, nor are results", {
    skip: process.platform !== "linux" && "only Linux says of a folder that is there that it is not"
  }, () => {
    const sources = join(import.meta.dirname, "../../server/src");
    const [code, shards] = ["kept-code.node.ts", "cli/cache/shards.ts"].map(
      name => pathToFileURL(join(sources, name)).href
    );
    const script = `
      await import(${JSON.stringify(code)});
      const { shardsIn } = await import(${JSON.stringify(shards)});
      for (const folder of ["/proc/gonogo/results", "/proc/self/gonogo", "/dev/null/gonogo", "/proc"]) {
        const kept = shardsIn(folder, "1", 1);
        kept.put("/a.md", 1);
        kept.save();
      }
      console.log("went on");`;
    for (const place of ["/proc", "/dev/null"]) {
      const { stdout, stderr } = spawnSync(
        process.execPath,
        ["--no-warnings", "--input-type=module", "--eval", script],
        {
          env: { ...process.env, XDG_CACHE_HOME: place },
          encoding: "utf8",
          timeout: 20_000,
          killSignal: "SIGKILL"
        }
      );
      assert.deepEqual([stdout, stderr], ["went on\n", ""], place);
    }
  });

  const keepsCode = "enableCompileCache" in module;
  const skip = existsSync(program) ? !keepsCode && "this Node keeps no code" : "dist/gonogo.mjs is not built";
  it("is limited by the program", { skip }, t => {
    const folder = emptyFolder(t);
    const old = join(folder, "gonogo/code/v22.9.0-x64-0123abcd-0/00000001");
    mkdirSync(dirname(old), { recursive: true });
    writeFileSync(old, "");
    truncateSync(old, 2 ** 27);
    for (const _ of [1, 2])
      spawnSync(process.execPath, [program, "rules"], {
        env: { ...process.env, XDG_CACHE_HOME: folder },
        timeout: 20_000
      });
    assert.ok(!existsSync(old));
    assert.equal(readdirSync(join(folder, "gonogo/code")).length > 1, true, "what is in use stays");
  });
});
