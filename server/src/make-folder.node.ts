/** Folders of files that are to be written. */
import { mkdirSync, statSync } from "node:fs";
import { dirname } from "node:path";

/**
 * Makes a folder and those that lack above it, one by one: Node's own way to make all of them tries for ever where the system
 * lets nobody make any, as in `/proc`. Throws what the system says. `mode`: of those that are made.
 */
export function makeFolder(folder: string, mode = 0o777): void {
  const lacking: string[] = [];
  for (let each = folder; !isThere(each); each = dirname(each)) {
    lacking.unshift(each);
    if (dirname(each) === each) break;
  }
  for (const each of lacking) {
    try {
      mkdirSync(each, { mode });
    } catch (error) {
      // Somebody else made it meanwhile.
      if ((error as { readonly code?: unknown }).code !== "EEXIST") throw error;
    }
  }
}

function isThere(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return false;
  }
}
