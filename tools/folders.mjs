/** Temporary folders that never outlive the program. */
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { endWithThisProcess } from "./processes.mjs";

/**
 * Makes an empty folder that is removed by `remove`, or when this process is interrupted.
 *
 * @param {string} purpose a word for its name
 * @returns {{ path: string, remove: () => void }}
 */
export function temporaryFolder(purpose) {
  const folder = mkdtempSync(path.join(tmpdir(), `gonogo-${purpose}-`));
  const discard = () => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  const forget = endWithThisProcess(discard);
  return {
    path: folder,
    remove() {
      forget();
      discard();
    }
  };
}

/** A copy of a folder under its own name, for programs that may write into it. */
export function scratchCopy(/** @type {string} */ folder) {
  const holder = temporaryFolder("workspace");
  const copy = path.join(holder.path, path.basename(folder));
  cpSync(folder, copy, { recursive: true });
  return { path: copy, remove: holder.remove };
}
