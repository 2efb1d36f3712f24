/** Installing packages exactly as a lockfile says, and only when they are not there already. */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { run } from "./processes.mjs";

/**
 * Whether `node_modules` holds what the lockfile asks for. npm itself notes what it has installed in a hidden lockfile,
 * written last: so an interrupted installation does not count, and one made by hand does.
 *
 * @param {string} folder with package-lock.json
 */
function isInstalled(folder) {
  const wanted = readPackages(path.join(folder, "package-lock.json"));
  const present = readPackages(path.join(folder, "node_modules", ".package-lock.json"));
  if (!wanted || !present) return false;
  return Object.entries(wanted).every(([name, entry]) => {
    if (name === "") return true;
    const found = present[name];
    // Optional packages are mostly binaries for other systems; one that is there must still be the right one.
    return found === undefined
      ? entry.optional === true || entry.devOptional === true
      : found.version === entry.version;
  });
}

/**
 * Installs the folder's packages unless they are there.
 *
 * @param {string} folder with package-lock.json
 * @param {{ name: string, parameters?: readonly string[], say: (line: string) => void }} options
 * @returns {Promise<boolean>} whether anything was installed
 * @throws {Error} when npm fails, with what it said
 */
export async function ensureInstalled(folder, { name, parameters = [], say }) {
  if (isInstalled(folder)) return false;
  say(`installing ${name} (npm ci)`);
  const lines = [];
  const [command, ...first] = npmCommand();
  const code = await run(command, [...first, "ci", "--no-audit", "--no-fund", ...parameters], {
    cwd: folder,
    onLine: line => lines.push(line)
  });
  if (code !== 0) throw new Error(`npm ci failed in ${folder} (exit code ${code}):\n${lines.slice(-40).join("\n")}`);
  return true;
}

/** npm as it was called for this run, else the one on the PATH. */
export function npmCommand() {
  const current = process.env.npm_execpath;
  if (current && /npm-cli\.c?js$/.test(current) && existsSync(current)) return [process.execPath, current];
  return [process.platform === "win32" ? "npm.cmd" : "npm"];
}

function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8")).packages;
  } catch {
    return undefined;
  }
}
