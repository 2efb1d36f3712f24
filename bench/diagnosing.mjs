/** A language server as somebody sees it who types: how long it takes from a change to its diagnostics. */
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter
} from "vscode-languageserver-protocol/node";

const longest = 60_000;
const longestStart = 10_000;

/**
 * Starts a server on stdio; one that can be asked for diagnostics is asked, of any other they are waited for. Now and then a
 * start of rumdl never answers: it is started again.
 */
export async function startDiagnosing(command, options, tries = 3) {
  try {
    return await startOnce(command, options);
  } catch (error) {
    if (tries === 1) throw error;
    return startDiagnosing(command, options, tries - 1);
  }
}

async function startOnce([program, ...args], { cwd, folder }) {
  const started = performance.now();
  const child = spawn(program, args, { cwd, stdio: ["pipe", "pipe", "ignore"], detached: true });
  /** What a package starts is often a script that starts the program: both go. Windows knows no such groups. */
  const kill = () => {
    try {
      process.kill(-child.pid, "SIGKILL");
    } catch {
      child.kill("SIGKILL");
    }
  };
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin)
  );
  const waiting = new Map();
  connection.onRequest("workspace/configuration", ({ items }) => items.map(() => ({})));
  connection.onRequest("client/registerCapability", () => null);
  connection.onRequest("workspace/diagnostic/refresh", () => null);
  connection.onNotification("textDocument/publishDiagnostics", ({ version, diagnostics }) => {
    for (const [wanted, resolve] of waiting) {
      if (version !== undefined && version < wanted) continue;
      waiting.delete(wanted);
      resolve(diagnostics);
    }
  });
  connection.onUnhandledNotification(() => {});
  connection.listen();
  const failed = new Promise((_, reject) => {
    child.once("error", reject);
    child.once("exit", code => reject(new Error(`${program} ended with ${code}.`)));
  });
  failed.catch(() => {});
  const silent = setTimeout(kill, longestStart);
  const { capabilities } = await Promise.race([
    connection.sendRequest("initialize", {
      processId: process.pid,
      rootUri: folder,
      workspaceFolders: [{ uri: folder, name: "bench" }],
      capabilities: {
        general: { positionEncodings: ["utf-16"] },
        workspace: { configuration: true, workspaceFolders: true, diagnostics: { refreshSupport: true } },
        textDocument: {
          diagnostic: { dynamicRegistration: true },
          publishDiagnostics: { versionSupport: true, relatedInformation: true }
        }
      }
    }),
    failed
  ]);
  clearTimeout(silent);
  await connection.sendNotification("initialized", {});
  const pulls = capabilities.diagnosticProvider !== undefined;
  const isIncremental = (capabilities.textDocumentSync?.change ?? capabilities.textDocumentSync) === 2;

  /** The diagnostics that a version of a document has, and when they came. */
  async function diagnosticsOf(uri, version, tell) {
    const pushed = pulls ? null : new Promise(resolve => waiting.set(version, resolve));
    const sent = performance.now();
    tell();
    const answer = pulls
      ? connection.sendRequest("textDocument/diagnostic", {
          textDocument: { uri },
          identifier: capabilities.diagnosticProvider.identifier
        })
      : pushed;
    const late = new Promise((_, reject) => setTimeout(reject, longest, new Error("No answer in a minute.")).unref());
    const found = await Promise.race([answer, failed, late]);
    const time = performance.now() - sent;
    return { time, found: pulls ? (found.items ?? []) : found };
  }

  return {
    started,
    open: (uri, text) =>
      diagnosticsOf(uri, 1, () =>
        connection.sendNotification("textDocument/didOpen", {
          textDocument: { uri, languageId: "markdown", version: 1, text }
        })
      ),
    /** `change`: as the protocol has it; `text`: all of it, for servers that want that. */
    change: (uri, version, change, text) =>
      diagnosticsOf(uri, version, () =>
        connection.sendNotification("textDocument/didChange", {
          textDocument: { uri, version },
          contentChanges: [isIncremental ? change : { text: text() }]
        })
      ),
    close: uri => connection.sendNotification("textDocument/didClose", { textDocument: { uri } }),
    /** What its process holds in memory, in MB; `null` where nobody tells. */
    memory() {
      try {
        return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, "utf8"))?.[1]) / 1024;
      } catch {
        return null;
      }
    },
    /** As an editor ends it: it may still keep something for its next start. */
    async end() {
      const gone = new Promise(resolve => child.once("exit", resolve));
      await connection.sendRequest("shutdown");
      await connection.sendNotification("exit");
      await gone;
      connection.dispose();
    },
    stop() {
      connection.dispose();
      kill();
    }
  };
}
