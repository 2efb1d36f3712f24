/** What must agree before a version is published. */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { root } from "../place.mjs";

/** The checklist by which a version is released, from the root. */
export const checklistOf = (/** @type {string} */ version) => `docs/releases/v${version}.md`;

/**
 * What of this clone does not agree with its version, each as a sentence; nothing where all does.
 *
 * @returns {readonly string[]}
 */
export function disagreements() {
  const { version } = readJson("package.json");
  const [newest] = /^## .*$/m.exec(read("CHANGELOG.md")) ?? ["nothing"];
  const locked = readJson("package-lock.json");
  return [
    newest === `## ${version}` ? "" : `CHANGELOG.md begins with '${newest}': package.json is of version ${version}.`,
    locked.version === version && locked.packages[""].version === version
      ? ""
      : `package-lock.json is of version ${locked.version}: run npm install.`,
    existsSync(path.join(root, checklistOf(version))) ? "" : `There is no ${checklistOf(version)}.`
  ].filter(Boolean);
}

/** What CHANGELOG.md says of its newest version, without the heading. */
export function newestChanges() {
  const [, ...sections] = read("CHANGELOG.md").split(/^## .*\n/m);
  return `${sections[0]?.trim() ?? ""}\n`;
}

function read(/** @type {string} */ name) {
  return readFileSync(path.join(root, name), "utf8");
}

function readJson(/** @type {string} */ name) {
  return JSON.parse(read(name));
}
