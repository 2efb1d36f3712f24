/** The built program as hosts start it. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { initialize } from "../../support/agent.ts";
import { commandLine, samples } from "../../support/command-line.ts";

const dist = join(import.meta.dirname, "../../../dist");
const skip = existsSync(join(dist, "gonogo.mjs")) ? false : "dist/gonogo.mjs is not built";

describe("gonogo mcp", { skip }, () => {
  it("speaks over standard input and output until its host is done", t => {
    const { folder } = commandLine(t, { "a.md": samples.open });
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(dist, "gonogo.mjs"), "mcp"], {
      ...{ cwd: folder, encoding: "utf8", timeout: 20_000 },
      input: `${initialize}{ broken\n`
    });
    assert.deepEqual([status, stderr], [0, ""]);
    const [{ result }] = stdout
      .trim()
      .split("\n")
      .map(line => JSON.parse(line));
    assert.equal(result.serverInfo.name, "gonogo");
    assert.match(result.instructions, /Never invent/);
  });

  it("says so where a message is too long for anybody, and ends", t => {
    const { folder } = commandLine(t);
    const { status, stderr } = spawnSync(process.execPath, [join(dist, "gonogo.mjs"), "mcp"], {
      ...{ cwd: folder, encoding: "utf8", timeout: 20_000 },
      input: `${initialize}{"jsonrpc":"2.0","id":2,"method":"ping","params":{"text":"${"x".repeat(8 * 1024 * 1024)}"}}\n`
    });
    assert.equal(status, 2);
    assert.match(stderr, /^gonogo mcp: .*8388608/);
  });

  it("is loaded by nobody else", () => {
    const start = readFileSync(join(dist, "cli", "main.cjs"), "utf8");
    assert.match(start, /mcp-command\.mjs/);
    assert.doesNotMatch(start, /protocolVersion/);
  });
});

describe("gonogo mcp on a command line", () => {
  it("takes no options", async t => {
    const { code, error } = await commandLine(t).run(["mcp", "--http"]);
    assert.equal(code, 2);
    assert.match(error, /--http/);
  });
});
