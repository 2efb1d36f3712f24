/**
 * Imported before all else by the two programs, since most of a short run is compiling. What Node has read and compiled
 * once it keeps in the user's cache. Regular expressions cannot be kept: V8 compiles each to bytecode when it is first
 * asked and to machine code when it is asked again, and of our hundreds nearly all are, so it is done at once.
 */
import module from "node:module";
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { cacheFolder } from "./cache-folder.node.ts";

/** What Node 20 does not have yet. */
interface Later {
  enableCompileCache?(folder: string): unknown;
}

// Before the cache, which is of no use to a V8 with other flags.
setFlagsFromString("--no-regexp-tier-up");

const folder = cacheFolder();
if (folder !== null) (module as typeof module & Later).enableCompileCache?.(join(folder, "code"));
