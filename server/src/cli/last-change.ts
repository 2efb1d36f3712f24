/** When a file was last changed, as git knows it. */
import { basename, dirname } from "node:path";
import { pathAt } from "./disk.ts";
import { git } from "./git.ts";

/** The day of the last commit that changed the file at an address, as `YYYY-MM-DD`; `null` without git or a commit. */
export async function lastChange(uri: string): Promise<string | null> {
  try {
    const path = pathAt(uri);
    const told = await git(dirname(path), ["rev-list", "-1", "--format=%cs", "HEAD", "--", basename(path)], 10_000);
    // The name of the commit stands above.
    return /^\d{4}-\d{2}-\d{2}$/m.exec(Buffer.from(told).toString("utf8"))?.[0] ?? null;
  } catch {
    return null;
  }
}
