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
