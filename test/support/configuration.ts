/** What a configuration says of a document, without asking any host: for tests that are one folder tree of texts. */
import {
  baseAmong,
  chainOf,
  type LoadedFile,
  placesOfBase,
  templatesOf
} from "../../server/src/workspace/configuration/bases.ts";
import { withinBounds } from "../../server/src/workspace/configuration/bounds.ts";
import { type Configuration, noConfiguration } from "../../server/src/workspace/configuration/configuration.ts";
import { configurationOf, selectionFor, settingsOf } from "../../server/src/workspace/configuration/effective.ts";
import { configurationName } from "../../server/src/workspace/configuration/file.ts";
import { readConfiguration } from "../../server/src/workspace/configuration/read-file.ts";

/** All paths are relative to this folder. */
const root = "file:///ledger";

const bounds = { folder: root, isCertain: true };

/** The address of a file of the tree. */
export function addressInTree(path: string): string {
  return `${root}/${path.split("/").map(encodeURIComponent).join("/")}`;
}

/**
 * The configuration of the document at `path`, where `files` are the texts of the tree by their paths: the `gonogo.json`
 * nearest to it up the tree, with what it extends.
 */
export function configurationFor(files: ReadonlyMap<string, string>, path: string): Configuration {
  const found = nearest(files, path);
  if (found === null) return noConfiguration;
  const document = addressInTree(path);
  const { layers, kind } = selectionFor(document, chainOf(addressInTree(found), loadTree(files)));
  return configurationOf(settingsOf(layers), kind?.stated.value ?? null);
}

/** Every configuration file of a tree, by address, each with what it extends. */
export function loadTree(files: ReadonlyMap<string, string>): Map<string, LoadedFile> {
  const configurations = [...files].filter(([path]) => path.endsWith(".json"));
  const addresses = new Set([...files.keys()].map(addressInTree));
  return new Map(
    configurations.map(([path, text]) => {
      const uri = addressInTree(path);
      const file = withinBounds(readConfiguration(text, uri), bounds);
      const bases = (file.contents.extends ?? []).map(stated =>
        baseAmong(stated, placesOfBase(stated.value, uri, bounds), place => addresses.has(place))
      );
      const missingTemplates = templatesOf(file).flatMap(each => (addresses.has(each.uri) ? [] : [each.stated]));
      return [uri, { file, bases, missingTemplates }];
    })
  );
}

function nearest(files: ReadonlyMap<string, string>, path: string): string | null {
  for (let folder = folderOf(path); folder !== null; folder = folderOf(folder)) {
    const candidate = folder === "" ? configurationName : `${folder}/${configurationName}`;
    if (files.has(candidate)) return candidate;
  }
  return null;
}

/** `""` is the root of the tree, which lies nowhere. */
function folderOf(path: string): string | null {
  return path === "" ? null : path.slice(0, Math.max(0, path.lastIndexOf("/")));
}
