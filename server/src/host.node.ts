/** A host with a disk of its own, for editors that leave the reading of files to the server. */
import { readFile, stat } from "node:fs/promises";
import { URI } from "vscode-uri";
import { formatLocalDay } from "./document/days.ts";
import { listFiles } from "./files.node.ts";
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
        const entry = await stat(URI.parse(uri).fsPath);
        return entry.isFile() ? "file" : entry.isDirectory() ? "folder" : null;
      } catch {
        return null;
      }
    },
    async readFile(uri) {
      try {
        return decodeText(await readFile(URI.parse(uri).fsPath));
      } catch (error) {
        log.warn(`${uri} cannot be read: ${messageOf(error)}`);
        return null;
      }
    },
    async listFiles(folder, extensions, limit) {
      const paths: string[] = [];
      for await (const entry of listFiles(URI.parse(folder).fsPath, extensions)) {
        if ("error" in entry) continue;
        paths.push(URI.file(entry.path).toString());
        if (paths.length >= limit) break;
      }
      return paths;
    },
    log
  };
}
