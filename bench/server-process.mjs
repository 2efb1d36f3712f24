/** A language server as a process over stdio, and a client of it. */
import { spawn } from "node:child_process";
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter
} from "vscode-languageserver-protocol/node";

/** All that an editor like VS Code can do, as far as servers ask for it. */
const capabilities = {
  workspace: { configuration: true, workspaceEdit: { documentChanges: true, snippetEditSupport: true }, symbol: {} },
  textDocument: {
    ...Object.fromEntries(
      ["references", "documentHighlight", "codeLens", "inlayHint", "selectionRange", "onTypeFormatting"].map(name => [
        name,
        {}
      ])
    ),
    definition: { linkSupport: true },
    documentLink: { tooltipSupport: true },
    rename: { prepareSupport: true },
    diagnostic: { relatedInformation: true },
    hover: { contentFormat: ["markdown", "plaintext"] },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    foldingRange: { lineFoldingOnly: true, rangeLimit: 5000 },
    semanticTokens: {
      requests: { full: true, range: true },
      tokenTypes: [],
      tokenModifiers: [],
      formats: ["relative"]
    },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } },
    completion: { completionItem: { snippetSupport: true, documentationFormat: ["markdown"] } }
  }
};

/**
 * @param {string} file the server's program
 * @param {{ options?: object, answers?: Readonly<Record<string, (params: never) => unknown>>, folders?: readonly string[] | null }} how
 *   what it is started with, what the client answers to its requests, and the addresses of the workspace folders
 */
export async function startServer(file, { options = {}, answers = {}, folders = null } = {}) {
  const child = spawn(process.execPath, [file, "--stdio"], { stdio: ["pipe", "pipe", "ignore"] });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin)
  );
  connection.onRequest("workspace/configuration", ({ items }) => items.map(() => null));
  connection.onRequest("client/registerCapability", () => null);
  connection.onUnhandledNotification(() => {});
  for (const [method, answer] of Object.entries(answers)) connection.onRequest(method, answer);
  const failed = new Promise((_, reject) => {
    child.once("error", reject);
    child.once("exit", code => reject(new Error(`${file} ended with ${code}.`)));
  });
  // Whoever awaits it hears of it; that nobody does is no error of its own.
  failed.catch(() => {});
  connection.listen();
  const request = (method, params) => Promise.race([connection.sendRequest(method, params), failed]);
  const initialized = await request("initialize", {
    ...{
      processId: process.pid,
      rootUri: null,
      capabilities,
      workspaceFolders: folders?.map(uri => ({ uri, name: uri }))
    },
    initializationOptions: options
  });
  await connection.sendNotification("initialized", {});
  return {
    capabilities: initialized.capabilities,
    process: child.pid,
    request,
    notify: (method, params) => connection.sendNotification(method, params),
    stop() {
      connection.dispose();
      child.kill();
    }
  };
}
