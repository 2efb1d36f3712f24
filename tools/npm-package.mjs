/**
 * The npm package as people get it: packed, listed, installed into a project of its own, imported, compiled against and run,
 * on the Node of this machine and on the project's. Ends with a line of totals.
 */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { ensureBuilt } from "./built.mjs";
import { npmCommand } from "./installed.mjs";
import { inKilobytes } from "./package.mjs";
import { projectEnvironment, projectNode, root } from "./place.mjs";

/** Somebody waits for it in each run of `npx gonogo`. */
const largest = 1300 * 1024;
const folder = path.join(root, "out", "npm");
const consumer = path.join(folder, "consumer");
const limit = 120_000;

const nodes = [...new Set([process.execPath, projectNode()])];
let tarball = "";

/** @type {readonly (readonly [string, () => void | Promise<void>])[]} */
const checks = [
  ["the files of the package are those that are meant", listsFiles],
  ["the package is small", isSmall],
  ["publint finds nothing", isWellFormed],
  ["npm installs it, without the network", installs],
  ...nodes.flatMap(node => [
    /** @type {const} */ ([`npx gonogo runs on ${versionOf(node)}`, () => runsCommands(node)]),
    /** @type {const} */ ([`the library runs on ${versionOf(node)}`, () => runsLibrary(node)])
  ]),
  ...["nodenext", "bundler"].map(
    resolution => /** @type {const} */ ([`its types are found with ${resolution}`, () => compiles(resolution)])
  )
];

const result = { passed: 0, failed: 0, skipped: [] };
await ensureBuilt({ production: true, say: console.log });
rmSync(folder, { recursive: true, force: true });
mkdirSync(consumer, { recursive: true });
for (const [name, check] of checks) {
  try {
    await check();
    result.passed++;
    console.log(`✔ ${name}`);
  } catch (error) {
    result.failed++;
    console.log(`✖ ${name}: ${error instanceof Error ? error.message : error}`);
  }
}
console.log(`totals ${JSON.stringify(result)}`);
process.exitCode = result.failed > 0 ? 1 : 0;

function listsFiles() {
  const [{ filename, files }] = JSON.parse(npm(["pack", "--json", "--pack-destination", folder], root));
  tarball = path.join(folder, filename);
  // Parts are called after what is in them.
  const names = files.map(file => file.path.replace(/-\w{8}(?=\.m?js$)/, "-*"));
  const contract = path.join(root, "test", "contracts", "npm-package.txt");
  const expected = readFileSync(contract, "utf8").trim().split("\n");
  assert.deepEqual([...new Set(names)].sort(), expected, `see ${path.relative(root, contract)}`);
}

function isSmall() {
  const { size } = statSync(tarball);
  console.log(`  ${path.basename(tarball)}: ${inKilobytes(size)}`);
  assert.ok(size <= largest, `${inKilobytes(size)} are too much, at most ${inKilobytes(largest)}`);
}

async function isWellFormed() {
  const { messages, pkg } = await publint({
    ...{ level: "warning", strict: true },
    pack: { tarball: new Uint8Array(readFileSync(tarball)).buffer }
  });
  // Of VS Code, which has its own package; whoever reads `exports` never sees them.
  const ofEditor = ["main", "browser"];
  const told = messages.filter(({ code, path: [key] }) => code !== "FILE_DOES_NOT_EXIST" || !ofEditor.includes(key));
  assert.deepEqual(
    told.map(message => formatMessage(message, pkg)),
    []
  );
}

function installs() {
  cpSync(path.join(root, "test", "consumer"), consumer, { recursive: true });
  npm(["install", "--offline", "--ignore-scripts", "--no-audit", "--no-fund", tarball], consumer);
  const installed = JSON.parse(readFileSync(path.join(consumer, "package-lock.json"), "utf8"));
  assert.deepEqual(Object.keys(installed.packages), ["", "node_modules/gonogo"]);
}

function runsCommands(/** @type {string} */ node) {
  const { version } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
  const { PATH } = projectEnvironment();
  const said = npm(["exec", "--offline", "--no", "--", "gonogo", "--version"], consumer, {
    PATH: [path.dirname(node), PATH].join(path.delimiter)
  });
  assert.equal(said.trim(), version);
}

/** The same answers from the library, from the command line, and in remark. */
function runsLibrary(/** @type {string} */ node) {
  assert.equal(run(node, ["use.mjs"], consumer), "fine\n");
}

function compiles(/** @type {string} */ resolution) {
  const tsc = path.join(root, "node_modules", "typescript", "bin", "tsc");
  writeFileSync(
    path.join(consumer, "tsconfig.json"),
    JSON.stringify({
      compilerOptions: {
        ...{ strict: true, noEmit: true, allowJs: true, checkJs: true, target: "es2022", types: ["node"] },
        ...{ exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true },
        ...(resolution === "nodenext"
          ? { module: "nodenext" }
          : { module: "preserve", moduleResolution: "bundler", lib: ["es2022"] })
      },
      include: ["*.mjs", "*.mts"]
    })
  );
  run(projectNode(), [tsc, "-p", "."], consumer);
}

function npm(/** @type {readonly string[]} */ parameters, /** @type {string} */ cwd, env = {}) {
  const [command, ...first] = npmCommand();
  return run(command, [...first, ...parameters], cwd, env);
}

/** What a program says. @throws {Error} with all of it where it fails */
function run(
  /** @type {string} */ command,
  /** @type {readonly string[]} */ parameters,
  /** @type {string} */ cwd,
  env = {}
) {
  const { status, stdout, stderr, error } = spawnSync(command, parameters, {
    ...{ cwd, encoding: "utf8", timeout: limit, shell: /\.cmd$/i.test(command) },
    env: projectEnvironment(env)
  });
  if (status !== 0) throw error ?? new Error(`exit code ${status}\n${stdout}${stderr}`);
  return stdout;
}

function versionOf(/** @type {string} */ node) {
  return `Node ${spawnSync(node, ["--version"], { encoding: "utf8" }).stdout.trim()}`;
}
