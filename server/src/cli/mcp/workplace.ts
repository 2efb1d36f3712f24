/** Where an agent's server works, and how far it reads. */
import { realpathSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { reasonOf } from "../reason.ts";
import { repositoryRoot } from "../repository-root.ts";
import { type Terminal, UsageError } from "../terminal.ts";
import type { Workplace } from "./quiet-run.ts";

/**
 * The working directory, and for what counts there – configurations, owners, what documents link – the repository that holds
 * it, as for `gonogo check`. A folder that is named is all there is. Throws a usage error where it is none.
 */
export async function foldersOf(
  { cwd }: Pick<Terminal, "cwd">,
  named: string | undefined
): Promise<Pick<Workplace, "folder" | "within">> {
  if (named !== undefined) {
    const folder = namedFolder(resolve(cwd, named), named);
    return { folder, within: folder };
  }
  const folder = realpathSync(cwd);
  return { folder, within: (await repositoryRoot(folder)) ?? folder };
}

function namedFolder(path: string, named: string): string {
  let reason = "it is no folder.";
  try {
    if (statSync(path).isDirectory()) return realpathSync(path);
  } catch (error) {
    reason = reasonOf(error);
  }
  throw new UsageError(`--folder ${named} cannot be served: ${reason}`);
}
