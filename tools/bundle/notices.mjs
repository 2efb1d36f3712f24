/** The licences of what is bundled, which ask to go with every copy: each text once, with those who hold the rights. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/**
 * Notes which packages end up in bundles.
 *
 * @returns {{ plugin: import("esbuild").Plugin, packages: Set<string> }} the folders of packages, known when the builds are done
 */
export function notingPackages() {
  /** @type {Set<string>} */
  const packages = new Set();
  return {
    packages,
    plugin: {
      name: "noting-packages",
      setup(build) {
        build.initialOptions.metafile = true;
        build.onEnd(({ metafile }) => {
          for (const { inputs } of Object.values(metafile?.outputs ?? {}))
            for (const [file, { bytesInOutput }] of Object.entries(inputs)) {
              // What a plugin made of a file is called after it, behind the plugin's own word.
              const [folder] = /(?<=^(?:[\w-]+:)?)[^:]*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file) ?? [];
              if (folder !== undefined && bytesInOutput > 0) packages.add(path.resolve(folder));
            }
        });
      }
    }
  };
}

/**
 * @param {Iterable<string>} folders of packages
 * @param {string} own the folder whose licence goes with every copy anyway
 * @returns {string}
 * @throws {Error} for a package without a licence
 */
export function notices(folders, own) {
  const ours = licenceIn(own, "").text;
  /** @type {Map<string, { names: string[], holders: Set<string> }>} */
  const texts = new Map();
  for (const folder of [...new Set(folders)].sort()) {
    const { name, license } = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8"));
    const { text, holders } = licenceIn(folder, license);
    const same = texts.get(text) ?? { names: [], holders: new Set() };
    texts.set(text, same);
    same.names.push(name);
    for (const holder of holders) same.holders.add(holder);
  }
  const parts = [...texts].map(([text, { names, holders }]) =>
    [names.join(", "), [...holders].sort().join("\n"), text === ours ? asOurs : text].filter(Boolean).join("\n\n")
  );
  return `Go/No-Go holds parts of the packages below.\n\n${parts.join("\n\n---\n\n")}\n`;
}

const asOurs = "Their licence says what that of Go/No-Go says, in the file LICENSE above this folder.";

/** A licence in paragraphs of one line each, so that the same text is the same, and the lines that name who holds the rights. */
function licenceIn(/** @type {string} */ folder, /** @type {string} */ name) {
  const file = readdirSync(folder).find(each => /^licen[cs]e/i.test(each));
  if (file === undefined || !existsSync(path.join(folder, file))) {
    if (!name) throw new Error(`${folder} has no licence.`);
    return { text: name, holders: [] };
  }
  const lines = readFileSync(path.join(folder, file), "utf8")
    .split(/\r?\n/)
    .map(line => line.trim());
  const isHolder = (/** @type {string} */ line) =>
    /^(?:copyright\b.*(?:\(c\)|©|\d{4}|<)|\(c\).*(?:\d{4}|<)|©)/i.test(line);
  const isTitle = (/** @type {string} */ line) =>
    /^(?:\(?(?:the )?(?:MIT|ISC)(?: licen[cs]e)?(?: \(MIT\))?\)?|all rights reserved\.?)$/i.test(line);
  const paragraphs = lines
    .filter(line => !isHolder(line) && !isTitle(line))
    .join("\n")
    .split(/\n{2,}/)
    .map(paragraph =>
      paragraph
        .replace(/\s+/g, " ")
        .replaceAll(/'(AS IS|Software)'|\*(AS IS)\*/g, '"$1$2"')
        .trim()
    )
    .filter(Boolean);
  return { text: paragraphs.join("\n\n"), holders: lines.filter(isHolder) };
}
