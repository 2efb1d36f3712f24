/** Folders of files that are to be written. */
import { mkdir, stat } from "node:fs/promises";
import { dirname } from "node:path";

/**
 * Makes the folders that lack above a file, one by one: Node's own way to make all of them tries for ever where the system
 * lets nobody make any, as in `/proc`. Throws what the system says.
 */
export async function makeFolder(folder: string): Promise<void> {
  const lacking: string[] = [];
  for (let each = folder; !(await isThere(each)); each = dirname(each)) {
    lacking.unshift(each);
    if (dirname(each) === each) break;
  }
  for (const each of lacking) {
    try {
      await mkdir(each);
    } catch (error) {
      // Somebody else made it meanwhile.
      if ((error as { readonly code?: unknown }).code !== "EEXIST") throw error;
    }
  }
}

async function isThere(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch {
    return false;
  }
}
