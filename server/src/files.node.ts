/** Finding the documents on a disk. */
import fs, { type Dirent, readdirSync } from "node:fs";
import { join } from "node:path";

/** A file, or a folder that cannot be listed. */
export type Entry = { readonly path: string } | { readonly path: string; readonly error: Error };

/** What is left out of the folders that are listed. */
export interface FolderFilter {
  /** `entries`: all that lies in the folder. */
  at(
    folder: string,
    entries: readonly { readonly name: string }[]
  ): {
    leavesOut(name: string, isFolder: boolean): boolean;
    /** What counts in the folder of a name. */
    inside(name: string): FolderFilter;
  };
}

/** Folders that hold nobody's own documents. */
const skipped = new Set([".git", ".hg", ".svn", "node_modules"]);

/**
 * The files below a folder whose names end in one of the extensions (without the dot, in lower case), folder by folder
 * in the order of their names. Links are not followed: they may lead in circles.
 */
export async function* listFiles(folder: string, extensions: readonly string[]): AsyncGenerator<Entry> {
  // Asked for here, since Node loads it when it is: a short run does without.
  const entries = await fs.promises.readdir(folder, options).catch(error => failed(folder, error));
  if ("error" in entries) {
    yield entries;
    return;
  }
  for (const { path, isFolder } of chosen(folder, entries, extensions)) {
    if (isFolder) yield* listFiles(path, extensions);
    else yield { path };
  }
}

/** The same, at once: for who has nothing else to do. `filter`: what else is left out. */
export function* listFilesAtOnce(
  folder: string,
  extensions: readonly string[],
  filter?: FolderFilter
): Generator<Entry> {
  let entries: readonly Dirent[];
  try {
    entries = readdirSync(folder, options);
  } catch (error) {
    yield failed(folder, error);
    return;
  }
  const here = filter?.at(folder, entries);
  for (const { name, path, isFolder } of chosen(folder, entries, extensions)) {
    if (here?.leavesOut(name, isFolder)) continue;
    if (isFolder) yield* listFilesAtOnce(path, extensions, here?.inside(name));
    else yield { path };
  }
}

const options = { withFileTypes: true } as const;

function failed(path: string, error: unknown) {
  return { path, error: error instanceof Error ? error : new Error(String(error)) };
}

/** The files that count, and the folders that may hold some, in the order of their names. */
function chosen(folder: string, entries: readonly Dirent[], extensions: readonly string[]) {
  return entries
    .filter(entry =>
      entry.isDirectory() ? !skipped.has(entry.name) : entry.isFile() && hasExtension(entry.name, extensions)
    )
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .map(entry => ({ name: entry.name, path: join(folder, entry.name), isFolder: entry.isDirectory() }));
}

function hasExtension(name: string, extensions: readonly string[]): boolean {
  const lower = name.toLowerCase();
  return extensions.some(extension => lower.endsWith(`.${extension}`));
}
