/** What lies in a folder, and what does not. */
import { isAbsolute, relative, sep } from "node:path";

/** Both absolute; links are not followed. A folder lies in itself. */
export function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way === "" || (way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way));
}
