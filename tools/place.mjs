/** Where things are, for every tool. */
import { existsSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** The folder that holds package.json. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");

/** The folder of the embedded VS Code. */
export const toolsVscode = path.join(root, "tools", "vscode");

/** The folder with every locally installed command. */
const commandsFolder = path.join(root, "node_modules", ".bin");

/** The Node that the project brings along (24), or the one that runs now while nothing is installed yet. */
export function projectNode() {
  const name = process.platform === "win32" ? "node.exe" : "node";
  const own = path.join(root, "node_modules", "node", "bin", name);
  return existsSync(own) ? own : process.execPath;
}

/**
 * The environment for programs that the tools start: `node` and every local command come from the project.
 *
 * @param {Record<string, string | undefined>} extra variables to add or, when `undefined`, to leave out
 * @returns {Record<string, string | undefined>}
 */
export function projectEnvironment(extra = {}) {
  const folders = [path.dirname(projectNode()), commandsFolder, process.env.PATH ?? ""];
  const environment = { ...process.env, PATH: folders.join(path.delimiter), ...extra };
  // A test run inside a test run would report to its parent instead of to its reader.
  delete environment.NODE_TEST_CONTEXT;
  return environment;
}

/** Finds a program on the PATH; returns its full path or `undefined`. */
export function onPath(/** @type {string[]} */ names) {
  const endings = process.platform === "win32" ? [".cmd", ".exe", ""] : [""];
  for (const name of names) {
    for (const folder of (process.env.PATH ?? "").split(path.delimiter).filter(Boolean)) {
      for (const ending of endings) {
        const candidate = path.join(folder, name + ending);
        if (existsSync(candidate)) return candidate;
      }
    }
  }
  return undefined;
}
