/**
 * Bundles a program that loads much of itself later: at the first call of a function. The sources know nothing of it;
 * they import as always. Of a *door* the program has only the names of its functions: the first call loads the part
 * behind it. Reading a document is synchronous, so loading is, too: by `require` in Node, by `importScripts` in a worker.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { build } from "esbuild";
import { loading, partScript, programScript, readPiece } from "./pieces.mjs";

/**
 * @typedef {object} Program
 * @property {{ contents: string, resolveDir: string }} entry what it starts with
 * @property {string} outfile
 * @property {string} folder of the parts, beside it
 * @property {string} globalName of the script
 * @property {{ script: string, globalName: string }} protocol a script beside it that it needs
 * @property {Readonly<Record<string, readonly string[]>>} parts the doors of each part: modules that export
 *   functions to the rest of the program
 */

/**
 * @param {Program} program
 * @param {import("esbuild").BuildOptions} options
 * @returns {Promise<readonly { path: string, text: string }[]>} the files that belong into the place of `outfile`
 * @throws {Error} where something that is no function is taken from a door
 */
export async function bundleInParts({ entry, outfile, folder, globalName, protocol, parts }, options) {
  const outdir = path.join(path.dirname(outfile), folder);
  const { outputFiles } = await build({
    ...options,
    entryPoints: ["program", ...Object.keys(parts)].map(name => ({ in: `part:${name}`, out: name })),
    outdir,
    format: "esm",
    splitting: true,
    write: false,
    plugins: [...(options.plugins ?? []), behindDoors(entry, parts)]
  });
  const pieces = new Map(outputFiles.map(({ path: file, text }) => [path.basename(file), readPiece(text)]));
  const atStart = reachable(pieces, "program.js");
  const later = [...reachable(pieces, "program.js", true)].filter(name => !atStart.has(name));
  const homes = new Map(later.filter(name => isSmall(name, pieces)).map(name => [name, "shared.js"]));
  const files = [...new Set(later.map(name => homes.get(name) ?? name))];
  const chosen = names => new Map([...names].map(name => [name, pieces.get(name)]));
  return [
    { path: outfile, text: programScript(chosen(atStart), { globalName, folder, homes, protocol }) },
    ...files.map(file => ({
      path: path.join(outdir, file),
      text: partScript(chosen(later.filter(name => (homes.get(name) ?? name) === file)))
    }))
  ];
}

/** What several parts share is in many small pieces: a file each would be a request each. */
function isSmall(name, pieces) {
  return name.startsWith("chunk-") && pieces.get(name).body.length < 24 * 1024;
}

/** The names of the pieces that one needs to start, or also those that it may need later; its own is among them. */
function reachable(pieces, first, isEver = false) {
  const names = new Set([first]);
  for (const name of names) {
    const { imports, later } = pieces.get(name);
    for (const each of [...imports.map(({ from }) => from), ...(isEver ? later : [])]) names.add(each);
  }
  return names;
}

/** An esbuild plugin: makes an entry of each part, and stubs of its doors for everybody else. */
function behindDoors(entry, parts) {
  const doors = new Map(
    Object.entries(parts).flatMap(([part, places]) =>
      places.map((place, index) => [path.resolve(place), { part, index, functions: functionsOf(place) }])
    )
  );
  const partOf = ({ importer, namespace }) =>
    namespace === "part" ? importer.replace("part:", "") : doors.get(importer)?.part;
  return {
    name: "behind-doors",
    setup(build) {
      build.onResolve({ filter: /^part:/ }, ({ path: name }) => ({
        path: name.replace("part:", ""),
        namespace: "part"
      }));
      build.onLoad({ filter: /./, namespace: "part" }, ({ path: name }) =>
        name === "program"
          ? { contents: entry.contents, resolveDir: entry.resolveDir }
          : { contents: entryOf(name, doors), resolveDir: process.cwd(), loader: "js" }
      );
      build.onResolve({ filter: /./ }, async args => {
        if (args.pluginData === "resolved" || args.kind !== "import-statement") return undefined;
        const { resolveDir, importer, kind } = args;
        const found = await build.resolve(args.path, { resolveDir, importer, kind, pluginData: "resolved" });
        const door = doors.get(found.path);
        return !door || door.part === partOf(args)
          ? found
          : { path: found.path, namespace: "door", sideEffects: false };
      });
      build.onLoad({ filter: /./, namespace: "door" }, ({ path: file }) => ({ contents: stubOf(doors.get(file)) }));
    }
  };
}

/** All that the program needs is one piece when every part needs it, too. */
function entryOf(part, doors) {
  const lines = [...doors].flatMap(([file, door]) => {
    const named = door.functions.map(name => `${name} as ${called(name, door)}`);
    return door.part === part && named.length > 0 ? `export { ${named.join(", ")} } from ${JSON.stringify(file)};` : [];
  });
  return ['import "part:program";', ...lines].join("\n");
}

function stubOf(door) {
  const found = name => `${loading(`${door.part}.js`)}.${called(name, door)}`;
  return door.functions.map(name => `export let ${name} = (...all) => (${name} = ${found(name)})(...all);`).join("\n");
}

/** Functions of two doors may have the same name. */
function called(name, { index }) {
  return `${name}_${index}`;
}

/** The names of the functions that a module exports. What else it exports is not to be had from outside of its part. */
function functionsOf(file) {
  const found = readFileSync(file, "utf8").matchAll(
    /^export (?:(?:async )?function\*? ?|const (?=\w+ = (?:remembering|by[A-Z]|any[A-Z])\w*\())(\w+)/gm
  );
  return [...new Set([...found].map(([, name]) => name))];
}
