/** Where repositories begin. */
import type { Host } from "../host.ts";
import { addressFrom, folderOf } from "./addresses.ts";
import { remembered } from "./remembered.ts";

/** A repository begins where one of these is. */
const marks = [".git", ".hg", ".jj", ".svn"];

export interface Repositories {
  /** The root of the repository that holds what lies in a folder; `null` where none does. */
  holding(folder: string): Promise<string | null>;
  forget(): void;
}

export function repositories(host: Pick<Host, "stat">): Repositories {
  const roots = new Map<string, Promise<string | null>>();
  const holding = (folder: string): Promise<string | null> =>
    remembered(roots, folder, async () => {
      if (await isRepository(folder, host)) return folder;
      const above = folderOf(folder);
      return above === null ? null : holding(above);
    });
  return { holding, forget: () => roots.clear() };
}

/** Whether a folder is the root of a repository. */
export async function isRepository(folder: string, host: Pick<Host, "stat">): Promise<boolean> {
  // All at once: in a browser each of them is a question to somebody else.
  const found = await Promise.all(marks.map(mark => host.stat(addressFrom(folder, mark))));
  return found.some(entry => entry !== null);
}
