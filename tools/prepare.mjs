/**
 * Brings a clone into working order: installs what is missing and builds what has changed; says one line for each thing
 * that it does and nothing when all is up to date. Runs on the machine's Node, before anything is installed.
 */
import { fileURLToPath } from "node:url";
import { ensureBuilt } from "./built.mjs";
import { ensureInstalled } from "./installed.mjs";
import { root } from "./place.mjs";

/**
 * @param {{ say?: (line: string) => void }} options
 * @throws {Error} with what went wrong, in words for the person
 */
export async function prepare({ say = console.log } = {}) {
  requireNode();
  await ensureInstalled(root, { name: "packages", say });
  await ensureBuilt({ say });
}

function requireNode() {
  const major = Number(process.versions.node.split(".")[0]);
  if (major < 20) throw new Error(`Go/No-Go needs Node 20 or later; this is Node ${process.versions.node}.`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    await prepare();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
