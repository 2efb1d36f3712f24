/** Where repositories begin. */
import type { Host } from "../host.ts";
import { addressFrom } from "./addresses.ts";

/** A repository begins where one of these is. */
const marks = [".git", ".hg", ".jj", ".svn"];

/** Whether a folder is the root of a repository. */
export async function isRepository(folder: string, host: Pick<Host, "stat">): Promise<boolean> {
  // All at once: in a browser each of them is a question to somebody else.
  const found = await Promise.all(marks.map(mark => host.stat(addressFrom(folder, mark))));
  return found.some(entry => entry !== null);
}
