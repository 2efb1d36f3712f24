/** The suites of `npm test`, in the order in which they run: what is quick to fail comes first. */
import { readdirSync } from "node:fs";
import { availableParallelism } from "node:os";
import path from "node:path";
import { projectNode, root } from "./place.mjs";
import { run } from "./processes.mjs";

/**
 * @typedef {{ updateImages: boolean, alone: boolean }} Options `alone`: the only suite, so there is room for every line
 * @typedef {{ name: string, title: string, run: (options: Options) => Promise<import("./test.mjs").Result> }} Suite
 */

const modules = path.join(root, "node_modules");
const minutes = 60_000;

/** The folders below test/ that need an editor. */
const editorTests = ["vscode", "web", "ui"];
/** Those that tokenize whole documents with VS Code's grammars, or read what this project consists of: not in an instant. */
const authoringTests = ["grammar", "snippets", "l10n", "architecture", "tools"];
/** Those that try many texts, or start programs: not in an instant either. */
const widerTests = ["properties", "real", "protocol", "cli", "drafting", "editors"];

/** The pages of all rules: every example is a test, and every fix is made on it. */
const ruleTests = ["rules"];
const otherTests = [...editorTests, ...authoringTests, ...widerTests, ...ruleTests];

/** @type {readonly Suite[]} */
export const suites = [
  {
    name: "lint",
    title: "formatting, lint, import boundaries, what nobody uses, regular expressions",
    run: async () =>
      sumOf(
        await Promise.all([
          single([path.join(modules, "@biomejs", "biome", "bin", "biome"), "ci", "--error-on-warnings", "."]),
          single([path.join(modules, "knip", "bin", "knip.js"), "--no-progress", "--treat-config-hints-as-errors"]),
          single(["--no-warnings", path.join("tools", "expressions.mjs")])
        ])
      )
  },
  { name: "types", title: "types", run: () => single([path.join(modules, "typescript", "bin", "tsc"), "-b"]) },
  {
    name: "generated",
    title: "generated files are up to date",
    run: () => single([path.join("tools", "generate.mjs"), "--check"])
  },
  {
    name: "unit",
    title: "everything that needs no editor",
    run: options => runTests(name => !otherTests.includes(name), options)
  },
  {
    name: "rules",
    title: "the pages of the rules",
    run: options => runTests(name => ruleTests.includes(name), options)
  },
  {
    name: "wider",
    title: "properties, real documents, new documents, protocol, command line, other editors",
    run: options => runTests(name => widerTests.includes(name), options)
  },
  {
    name: "authoring",
    title: "grammar, snippets, translations, import rule, tools and workflows",
    run: options => runTests(name => authoringTests.includes(name), options)
  },
  {
    name: "smoke",
    title: "what is shipped, on this machine's Node",
    run: () => counted([path.join("tools", "smoke.mjs")], process.execPath)
  },
  { name: "package", title: "the extension's package", run: runPackaging },
  {
    name: "npm",
    title: "the package for npm, installed and used",
    run: () => counted([path.join("tools", "npm-package.mjs")], process.execPath)
  },
  { name: "host", title: "in a Node extension host", run: () => inVscode("host.mjs") },
  { name: "web", title: "in VS Code for the Web", run: () => inVscode("web.mjs") },
  {
    name: "ui",
    title: "the installed package in a window",
    run: ({ updateImages }) => inVscode("ui.mjs", updateImages ? ["--update-images"] : [])
  }
];

/** A program that counts as one test. */
async function single(parameters) {
  const code = await run(projectNode(), parameters, { timeout: 5 * minutes });
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: [] };
}

/**
 * As many processes as there are cores, each with its share of the files: a process for each file takes half a second to
 * start, which is longer than most of them run.
 */
async function runTests(/** @type {(folder: string) => boolean} */ chooses, { alone }) {
  const folders = readdirSync(path.join(root, "test"), { withFileTypes: true });
  const files = folders
    .filter(entry => entry.isDirectory() && chooses(entry.name))
    .flatMap(entry =>
      readdirSync(path.join(root, "test", entry.name), { recursive: true, encoding: "utf8" }).map(name =>
        path.join("test", entry.name, name)
      )
    )
    .filter(name => name.endsWith(".test.ts"))
    .sort();
  const width = Math.min(availableParallelism(), 4);
  const shares = Array.from({ length: width }, (_, share) => files.filter((_file, index) => index % width === share));
  const results = await Promise.all(
    shares.map(share =>
      counted([
        ...["--test", "--test-isolation=none"],
        ...[`--test-reporter=${alone ? "spec" : "dot"}`, "--test-reporter-destination=stdout"],
        ...["--test-reporter", path.join(root, "tools", "totals-reporter.mjs"), "--test-reporter-destination=stdout"],
        ...share
      ])
    )
  );
  return sumOf(results);
}

function sumOf(/** @type {readonly import("./test.mjs").Result[]} */ results) {
  return {
    passed: results.reduce((sum, each) => sum + each.passed, 0),
    failed: results.reduce((sum, each) => sum + each.failed, 0),
    skipped: results.flatMap(each => each.skipped)
  };
}

/** Loaded when it runs: what it imports is there only after the installation. */
async function runPackaging() {
  const { inKilobytes, packageExtension } = await import("./package.mjs");
  const { file, size } = await packageExtension();
  console.log(`${path.relative(root, file)}: ${inKilobytes(size)}`);
  return { passed: 1, failed: 0, skipped: [] };
}

async function inVscode(program, parameters = []) {
  const reason = await whyNoVscode();
  if (reason) return { passed: 0, failed: 0, skipped: [{ name: program.replace(".mjs", ""), reason }] };
  return counted([path.join("tools", "vscode", program), ...parameters]);
}

/** Why the embedded VS Code and a browser cannot run here; `undefined` when they can. */
async function whyNoVscode() {
  const { installVscode } = await import("./vscode/install.mjs");
  const { findChromium } = await import("./vscode/chromium.mjs");
  if (process.platform === "win32") return "the embedded VS Code does not run on Windows";
  await installVscode();
  try {
    await findChromium();
    return undefined;
  } catch (error) {
    return error.message;
  }
}

/** Runs a program that ends with a line of totals; one that does not has failed, and counts as one failure. */
async function counted(parameters, node = projectNode()) {
  let totals;
  const code = await run(node, parameters, {
    timeout: 6 * minutes,
    onLine(line) {
      if (line.startsWith("totals ")) totals = JSON.parse(line.slice("totals ".length));
      else console.log(line);
    }
  });
  if (totals === undefined) {
    console.error(`${parameters[0]} ended with code ${code} before its tests did`);
    return { passed: 0, failed: 1, skipped: [] };
  }
  // A run that fails although every test passes has failed on its way out.
  return code !== 0 && totals.failed === 0 ? { ...totals, failed: 1 } : totals;
}
