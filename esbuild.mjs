/**
 * Bundles what is shipped: the extension for the desktop and for the browser, the language server for both, and the
 * command line. `--production` minifies and leaves the source maps out.
 */
import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { build } from "esbuild";
import { digestOf, sources } from "./tools/built.mjs";
import { bundleCommandLine } from "./tools/bundle/command-line.mjs";
import { notices, notingPackages } from "./tools/bundle/notices.mjs";
import { bundleInParts } from "./tools/bundle/parts.mjs";
import { serverParts } from "./tools/bundle/server-parts.mjs";
import { sharingEntry, tableOf, takesShared } from "./tools/bundle/shared-modules.mjs";
import { withoutUnusedCode } from "./tools/bundle/unused-code.mjs";
import { keyedTables } from "./tools/messages/keyed-tables.mjs";

const production = process.argv.includes("--production");

const { version } = JSON.parse(readFileSync("package.json", "utf8"));

const common = {
  bundle: true,
  target: "es2022",
  minify: production,
  sourcemap: production ? false : "linked",
  legalComments: "none",
  // Half of the vocabulary is no ASCII; escaped it would be three times as long.
  charset: "utf8",
  logLevel: "warning",
  // What is taken from a door and is no function: somebody would see "undefined".
  logOverride: { "import-is-undefined": "error" },
  // The builds that Node would get cannot be bundled into a module; a writer of Markdown is nothing that we use.
  alias: {
    yaml: path.resolve("node_modules/yaml/browser/index.js"),
    "jsonc-parser": path.resolve("node_modules/jsonc-parser/lib/esm/main.js"),
    "mdast-util-to-markdown": path.resolve("tools/bundle/no-markdown-writer.mjs")
  },
  define: { GONOGO_VERSION: JSON.stringify(version), GONOGO_BUILD: JSON.stringify(digestOf(sources).slice(0, 16)) }
};
// Node 20 has them; esbuild takes its word for "node20" to mean that it has not, and writes calls that make them anew.
const supported = { "regexp-unicode-property-escapes": true };
const node = { ...common, platform: "node", target: "node20", supported };
const browser = { ...common, platform: "browser", mainFields: ["browser", "module", "main"] };
const shebang = { js: "#!/usr/bin/env node" };
/** The server itself is bundled once, with the worker that runs it in a browser; its process takes it from there. */
const sharedServer = {
  name: "shared-server",
  setup(build) {
    build.onResolve({ filter: /^\.\/server\.ts$/ }, () => ({ path: "./server.web.js", external: true }));
  }
};

/** What client and server need of the protocol, in the browser and in Node: one bundle for all four. */
const protocol = {
  packages: ["vscode-jsonrpc", "vscode-languageserver-protocol"],
  files: [
    "node_modules/vscode-languageserver-types/lib/esm/main.js",
    "node_modules/vscode-languageserver-textdocument/lib/esm/main.js",
    ...["browser", "node"].flatMap(where => [
      `node_modules/vscode-jsonrpc/lib/${where}/main.js`,
      `node_modules/vscode-jsonrpc/lib/${where}/ril.js`,
      `node_modules/vscode-languageserver-protocol/lib/${where}/main.js`
    ])
  ],
  taken: new Set()
};
/** What the extension is in both: only how it starts its server differs. */
const client = { packages: ["vscode-languageclient"], files: ["client/src/extension.ts"], taken: new Set() };
const server = {
  packages: ["vscode-languageserver"],
  files: ["node_modules/vscode-uri/lib/esm/index.mjs"],
  taken: new Set()
};
const protocolInNode = takesShared(protocol, 'require("./protocol.js")');
const late = {
  crypto: path.resolve("tools/bundle/late/crypto.cjs"),
  child_process: path.resolve("tools/bundle/late/child-process.cjs")
};

const noted = notingPackages();
/** Of the command line and the library, which are in no .vsix. */
const notedApart = notingPackages();

