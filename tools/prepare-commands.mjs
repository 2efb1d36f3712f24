/**
 * What npm runs after it has installed a clone, and before it packs one: the commands are at the places that package.json
 * names. So whoever installs from git, as pre-commit does, has them; in a clone of somebody who works on it nothing is built
 * twice. Without the packages that build, as after `npm ci --omit=dev`, nothing is done.
 */
import { existsSync } from "node:fs";
import path from "node:path";
import { ensureBuilt } from "./built.mjs";
import { ensureInstalled } from "./installed.mjs";
import { root } from "./place.mjs";

// npm reads standard output of what it packs.
const say = (/** @type {string} */ line) => console.error(line);
const isThere = (/** @type {string[]} */ ...names) => existsSync(path.join(root, ...names));

if (!isThere("dist", "gonogo.mjs")) {
  // npm means to install what builds, but where the command is installed globally, it takes that to be meant globally, too.
  if (process.env.npm_config_global === "true" && !isThere("node_modules", "esbuild")) {
    for (const name of ["npm_config_global", "npm_config_location", "npm_config_prefix", "NPM_CONFIG_PREFIX"])
      delete process.env[name];
    await ensureInstalled(root, { name: "packages", say });
  }
  if (isThere("node_modules", "esbuild")) await ensureBuilt({ say });
}
