/** Writes files whole or not at all: whoever ends the program, or reads the file, meets the old one or the new one. */
import { randomBytes } from "node:crypto";
import { constants } from "node:fs";
import { access, chmod, chown, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

/**
 * Writes into a file, or makes it. What a link leads to is changed, and the link stays; permissions stay, too. `settle`:
 * what is to be done when all but the last step is; what it throws leaves everything as it was.
 */
export async function writeAtOnce(
  path: string,
  content: string | Uint8Array,
  settle: (target: string) => Promise<void> = async () => {}
): Promise<void> {
  const target = await existing(path);
  if (target !== null) await access(target, constants.W_OK);
  const place = target ?? path;
  const temporary = join(dirname(place), `.${basename(place)}.${randomBytes(6).toString("hex")}.tmp`);
  try {
    if (target === null) await writeFile(temporary, content, { flag: "wx" });
    else {
      const { mode, uid, gid } = await stat(target);
      await writeFile(temporary, content, { flag: "wx", mode: 0o600 });
      await chown(temporary, uid, gid).catch(() => {});
      await chmod(temporary, mode & 0o7777);
    }
    await settle(place);
    await rename(temporary, place);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

/** What a path leads to; `null` for nothing. */
async function existing(path: string): Promise<string | null> {
  try {
    return await realpath(path);
  } catch (error) {
    if ((error as { readonly code?: unknown }).code === "ENOENT") return null;
    throw error;
  }
}
