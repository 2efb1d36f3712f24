/**
 * `node tools/release/pack.mjs TAG FOLDER`: packs what is published, once, into FOLDER: gonogo.vsix, gonogo.tgz, their digests
 * in SHA256SUMS, and notes.md. Refuses where the tag, the version, the changelog or the release's checklist disagree.
 */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { npmCommand } from "../installed.mjs";
import { packageExtension } from "../package.mjs";
import { projectEnvironment, projectNode, root } from "../place.mjs";
import { run } from "../processes.mjs";
import { checklistOf, disagreements, newestChanges } from "./agreement.mjs";

try {
  const [tag, folder] = process.argv.slice(2);
  if (tag === undefined || folder === undefined) throw new Error("usage: node tools/release/pack.mjs TAG FOLDER");
  await pack(tag, path.resolve(folder));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function pack(/** @type {string} */ tag, /** @type {string} */ folder) {
  const { version, repository } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
  const faults = [...disagreements()];
  if (tag !== `v${version}`) faults.push(`The tag is ${tag}: package.json is of version ${version}.`);
  // npm compares it with where the provenance comes from, and the README's pictures are looked for there.
  if (!repository) faults.push("package.json names no repository.");
  if (faults.length > 0) throw new Error(faults.join("\n"));

  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  await packageExtension({ target: path.join(folder, "gonogo.vsix") });
  const checklist = checklistOf(version);
  const gate = [path.join(root, "dist", "gonogo.mjs"), "check", checklist, "--require", "go"];
  if ((await run(projectNode(), gate)) !== 0) throw new Error(`${checklist} is not go.`);
  const [npm, ...first] = npmCommand();
  const words = [...first, "pack", "--json", "--pack-destination", folder];
  const [{ filename }] = JSON.parse(
    execFileSync(npm, words, { cwd: root, env: projectEnvironment(), encoding: "utf8" })
  );
  renameSync(path.join(folder, filename), path.join(folder, "gonogo.tgz"));
  const digest = (/** @type {string} */ name) =>
    createHash("sha256")
      .update(readFileSync(path.join(folder, name)))
      .digest("hex");
  const sums = ["gonogo.tgz", "gonogo.vsix"].map(name => `${digest(name)}  ${name}\n`);
  writeFileSync(path.join(folder, "SHA256SUMS"), sums.join(""));
  writeFileSync(path.join(folder, "notes.md"), newestChanges());
}
