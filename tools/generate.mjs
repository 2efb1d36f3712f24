/**
 * Writes the files that are made from other files; with `--check` it only says which of them have drifted, and exits 1.
 *
 * To add one: a module in `tools/generate/` with a function that takes the project's root and returns (or promises) a list
 * of `{ path, content }`, its path relative to the root with `/`; then a line in `generators`. A file of which only a part is
 * generated is returned whole, with that part replaced.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { schemaFiles } from "./generate/configuration-schema.mjs";
import { documentSnippets } from "./generate/document-snippets.mjs";
import { manifest } from "./generate/manifest.mjs";
import { messages } from "./generate/messages.mjs";
import { ruleDocs } from "./generate/rule-docs.mjs";
import { sectionSnippets } from "./generate/section-snippets.mjs";
import { styles } from "./generate/styles.mjs";
import { templateModule } from "./generate/template-module.mjs";

/** @type {readonly ((root: string) => readonly GeneratedFile[] | Promise<readonly GeneratedFile[]>)[]} */
const generators = [
  documentSnippets,
  sectionSnippets,
  templateModule,
  schemaFiles,
  manifest,
  messages,
  ruleDocs,
  styles
];

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const unknown = process.argv.slice(2).filter(argument => argument !== "--check");
if (unknown.length > 0) {
  console.error(`Unknown argument ${unknown.join(" ")}. Usage: node tools/generate.mjs [--check]`);
  process.exit(2);
}
const check = process.argv.includes("--check");

const files = (await Promise.all(generators.map(generate => generate(root)))).flat();
const drifted = files.filter(file => contentOf(file.path) !== file.content);

if (check) {
  for (const file of drifted) {
    const state = contentOf(file.path) === undefined ? "is missing" : "is not what its sources make";
    console.error(`${file.path} ${state}: run "node tools/generate.mjs" and commit the result.`);
  }
  process.exitCode = drifted.length > 0 ? 1 : 0;
} else {
  for (const file of drifted) {
    const target = path.join(root, file.path);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, file.content);
    console.log(`wrote ${file.path}`);
  }
}

/** The text of a file of the project, or `undefined` where there is none. */
function contentOf(/** @type {string} */ relativePath) {
  try {
    return readFileSync(path.join(root, relativePath), "utf8");
  } catch (error) {
    if (error.code === "ENOENT") return undefined;
    throw error;
  }
}

/** @typedef {{ readonly path: string, readonly content: string }} GeneratedFile */
