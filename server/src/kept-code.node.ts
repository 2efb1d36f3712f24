/** What Node has read and compiled once it keeps in the user's cache. */
import module from "node:module";
import { join } from "node:path";
import { cacheFolder } from "./cache-folder.node.ts";

/** What Node 20 does not have yet. */
interface Later {
  enableCompileCache?(folder: string): unknown;
}

const folder = cacheFolder();
if (folder !== null) (module as typeof module & Later).enableCompileCache?.(join(folder, "code"));
