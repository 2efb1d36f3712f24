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

  it("answers a message that is too long for anybody, and goes on", t => {
    const { folder } = commandLine(t);
    const text = "x".repeat(8 * 1024 * 1024);
    const call = { name: "check", arguments: { text } };
    const lines = [
      { jsonrpc: "2.0", method: "notifications/initialized" },
      { jsonrpc: "2.0", id: 2, method: "tools/call", params: call },
      { method: "tools/call", params: call, jsonrpc: "2.0", id: "three" },
      { jsonrpc: "2.0", method: "notifications/progress", params: { text } },
      { jsonrpc: "2.0", id: 4, method: "ping" }
    ];
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(dist, "gonogo.mjs"), "mcp"], {
      ...{ cwd: folder, encoding: "utf8", timeout: 20_000 },
      input: `${initialize}${lines.map(line => JSON.stringify(line)).join("\n")}\n`
    });
    const answers = stdout
      .trim()
      .split("\n")
      .map(line => JSON.parse(line));
    const message =
      "The message is too long: at most 8388608 bytes (8 MiB) are read. Name a file instead of giving its text.";
    assert.deepEqual(
      answers.slice(1).sort((one, other) => String(one.id).localeCompare(String(other.id))),
      [
        { jsonrpc: "2.0", id: 2, error: { code: -32_600, message } },
        { jsonrpc: "2.0", id: 4, result: {} },
        { jsonrpc: "2.0", id: "three", error: { code: -32_600, message } }
      ]
    );
    assert.deepEqual([status, stderr], [0, `gonogo mcp: ${message}\n`]);
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