rmSync("dist", { recursive: true, force: true });
mkdirSync("dist/l10n", { recursive: true });
const tables = keyedTables(".");
writeFileSync(`dist/l10n/${tables.name}`, tables.content);
// What is shared is known when those are made that take it.
await Promise.all([
  build({
    ...node,
    entryPoints: ["client/src/main.node.ts"],
    outfile: "dist/extension.cjs",
    format: "cjs",
    external: ["vscode"],
    banner: { js: 'require("./extension.web.js").provideProtocol(require("./protocol.js"));' },
    plugins: [
      takesShared(client, 'require("./extension.web.js").shared'),
      protocolInNode,
      withoutUnusedCode,
      noted.plugin
    ]
  }),
  build({
    ...node,
    entryPoints: ["server/src/main.node.ts"],
    outfile: "dist/server.cjs",
    format: "cjs",
    banner: shebang,
    alias: { ...common.alias, ...late },
    plugins: [
      sharedServer,
      takesShared(server, 'require("./server.web.js").shared'),
      protocolInNode,
      withoutUnusedCode,
      noted.plugin
    ]
  }),
  bundleCommandLine({ ...node, plugins: [withoutUnusedCode, notedApart.plugin] })
]);
await Promise.all([
  build({
    ...browser,
    stdin: sharingEntry("client/src/start.web.ts", client),
    outfile: "dist/extension.web.js",
    format: "cjs",
    external: ["vscode"],
    plugins: [
      takesShared(protocol, `require(${JSON.stringify(path.resolve("client/src/provided-protocol.ts"))}).protocol()`),
      withoutUnusedCode,
      noted.plugin
    ]
  }),
  buildServer()
]);
await build({
  ...browser,
  stdin: { contents: `module.exports = ${tableOf(protocol)};\n`, resolveDir: process.cwd(), sourcefile: "protocol.js" },
  outfile: "dist/protocol.js",
  // A worker finds it in what is global, who has a `module` in what is exported.
  format: "iife",
  globalName: "gonogoProtocol",
  footer: { js: 'if (typeof module === "object") module.exports = gonogoProtocol;' },
  // What only Node takes of it asks Node for these, when it runs.
  external: ["fs", "net", "os", "path", "url", "util", "node:*"],
  alias: {
    ...common.alias,
    ...late,
    "vscode-jsonrpc/node": path.resolve("node_modules/vscode-jsonrpc/lib/node/main.js")
  },
  plugins: [withoutUnusedCode, noted.plugin]
});
writeFileSync("dist/notices.txt", notices([...noted.packages, ...notedApart.packages], "."));
writeFileSync("dist/extension-notices.txt", notices(noted.packages, "."));
if (production) {
  const { makeSmaller } = await import("./tools/bundle/smaller.mjs");
  const inFolder = (/** @type {string} */ folder) => readdirSync(folder).map(name => `${folder}/${name}`);
  const isLarge = (/** @type {string} */ file) => file.endsWith("js") && statSync(file).size > 12 * 1024;
  await Promise.all([
    ...["protocol.js", "server.web.js"].map(name => makeSmaller(`dist/${name}`, "script")),
    ...inFolder("dist/server").map(file => makeSmaller(file, "script")),
    ...["extension.cjs", "extension.web.js", "server.cjs"].map(name => makeSmaller(`dist/${name}`, "commonjs")),
    // Of the command line, which is in no .vsix, what most of it is.
    ...inFolder("dist/cli")
      .filter(isLarge)
      .map(file => makeSmaller(file, file.endsWith(".mjs") ? "module" : "commonjs"))
  ]);
}
for (const bin of ["dist/gonogo.mjs", "dist/server.cjs"]) chmodSync(bin, 0o755);

/** The server itself. A worker has no `document`: packages that would use one say so by the condition "worker". */
async function buildServer() {
  const program = {
    entry: sharingEntry("server/src/main.web.ts", server),
    outfile: "dist/server.web.js",
    folder: "server",
    globalName: "gonogoServer",
    protocol: { script: "protocol.js", globalName: "gonogoProtocol" },
    parts: serverParts
  };
  const files = await bundleInParts(program, {
    ...browser,
    conditions: ["worker"],
    sourcemap: false,
    plugins: [takesShared(protocol, "gonogoShared()"), withoutUnusedCode, noted.plugin]
  });
  mkdirSync("dist/server", { recursive: true });
  for (const { path: file, text } of files) writeFileSync(file, text);
}
