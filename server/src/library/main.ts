/** `import … from "gonogo"`. Whatever needs the disk is loaded when it is asked for. */
import type * as api from "./api/index.ts";

export { version } from "../version.ts";
export { check, fix } from "./check.ts";
export { defineRule, explain, rules } from "./rules.ts";

export const checkFiles: typeof api.checkFiles = async (paths, options) =>
  (await import("./check-files.node.ts")).checkFiles(paths, options);
