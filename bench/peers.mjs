/**
 * Whom the benchmarks measure beside us: the fastest Markdown linter there is (rumdl, in Rust), the most used one
 * (markdownlint), and a language server around it. Installed on demand, in these versions, into `out/bench/peers`.
 */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const folder = path.join(root, "out/bench/peers");

const versions = {
  rumdl: "0.2.75",
  markdownlint: "0.40.0",
  "markdownlint-cli2": "0.22.1",
  "vscode-languageserver": "10.1.2",
  "vscode-languageserver-textdocument": "1.0.16"
};

/** The obvious server: all of a document is linted anew at each change, as the extension for VS Code does. */
const markdownlintServer = `import { createRequire } from "node:module";
import { lint } from "markdownlint/sync";
const require = createRequire(import.meta.url);
const { createConnection, ProposedFeatures, TextDocuments } = require("vscode-languageserver/node");
const { TextDocument } = require("vscode-languageserver-textdocument");
const connection = createConnection(ProposedFeatures.all, process.stdin, process.stdout);
const documents = new TextDocuments(TextDocument);
connection.onInitialize(() => ({ capabilities: { textDocumentSync: 2 } }));
documents.onDidChangeContent(({ document }) => {
  const found = lint({ strings: { text: document.getText() }, config: { default: true } }).text;
  const diagnostics = found.map(each => ({
    range: { start: { line: each.lineNumber - 1, character: 0 }, end: { line: each.lineNumber - 1, character: 999 } },
    message: each.ruleDescription + (each.errorDetail ?? ""),
    code: each.ruleNames[0],
    source: "markdownlint"
  }));
  connection.sendDiagnostics({ uri: document.uri, version: document.version, diagnostics });
});
documents.listen(connection);
connection.listen();
`;

/** The commands of the peers, installed where they are not yet: programs with their arguments. */
export function peers() {
  mkdirSync(folder, { recursive: true });
  const manifest = JSON.stringify({ private: true, dependencies: versions }, null, 2);
  const file = path.join(folder, "package.json");
  const isInstalled = existsSync(file) && readFileSync(file, "utf8") === manifest;
  if (!isInstalled || !existsSync(path.join(folder, "node_modules/rumdl"))) {
    console.error("Installing the peers into out/bench/peers …");
    writeFileSync(file, manifest);
    execFileSync("npm", ["install", "--no-audit", "--no-fund", "--no-package-lock"], { cwd: folder, stdio: "ignore" });
  }
  writeFileSync(path.join(folder, "markdownlint-server.mjs"), markdownlintServer);
  const bin = name => path.join(folder, "node_modules/.bin", name);
  return {
    rumdlServer: [bin("rumdl"), "server", "--stdio"],
    markdownlintServer: [process.execPath, path.join(folder, "markdownlint-server.mjs"), "--stdio"],
    rumdl: [bin("rumdl"), "check", "--no-cache"],
    markdownlint: [process.execPath, path.join(folder, "node_modules/markdownlint-cli2/markdownlint-cli2-bin.mjs")],
    versions
  };
}
