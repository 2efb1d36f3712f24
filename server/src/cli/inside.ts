/** What lies in a folder, and what does not. */
import { lstatSync, realpathSync } from "node:fs";
import { basename, dirname, isAbsolute, join, relative, sep } from "node:path";

/** Both absolute; links are not followed. A folder lies in itself. */
export function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way === "" || (way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way));
}

/**
 * Where an absolute path lies in truth: without links; of what is not there yet, where it would be. `null` for a link
 * that leads nowhere: somebody may make what it leads to.
 */
export function placeOf(path: string): string | null {
  try {
    return realpathSync(path);
  } catch {
    if (isThere(path) || dirname(path) === path) return null;
    const folder = placeOf(dirname(path));
    return folder === null ? null : join(folder, basename(path));
  }
}

function isThere(path: string): boolean {
  try {
    lstatSync(path);
    return true;
  } catch {
    return false;
  }
}
