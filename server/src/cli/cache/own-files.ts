/**
 * Files of ours in a folder that a person may have named, where others may lie. Ours are told by their names and by how they
 * begin; no other file is read, replaced or removed.
 */
import { randomBytes } from "node:crypto";
import { closeSync, lstatSync, openSync, readdirSync, readSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** So many bytes are kept in all, by all versions together. */
const largestCache = 256 * 1024 * 1024;
/** Not written for so long, a file goes: that of a version that nobody runs any more, or of a run that was ended. */
const longestKept = 70 * 86_400_000;
const longestLeft = 3_600_000;

/** Ours begin with it. */
export const beginning = "gonogo results, ";

/** With what a run left behind that was ended. */
const name = /^[\da-f]{2}(?:-[\da-f]{8})?\.txt(?:\.[\da-f]{12}\.tmp)?$/;

/** Who reads the file meanwhile reads the old one or the new one. One of somebody else stays. */
export function writeAtOnce(file: string, text: string): void {
  if (lstatSync(file, { throwIfNoEntry: false }) && !isOurs(file)) return;
  const temporary = `${file}.${randomBytes(6).toString("hex")}.tmp`;
  try {
    writeFileSync(temporary, text, { flag: "wx", mode: 0o600 });
    renameSync(temporary, file);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** Removes what was written longest ago while there is too much, and what nobody needs any more. */
export function removeOldest(folder: string, most = largestCache): void {
  const files = readdirSync(folder)
    .filter(each => name.test(each) && isOurs(join(folder, each)))
    .map(each => {
      const path = join(folder, each);
      const { size, mtimeMs } = lstatSync(path);
      return { path, size, mtimeMs, isLeft: each.endsWith(".tmp") };
    });
  files.sort((one, other) => other.mtimeMs - one.mtimeMs);
  const now = Date.now();
  let sum = 0;
  for (const { path, size, mtimeMs, isLeft } of files) {
    sum += size;
    if (sum > most || now - mtimeMs > (isLeft ? longestLeft : longestKept)) rmSync(path, { force: true });
  }
}

/** Whether a file is one of ours. An empty one is what a machine leaves of a file that stops while it is written. */
export function isOurs(file: string): boolean {
  try {
    const entry = lstatSync(file);
    if (!entry.isFile() || entry.size === 0) return entry.isFile();
    const start = Buffer.alloc(beginning.length);
    const opened = openSync(file, "r");
    try {
      readSync(opened, start);
    } finally {
      closeSync(opened);
    }
    return start.toString("latin1") === beginning;
  } catch {
    return false;
  }
}
