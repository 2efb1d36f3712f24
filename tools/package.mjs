/** `npm run package`: builds for release and writes gonogo-<version>.vsix, which installs without any package. */
import { readFileSync, statSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { ensureBuilt } from "./built.mjs";
import { packTighter } from "./bundle/tighter-package.mjs";
import { projectNode, root } from "./place.mjs";
import { run } from "./processes.mjs";

/** More than this would mean that something has slipped in which nobody needs. */
export const largestPackage = 700 * 1024;
/** What the language server reads before it can answer: what is needed later belongs into a part (`bundle/server-parts.mjs`). */
export const largestStart = 600 * 1024;

/**
 * @param {{ target?: string, say?: (line: string) => void }} options `target`: where to write, by default beside package.json
 * @returns {Promise<{ file: string, size: number }>} size in bytes
 * @throws {Error} when the build or vsce fails, or the package is too large
 */
export async function packageExtension({ target, say = console.log } = {}) {
  await ensureBuilt({ production: true, say });
  const { name, version, repository } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
  const file = target ?? path.join(root, `${name}-${version}.vsix`);
  const lines = [];
  const code = await run(
    projectNode(),
    [
      path.join(root, "node_modules", "@vscode", "vsce", "vsce"),
      ...["package", "--no-dependencies", "--out", file],
      // Without an address, the README's relative links have nothing to be made absolute with.
      ...(repository ? [] : ["--allow-missing-repository", "--no-rewrite-relative-links"])
    ],
    { onLine: line => lines.push(line) }
  );
  if (code !== 0) throw new Error(`vsce failed (exit code ${code}):\n${lines.join("\n")}`);
  const warnings = lines.filter(line => /warn/i.test(line));
  if (warnings.length > 0) throw new Error(`vsce warns:\n${warnings.join("\n")}`);
  await packTighter(file);
  const start = ["protocol.js", "server.web.js"].map(name => path.join(root, "dist", name));
  atMost(largestStart, start);
  return { file, size: atMost(largestPackage, [file]) };
}

function atMost(/** @type {number} */ limit, /** @type {readonly string[]} */ files) {
  const size = files.reduce((sum, file) => sum + statSync(file).size, 0);
  if (size > limit)
    throw new Error(`${files.join(" and ")}: ${inKilobytes(size)} are too much, at most ${inKilobytes(limit)}`);
  return size;
}

/** A size for people: "272 KB". */
export function inKilobytes(/** @type {number} */ bytes) {
  return `${Math.ceil(bytes / 1024)} KB`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    const { file, size } = await packageExtension();
    console.log(`${path.relative(root, file)}: ${inKilobytes(size)}`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
