/**
 * Bundles the tests that run inside VS Code: out/vscode for the Node extension host, one file per test file, and
 * out/web for the browser's, which loads a single CommonJS file.
 */
import { readFileSync } from "node:fs";
import { readdir, rm } from "node:fs/promises";
import path from "node:path";
import { build } from "esbuild";
import { root } from "./place.mjs";

const common = {
  absWorkingDir: root,
  bundle: true,
  target: "es2022",
  sourcemap: "inline",
  logLevel: "warning",
  format: "cjs"
};

/** @throws {Error} when a test does not bundle */
export async function bundleHostTests() {
  const files = await readdir(path.join(root, "test", "vscode"));
  await rm(path.join(root, "out", "vscode"), { recursive: true, force: true });
  await build({
    ...common,
    platform: "node",
    entryPoints: ["test/vscode/run.ts", ...files.filter(isTest).map(file => `test/vscode/${file}`)],
    outdir: "out/vscode",
    // Whatever a package.json says of `.js`, these are no modules.
    outExtension: { ".js": ".cjs" },
    external: ["vscode", "mocha"]
  });
}

/** @throws {Error} when a test does not bundle */
export async function bundleWebTests() {
  await rm(path.join(root, "out", "web"), { recursive: true, force: true });
  await build({
    ...common,
    platform: "browser",
    mainFields: ["browser", "module", "main"],
    entryPoints: ["test/web/run.ts"],
    // Whatever a package.json says of `.js`, this is no module: this host loads none.
    outfile: "out/web/run.cjs",
    define: { global: "globalThis" },
    alias: { "node:assert/strict": "./test/web/assert.ts" },
    external: ["vscode"],
    plugins: [mochaForTheBrowser]
  });
}

function isTest(/** @type {string} */ file) {
  return file.endsWith(".test.ts");
}

/**
 * Mocha's browser build is a script with a `module.exports` of its own inside a package of ES modules, where it would
 * replace the exports of our bundle: loaded from outside its package it stays a CommonJS module.
 */
const mochaForTheBrowser = {
  name: "mocha-for-the-browser",
  setup(builder) {
    builder.onResolve({ filter: /^mocha\/mocha\.js$/ }, () => ({
      path: path.join(root, "node_modules", "mocha", "mocha.js"),
      namespace: "script"
    }));
    builder.onLoad({ filter: /.*/, namespace: "script" }, file => ({
      contents: readFileSync(file.path, "utf8"),
      loader: "js"
    }));
  }
};
