/** Building what is shipped, and only when its sources have changed since. */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { projectNode, root } from "./place.mjs";
import { run } from "./processes.mjs";

/** Everything that decides what the bundles contain. */
export const sources = [
  "client/src",
  "server/src",
  "l10n",
  "templates",
  "tools/bundle",
  "tools/messages",
  "esbuild.mjs",
  "package.json",
  "package-lock.json"
];

// Inside `dist`, which every build removes first: so a build made by hand never leaves a stamp that no longer fits.
const stampFile = path.join(root, "dist", ".stamp.json");

/**
 * Builds `dist` unless it is up to date. A production build counts for both purposes.
 *
 * @param {{ production?: boolean, say: (line: string) => void }} options
 * @returns {Promise<boolean>} whether it built
 * @throws {Error} when the build fails
 */
export async function ensureBuilt({ production = false, say }) {
  const digest = digestOf(sources);
  const stamp = readStamp();
  if (stamp?.digest === digest && (stamp.production || !production)) return false;
  say(production ? "building for release" : "building");
  const lines = [];
  const code = await run(projectNode(), ["esbuild.mjs", ...(production ? ["--production"] : [])], {
    onLine: line => lines.push(line)
  });
  if (code !== 0) throw new Error(`the build failed:\n${lines.join("\n")}`);
  writeFileSync(stampFile, JSON.stringify({ digest, production }));
  return true;
}

/** One digest of the names and contents of all files below the given paths; modification times do not matter. */
export function digestOf(/** @type {readonly string[]} */ paths) {
  const hash = createHash("sha256");
  for (const name of paths) {
    for (const file of filesBelow(path.join(root, name))) {
      hash.update(path.relative(root, file)).update("\0").update(readFileSync(file)).update("\0");
    }
  }
  return hash.digest("hex");
}

function filesBelow(place) {
  if (!existsSync(place)) return [];
  if (!statSync(place).isDirectory()) return [place];
  const names = readdirSync(place).sort();
  return names.flatMap(name => filesBelow(path.join(place, name)));
}

function readStamp() {
  try {
    return JSON.parse(readFileSync(stampFile, "utf8"));
  } catch {
    return undefined;
  }
}
