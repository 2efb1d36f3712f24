/** The repository in which a command works. */
import { repositories } from "../workspace/repositories.ts";
import { addressAt, diskHost, pathAt } from "./disk.ts";

/** The root of the repository that holds a folder, both absolute; `null` where none does. Links are not followed. */
export async function repositoryRoot(folder: string): Promise<string | null> {
  const root = await repositories(diskHost()).holding(addressAt(folder));
  return root === null ? null : pathAt(root);
}
