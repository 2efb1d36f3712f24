/** A host with a disk of its own, for editors that leave the reading of files to the server. */
import { stat } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { URI } from "vscode-uri";
import { formatLocalDay } from "./document/days.ts";
import { listFiles } from "./files.node.ts";
import { readWithEndLater } from "./files-with-end.node.ts";
import type { Host, Log } from "./host.ts";
import { messageOf } from "./text/message-of.ts";
import { decodeText } from "./workspace/encoding.ts";

export function nodeHost(log: Log): Host {
  return {
    today: () => formatLocalDay(new Date()),
    timeZone: () => new Intl.DateTimeFormat().resolvedOptions().timeZone,
    sees: "disk",
    async stat(uri) {
      try {
        const entry = await stat(fileURLToPath(uri));
        return entry.isFile() ? "file" : entry.isDirectory() ? "folder" : null;
      } catch {
        return null;
      }
    },
    async readFile(uri) {
      try {
        return decodeText(await readWithEndLater(fileURLToPath(uri)));
      } catch (error) {
        log.warn(`${uri} cannot be read: ${messageOf(error)}`);
        return null;
      }
    },
    async listFiles(folder, extensions, limit) {
      const addresses: string[] = [];
      if (!folder.startsWith("file:")) return addresses;
      for await (const entry of listFiles(fileURLToPath(folder), extensions)) {
        if ("error" in entry) continue;
        addresses.push(URI.file(entry.path).toString());
        if (addresses.length >= limit) break;
      }
      return addresses;
    },
    log
  };
}
