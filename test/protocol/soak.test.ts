/** The soak, for some seconds: `node tools/soak.mjs --minutes 60` goes on. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { it } from "node:test";

const root = join(import.meta.dirname, "../..");

it("a server that is used for some seconds says of edited documents what it says of their texts, and ends in peace", t => {
  if (process.platform === "win32") return t.skip("Windows has no signal that asks the server for its memory");
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--no-warnings", join(root, "tools/soak.mjs"), "--minutes", "0.06", "--rate", "0"],
    { encoding: "utf8", timeout: 60_000 }
  );
  assert.equal(status, 0, stdout + stderr);
});
