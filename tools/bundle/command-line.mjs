/**
 * Bundles the command line and the library. The command line has two parts. What every run needs, and what a run needs that
 * finds everything in the cache, is one file that is loaded by `require`: Node takes twice as long for modules, and thrice as
 * long for many. All that is imported when it is needed is the other part, in modules that share what they have in common, with
 * the library, too: who has one of them has most of the other.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { build } from "esbuild";

/** Imported by `require` in this order; the first is about the loading of the second. */
const quick = { "quick-start": "server/src/quick-start.node.ts", main: "server/src/cli/main.ts" };
/** Imported when it is needed, and needed by most runs. */
const mostlyNeeded = "check-command";
const ofThreads = {
  worker: "server/src/cli/checking/worker.ts",
  "rule-thread": "server/src/cli/own-rules/rule-thread.ts"
};
/** What package.json exports. */
const library = { index: "server/src/library/main.ts", remark: "server/src/library/remark.node.ts" };
/** Their types: they stand as they are shipped, and import one another only. */
const libraryTypes = "server/src/library/api";

/** @param {import("esbuild").BuildOptions} options for programs that run in Node */
export async function bundleCommandLine(options) {
  /** Modules by the names of their bundles. @type {Record<string, string>} */
  const later = { ...ofThreads };
  await build({
    ...options,
    entryPoints: quick,
    outdir: "dist/cli",
    outExtension: { ".js": ".cjs" },
    format: "cjs",
    plugins: [...(options.plugins ?? []), leavesOut(later)]
  });
  await build({
    ...options,
    entryPoints: { ...inFolder("cli", later), ...inFolder("library", library) },
    outdir: "dist",
    outExtension: { ".js": ".mjs" },
    chunkNames: "cli/part-[hash]",
    format: "esm",
    alias: {
      ...options.alias,
      "@modelcontextprotocol/server/_shims": path.resolve("tools/bundle/no-schema-validator.mjs")
    },
    splitting: true
  });
  for (const name of readdirSync(libraryTypes)) {
    const types = readFileSync(path.join(libraryTypes, name), "utf8");
    const target = path.join("dist", "library", name.replace(/\.ts$/, ".d.mts"));
    writeFileSync(target, types.replace(/(?<=from "\.\/[\w-]+)\.ts(?=")/g, ".mjs"));
  }
  const loads = Object.keys(quick).map(name => `require("./cli/${name}.cjs");`);
  writeFileSync(
    "dist/gonogo.mjs",
    `#!/usr/bin/env node\nimport { createRequire } from "node:module";\nconst require = createRequire(import.meta.url);\n${loads.join("\n")}\n`
  );
}

function inFolder(/** @type {string} */ folder, /** @type {Record<string, string>} */ modules) {
  return Object.fromEntries(Object.entries(modules).map(([name, file]) => [`${folder}/${name}`, file]));
}

/** Leaves modules to be loaded from beside the bundle that are imported when they are needed. */
function leavesOut(/** @type {Record<string, string>} */ later) {
  return {
    name: "imported-later",
    setup(/** @type {import("esbuild").PluginBuild} */ { onResolve }) {
      onResolve({ filter: /^\.{1,2}\/.*\.ts$/ }, ({ kind, path: file, resolveDir }) => {
        const name = path.basename(file, ".ts");
        if (kind !== "dynamic-import" || name === mostlyNeeded) return undefined;
        const place = path.resolve(resolveDir, file);
        if (later[name] !== undefined && later[name] !== place)
          throw new Error(`Two modules that are imported later have the name ${name}.`);
        later[name] = place;
        return { path: `./${name}.mjs`, external: true };
      });
    }
  };
}
