/** Imported before all else by the two programs, since most of a short run is compiling. */
// Before the cache, which is of no use to a V8 with other flags.
import "./compile-once.node.ts";
import "./kept-code.node.ts";
