/** What Node has read and compiled once it keeps in the user's cache. */
import module from "node:module";
import { join } from "node:path";
import { cacheFolder } from "./cache-folder.node.ts";
import { limitKeptCode } from "./kept-code-limit.node.ts";
import { makeFolder } from "./make-folder.node.ts";

/** What Node 20 does not have yet. */
interface Later {
  enableCompileCache?(folder: string): unknown;
}

const { enableCompileCache } = module as typeof module & Later;
const folder = cacheFolder();
if (folder !== null && enableCompileCache) {
  const place = join(folder, "code");
  try {
    // Node tries for ever where nobody can make one.
    makeFolder(place);
    enableCompileCache(place);
    // When nobody waits for it.
    process.once("exit", () => limitKeptCode(place));
  } catch {
    // All of it is read anew, then.
  }
}
