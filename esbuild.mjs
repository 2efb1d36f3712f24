/**
 * Bundles what is shipped: the extension for the desktop and for the browser, the language server for both, and the
 * command line. `--production` minifies and leaves the source maps out.
 */
import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { build } from "esbuild";
import { digestOf, sources } from "./tools/built.mjs";
import { bundleCommandLine } from "./tools/bundle/command-line.mjs";
import { bundleInParts } from "./tools/bundle/parts.mjs";
import { serverParts } from "./tools/bundle/server-parts.mjs";
import { sharingEntry, takesShared } from "./tools/bundle/shared-modules.mjs";
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

/** What client and server need of the protocol in the browser and in Node. */
const protocol = ["vscode-jsonrpc", "vscode-languageserver-protocol"];
const ofClient = [...protocol, "vscode-languageclient"];
/** The extension itself is the same in both: only how it starts its server differs. */
const ownOfClient = ["client/src/extension.ts"];
const ofServer = [...protocol, "vscode-languageserver"];

rmSync("dist", { recursive: true, force: true });
mkdirSync("dist/l10n", { recursive: true });
for (const { name, content } of keyedTables(".")) writeFileSync(`dist/l10n/${name}`, content);
await Promise.all([
  build({
    ...node,
    entryPoints: ["client/src/main.node.ts"],
    outfile: "dist/extension.cjs",
    format: "cjs",
    external: ["vscode"],
    plugins: [takesShared("./extension.web.js", ofClient, ownOfClient)]
  }),
  build({
    ...browser,
    stdin: sharingEntry("client/src/main.web.ts", ofClient, ownOfClient),
    outfile: "dist/extension.web.js",
    format: "cjs",
    external: ["vscode"],
    plugins: [withoutUnusedCode]
  }),
  build({
    ...node,
    entryPoints: ["server/src/main.node.ts"],
    outfile: "dist/server.cjs",
    format: "cjs",
    banner: shebang,
    alias: {
      ...common.alias,
      crypto: path.resolve("tools/bundle/late/crypto.cjs"),
      child_process: path.resolve("tools/bundle/late/child-process.cjs")
    },
    plugins: [sharedServer, takesShared("./server.web.js", ofServer)]
  }),
  buildServer(),
  bundleCommandLine(node)
]);
// The command line is in no .vsix.
if (production) {
  const { makeSmaller } = await import("./tools/bundle/smaller.mjs");
  const parts = readdirSync("dist/server").map(name => `server/${name}`);
  const bundles = ["extension.cjs", "extension.web.js", "server.cjs", "server.web.js", ...parts];
  await Promise.all(bundles.map(name => makeSmaller(`dist/${name}`)));
}
for (const bin of ["dist/gonogo.mjs", "dist/server.cjs"]) chmodSync(bin, 0o755);

/** The server itself. A worker has no `document`: packages that would use one say so by the condition "worker". */
async function buildServer() {
  const program = {
    entry: sharingEntry("server/src/main.web.ts", ofServer),
    outfile: "dist/server.web.js",
    folder: "server",
    globalName: "gonogoServer",
    parts: serverParts
  };
  const files = await bundleInParts(program, {
    ...browser,
    conditions: ["worker"],
    sourcemap: false,
    plugins: [withoutUnusedCode]
  });
  mkdirSync("dist/server", { recursive: true });
  for (const { path: file, text } of files) writeFileSync(file, text);
}
