/** A host whose files are those of a test. */
import type { Host } from "../../server/src/host.ts";
import { someDay } from "./documents.ts";

/** Files by address; folders are where files are. What is added, changed or removed in `files` is so from then on. */
export function memoryHost(files: Readonly<Record<string, string>> = {}, changes: Partial<Host> = {}): Host {
  const nothing = (): void => {};
  return {
    today: () => someDay,
    timeZone: () => "UTC",
    sees: "disk",
    async stat(uri) {
      if (Object.hasOwn(files, uri)) return "file";
      return Object.keys(files).some(file => file.startsWith(`${uri.replace(/\/$/, "")}/`)) ? "folder" : null;
    },
    readFile: async uri => (Object.hasOwn(files, uri) ? (files[uri] as string) : null),
    listFiles: async (folder, extensions, limit) =>
      Object.keys(files)
        .filter(uri => uri.startsWith(`${folder}/`) && extensions.some(extension => uri.endsWith(`.${extension}`)))
        .slice(0, limit),
    log: { info: nothing, warn: nothing, error: nothing },
    ...changes
  };
}
