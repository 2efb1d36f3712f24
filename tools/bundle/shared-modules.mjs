/**
 * Shares modules between bundles: one of them holds what several need, the others take it from there. Without it the
 * protocol would be shipped four times and the client library twice. Each module runs when it is first taken.
 */
import { readdirSync } from "node:fs";
import path from "node:path";

/**
 * @typedef {object} Modules
 * @property {readonly string[]} [packages] of which the modules are shared that run anywhere (`lib/common`)
 * @property {readonly string[]} [files] single modules, from the project's root
 * @property {Set<string>} taken the names of those that somebody takes: filled while the bundles are made that take them
 */

/** @returns {readonly { name: string, file: string }[]} the modules, by the names under which they are shared */
function named(/** @type {Modules} */ { packages = [], files = [] }) {
  return [
    // Without the ending: esbuild would take what stands for the module for one of the new kind.
    ...files.map(file => ({ name: file.replace(/\.mjs$/, ""), file: path.resolve(file) })),
    ...packages.flatMap(name => {
      const folder = path.resolve("node_modules", name, "lib", "common");
      return readdirSync(folder)
        .filter(file => file.endsWith(".js"))
        .map(file => ({ name: `${name}/${file}`, file: path.join(folder, file) }));
    })
  ];
}

/** Code of an object: the modules that somebody takes, each as a function that yields it. */
export function tableOf(/** @type {Modules} */ modules) {
  const wanted = named(modules).filter(({ name }) => modules.taken.has(name));
  const rows = wanted.map(({ name, file }) => `  ${JSON.stringify(name)}: () => require(${JSON.stringify(file)})`);
  return `{\n${rows.join(",\n")}\n}`;
}

/** An entry, for esbuild's `stdin`, that exports what `entry` does, and such a table as `shared`. */
export function sharingEntry(/** @type {string} */ entry, /** @type {Modules} */ modules) {
  return {
    contents: `export * from ${JSON.stringify(`./${entry}`)};\nexport const shared = ${tableOf(modules)};\n`,
    resolveDir: process.cwd(),
    sourcefile: "shared.js"
  };
}

/**
 * An esbuild plugin: takes modules from where they are shared.
 *
 * @param {Modules} modules
 * @param {string} table code that yields the table
 */
export function takesShared(modules, table) {
  const shared = new Map(named(modules).map(({ name, file }) => [file, name]));
  const namespace = `shared:${(modules.packages ?? []).join(",")}`;
  return {
    name: namespace,
    setup(/** @type {import("esbuild").PluginBuild} */ build) {
      // What lies beside the bundle is another bundle; whatever else the code names is a part of this one.
      build.onResolve({ filter: /./, namespace }, ({ path: target }) => ({
        path: target,
        external: target.startsWith("./")
      }));
      build.onResolve({ filter: /./ }, async ({ path: target, importer, resolveDir, kind, pluginData }) => {
        if (pluginData === "resolved" || kind === "entry-point" || !importer) return undefined;
        const found = await build.resolve(target, { importer, resolveDir, kind, pluginData: "resolved" });
        const name = shared.get(found.path);
        // What is not shared is for other plugins to resolve.
        if (name === undefined) return undefined;
        modules.taken.add(name);
        return { path: name, namespace };
      });
      build.onLoad({ filter: /./, namespace }, ({ path: name }) => ({
        contents: `module.exports = ${table}[${JSON.stringify(name)}]();`
      }));
    }
  };
}
