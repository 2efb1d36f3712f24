/**
 * Shares modules between two bundles: the one for the browser holds what both need, the one for Node takes it from there.
 * Without it the client library and the protocol would be shipped twice.
 */
import { readdirSync } from "node:fs";
import path from "node:path";

/** Modules of our own, and those of some packages that run anywhere, by the names under which they are shared. */
function commonModules(packages, own) {
  const ours = own.map(name => ({ name, file: path.resolve(name) }));
  const theirs = packages.flatMap(name => {
    const folder = path.resolve("node_modules", name, "lib", "common");
    return readdirSync(folder)
      .filter(file => file.endsWith(".js"))
      .map(file => ({ name: `${name}/${file}`, file: path.join(folder, file) }));
  });
  return [...ours, ...theirs];
}

/** The entry of a bundle that shares modules of its own and the common ones of some packages, besides what `entry` exports. */
export function sharingEntry(entry, packages, own = []) {
  const modules = commonModules(packages, own).map(
    ({ name, file }) => `  ${JSON.stringify(name)}: () => require(${JSON.stringify(file)})`
  );
  return {
    contents: `export * from ${JSON.stringify(`./${entry}`)};\nexport const shared = {\n${modules.join(",\n")}\n};\n`,
    resolveDir: process.cwd(),
    sourcefile: "shared.js"
  };
}

/** Takes these modules from the bundle that shares them; `bundle` as it is required from beside it. */
export function takesShared(bundle, packages, own = []) {
  const shared = new Map(commonModules(packages, own).map(({ name, file }) => [file, name]));
  return {
    name: "takes-shared",
    setup(build) {
      build.onResolve({ filter: /./, namespace: "shared" }, ({ path: target }) => ({ path: target, external: true }));
      build.onResolve({ filter: /./ }, async ({ path: target, importer, resolveDir, kind, pluginData }) => {
        if (pluginData === "resolved" || kind === "entry-point" || !importer) return undefined;
        const found = await build.resolve(target, { importer, resolveDir, kind, pluginData: "resolved" });
        const name = shared.get(found.path);
        return name === undefined ? found : { path: name, namespace: "shared" };
      });
      build.onLoad({ filter: /./, namespace: "shared" }, ({ path: name }) => ({
        contents: `module.exports = require(${JSON.stringify(bundle)}).shared[${JSON.stringify(name)}]();`
      }));
    }
  };
}
