/** Finding the documents on a disk. */
import { readdir } from "node:fs/promises";
import { join } from "node:path";

/** A file, or a folder that cannot be listed. */
export type Entry = { readonly path: string } | { readonly path: string; readonly error: Error };

/** Folders that hold nobody's own documents. */
const skipped = new Set([".git", ".hg", ".svn", "node_modules"]);

/**
 * The files below a folder whose names end in one of the extensions (without the dot, in lower case), folder by folder
 * in the order of their names. Links are not followed: they may lead in circles.
 */
export async function* listFiles(folder: string, extensions: readonly string[]): AsyncGenerator<Entry> {
  let entries: Awaited<ReturnType<typeof readEntries>>;
  try {
    entries = await readEntries(folder);
  } catch (error) {
    yield { path: folder, error: error instanceof Error ? error : new Error(String(error)) };
    return;
  }
  entries.sort((one, other) => (one.name < other.name ? -1 : 1));
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && !skipped.has(entry.name)) yield* listFiles(path, extensions);
    else if (entry.isFile() && hasExtension(entry.name, extensions)) yield { path };
  }
}

function readEntries(folder: string) {
  return readdir(folder, { withFileTypes: true });
}

function hasExtension(name: string, extensions: readonly string[]): boolean {
  return extensions.some(extension => name.toLowerCase().endsWith(`.${extension}`));
}
