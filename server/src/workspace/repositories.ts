/** Where repositories begin. */
import type { Host } from "../host.ts";
import { addressFrom } from "./addresses.ts";

/** A repository begins where one of these is. */
const marks = [".git", ".hg", ".jj", ".svn"];

/** Whether a folder is the root of a repository. */
export async function isRepository(folder: string, host: Pick<Host, "stat">): Promise<boolean> {
  for (const mark of marks) if ((await host.stat(addressFrom(folder, mark))) !== null) return true;
  return false;
}
