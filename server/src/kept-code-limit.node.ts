/** How much compiled code is kept: Node takes nothing away, not even that of versions that nobody runs any more. */
import { lstatSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";

/** In bytes: what one version of ours keeps for one of Node is 3 MB. */
const mostKept = 64 * 1024 * 1024;

/** A folder for each version of Node with its flags, in it a file for each module; also one that was not written to its end. */
const ofNode = /^v\d{1,1000}\.\d{1,1000}\.\d{1,1000}[\w.+-]*$/;
const ofModule = /^[\da-f]{8}(?:\.\w+)?$/;

/** Removes from the folder of compiled code what was written longest ago while there is too much. Never throws. */
export function limitKeptCode(folder: string, most = mostKept): void {
  try {
    const files = namesIn(folder, ofNode).flatMap(version =>
      namesIn(join(folder, version), ofModule).flatMap(name => {
        const path = join(folder, version, name);
        const entry = lstatSync(path, { throwIfNoEntry: false });
        return entry?.isFile() ? [{ path, size: entry.size, written: entry.mtimeMs }] : [];
      })
    );
    files.sort((one, other) => other.written - one.written);
    let sum = 0;
    for (const { path, size } of files) {
      sum += size;
      if (sum > most) rmSync(path, { force: true });
    }
  } catch {
    // A folder that nobody may read or change: it is not ours to limit.
  }
}

/** None where there is no such folder. */
function namesIn(folder: string, pattern: RegExp): string[] {
  try {
    return readdirSync(folder).filter(name => pattern.test(name));
  } catch {
    return [];
  }
}
