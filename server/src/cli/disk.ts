/**
 * The disk as one run of a command sees it. Each question is answered at once: whoever asks has nothing else to do, and a
 * question to the pool of threads takes ten times as long as the answer.
 */
import { type Stats, statSync } from "node:fs";
import { sep } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { listFilesAtOnce } from "../files.node.ts";
import { readWithEnd } from "../files-with-end.node.ts";
import type { Host } from "../host.ts";
import { addressOf } from "../workspace/addresses.ts";
import { decodeText } from "../workspace/encoding.ts";
import { digestOf } from "./digest.ts";
import { isInside, placeOf } from "./inside.ts";

/** What is at an address: nothing, something that nobody reads, or a text by its digest. */
export type Sight = string;
export const nothing: Sight = "";
export const something: Sight = "+";
/** A file that changed while it was looked at: never the same as anything. */
export const unsteady: Sight = "?";
export const isText = (sight: Sight): boolean => sight.length > 1;

export interface Disk extends Host {
  /** What was seen at an address in this run, of a text what was last read of it; `undefined` where nobody looked. */
  seen(uri: string): Sight | undefined;
}

export interface DiskOptions {
  /** Whether it remembers what it saw. */
  readonly isWatched?: boolean;
  /**
   * The folder that is all there is, absolute and without links. What its links lead to outside is not read, and whether
   * anything is there is not looked at: it is told as a folder of which nobody knows what it holds.
   */
  readonly within?: string | undefined;
}

export function diskHost({ isWatched = false, within }: DiskOptions = {}): Disk {
  /** Where an address leads; `null` for what is the address of no file, or of one that lies outside. */
  const placeAt = (uri: string): { readonly path: string; readonly isAway: boolean } | null => {
    const path = pathOrNull(uri);
    if (path === null || (within !== undefined && !isInside(path, within))) return null;
    return { path, isAway: within !== undefined && leadsOut(path, within) };
  };
  const sights = new Map<string, Sight>();
  const see = (uri: string, sight: Sight): void => {
    if (!isWatched) return;
    const before = sights.get(uri);
    // To have been there is less than to have been read.
    if (before === undefined || (before === something && sight !== nothing)) sights.set(uri, sight);
    else if (before !== sight && (sight !== something || before === nothing)) sights.set(uri, unsteady);
  };
  return {
    today: () => "",
    timeZone: () => "UTC",
    sees: "disk",
    seen: uri => sights.get(uri),
    async stat(uri) {
      const place = placeAt(uri);
      if (place?.isAway) return "folder";
      const entry = place && entryAt(place.path);
      see(uri, entry === null ? nothing : something);
      return entry?.isFile() ? "file" : entry?.isDirectory() ? "folder" : null;
    },
    async readFile(uri) {
      const place = placeAt(uri);
      if (!place || place.isAway) return null;
      try {
        const bytes = readWithEnd(place.path);
        if (isWatched) see(uri, digestOf(bytes));
        return decodeText(bytes);
      } catch {
        return null;
      }
    },
    async listFiles(folder, extensions, limit) {
      const addresses: string[] = [];
      const place = placeAt(folder);
      if (!place || place.isAway) return [];
      for (const entry of listFilesAtOnce(place.path, extensions)) {
        if ("error" in entry) continue;
        addresses.push(addressAt(entry.path));
        if (addresses.length >= limit) break;
      }
      return addresses;
    },
    log: { info: () => {}, warn: () => {}, error: () => {} }
  };
}

/** Whether a path inside of a folder, both absolute, leads out of it by links. */
function leadsOut(path: string, folder: string): boolean {
  const place = placeOf(path);
  return place !== null && !isInside(place, folder);
}

/** What is at a path, links followed; `null` for nothing, or nothing that can be looked at. */
export function entryAt(path: string): Stats | null {
  try {
    return statSync(path, { throwIfNoEntry: false }) ?? null;
  } catch {
    return null;
  }
}

const isPosix = sep === "/";

/** The path of an address, as the system writes it. Throws for what is the address of no file. */
export function pathAt(uri: string): string {
  // Most need no escapes, and to see that takes a tenth of the time.
  return isPosix && /^file:\/\/\/[\w./-]+$/.test(uri) ? uri.slice("file://".length) : fileURLToPath(uri);
}

function pathOrNull(uri: string): string | null {
  try {
    return pathAt(uri);
  } catch {
    return null;
  }
}

/** The address of an absolute path. */
export function addressAt(path: string): string {
  return isPosix && /^\/[\w./-]+$/.test(path) ? `file://${path}` : addressOf(pathToFileURL(path).href);
}
