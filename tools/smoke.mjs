/**
 * What is shipped, on the Node of this machine and not on the project's own: the command line checks the examples, the
 * language server answers over stdio. Ends with a line of totals.
 */
import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import path from "node:path";
import { root } from "./place.mjs";

const limit = 30_000;
const checks = [
  ["gonogo check", checksExamples],
  ["gonogo mcp", servesAgents],
  ["gonogo-language-server --stdio", answersOverStdio],
  ["gonogo-language-server without a transport", namesTheTransport]
];

const result = { passed: 0, failed: 0, skipped: [] };
for (const [name, check] of checks) {
  try {
    await check();
    result.passed++;
    console.log(`✔ ${name} on Node ${process.version}`);
  } catch (error) {
    result.failed++;
    console.log(`✖ ${name} on Node ${process.version}: ${error.message}`);
  }
}
console.log(`totals ${JSON.stringify(result)}`);
process.exitCode = result.failed > 0 ? 1 : 0;

function program(name, parameters, input = "") {
  const file = path.join(root, "dist", name);
  return spawnSync(process.execPath, [file, ...parameters], { cwd: root, encoding: "utf8", timeout: limit, input });
}

function checksExamples() {
  const { status, stdout, stderr } = program("gonogo.mjs", ["check", "examples", "--format", "json"]);
  assert.equal(stderr, "");
  assert.equal(status, 1, "the examples hold errors");
  const report = JSON.parse(stdout);
  assert.equal(report.version, 1);
  const verdicts = report.documents.map(document => document.verdict);
  for (const verdict of ["go", "open", "no-go"]) assert.ok(verdicts.includes(verdict), `no example is ${verdict}`);
}

function servesAgents() {
  const params = { protocolVersion: "2025-06-18", capabilities: {}, clientInfo: { name: "smoke", version: "1" } };
  const request = JSON.stringify({ jsonrpc: "2.0", id: 1, method: "initialize", params });
  const { status, stdout, stderr } = program("gonogo.mjs", ["mcp"], `${request}\n`);
  assert.deepEqual([status, stderr], [0, ""]);
  assert.equal(JSON.parse(stdout).result.serverInfo.name, "gonogo");
}

function namesTheTransport() {
  const { status, stderr } = program("server.cjs", []);
  assert.equal(status, 2);
  assert.match(stderr, /--stdio/);
}

/** Initializes the server and ends it as the protocol says. */
function answersOverStdio() {
  return new Promise((resolve, reject) => {
    const server = spawn(process.execPath, [path.join(root, "dist", "server.cjs"), "--stdio"], { timeout: limit });
    let received = "";
    const send = message => {
      const body = JSON.stringify({ jsonrpc: "2.0", ...message });
      server.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
    };
    server.once("error", reject);
    server.stdout.setEncoding("utf8").on("data", data => {
      const first = received === "";
      received += data;
      if (!first) return;
      send({ method: "initialized", params: {} });
      send({ id: 2, method: "shutdown" });
      send({ method: "exit" });
    });
    server.once("exit", code => {
      if (code === 0 && /"serverInfo":\{"name":"gonogo"/.test(received)) resolve();
      else reject(new Error(`it ended with code ${code} after ${received.slice(0, 300) || "no word"}`));
    });
    send({ id: 1, method: "initialize", params: { processId: null, rootUri: null, capabilities: {} } });
  });
}
