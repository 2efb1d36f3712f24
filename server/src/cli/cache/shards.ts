/**
 * Keeps something of files, by their paths: each of a few files of ours keeps it for many folders, so that one is read for
 * a single document and not too many are for a large repository. What is broken, foreign or of another version counts as
 * nothing; what cannot be written is not kept. Nobody is told: it is as if the cache were new.
 */
import { readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { makeFolder } from "../../make-folder.node.ts";
import { digestOf } from "../digest.ts";
import { beginning, isOurs, removeOldest, writeAtOnce } from "./own-files.ts";

/** Unused for so many days, what is kept of a folder goes. */
const longestUnused = 60;
/** That a folder is in use is written down after so many days. */
const writtenAfter = 7;
/** So many characters are kept in one file: 10,000 documents of one folder with forty findings each are 61 million. */
const largestShard = 64 * 1024 * 1024;
const shardCount = 64;

export interface Shards {
  /** `path`: absolute. `undefined` where nothing is kept. */
  get(path: string): unknown;
  /** `value`: as JSON has it. */
  put(path: string, value: unknown): void;
  save(): void;
}

/** What is kept of the files of a folder, by their names. */
interface KeptFolder {
  used: number;
  readonly files: Map<string, unknown>;
}

/** By the paths of folders. */
type Shard = Map<string, KeptFolder>;

/** `version`: what was kept by another is not found. `day`: today, counted from whenever. `largest`: in characters. */
export function shardsIn(folder: string, version: string, day: number, largest = largestShard): Shards {
  const heading = `${beginning}${version}`;
  // Two versions that are used in turn, as of Node, do not take each other's place.
  const ending = `-${hexOf(heading, 4)}.txt`;
  const shards = new Map<string, Shard>();
  const changed = new Set<string>();

  function keptOf(path: string) {
    const home = dirname(path);
    const name = shardName(home) + ending;
    const shard = shards.get(name) ?? readShard(join(folder, name), heading);
    shards.set(name, shard);
    return { home, name, shard, kept: shard.get(home) };
  }

  return {
    get(path) {
      const { name, kept } = keptOf(path);
      const value = kept?.files.get(basename(path));
      if (kept && value !== undefined && day - kept.used >= writtenAfter) {
        kept.used = day;
        changed.add(name);
      }
      return value;
    },
    put(path, value) {
      const { home, name, shard, kept = { used: day, files: new Map() } } = keptOf(path);
      kept.used = day;
      kept.files.set(basename(path), value);
      shard.set(home, kept);
      changed.add(name);
    },
    save() {
      try {
        if (changed.size > 0) makeFolder(folder, 0o700);
        for (const name of changed) {
          const body = bodyOf(shards.get(name) ?? new Map(), day, largest);
          writeAtOnce(join(folder, name), `${heading}\n${digestOf(body)}\n${body}`);
        }
        if (changed.size > 0) removeOldest(folder);
      } catch {
        // A full disk, a folder of somebody else: no reason to fail.
      }
      changed.clear();
    }
  };
}

function shardName(folder: string): string {
  return (Number.parseInt(hexOf(folder, 1), 16) % shardCount).toString(16).padStart(2, "0");
}

/** The first bytes of a digest. */
function hexOf(text: string, bytes: number): string {
  return Buffer.from(digestOf(text), "base64url").toString("hex", 0, bytes);
}

function readShard(file: string, heading: string): Shard {
  try {
    if (!isOurs(file)) return new Map();
    const text = readFileSync(file, "utf8");
    if (!text.startsWith(`${heading}\n`)) return new Map();
    const start = text.indexOf("\n", heading.length + 1);
    const body = text.slice(start + 1);
    if (text.slice(heading.length + 1, start) !== digestOf(body)) return new Map();
    const folders = JSON.parse(body) as [string, number, [string, unknown][]][];
    return new Map(folders.map(([folder, used, files]) => [folder, { used, files: new Map(files) }]));
  } catch {
    return new Map();
  }
}

/** Without what nobody has used for long, without files that are no more, and without folders that are too large. */
function bodyOf(shard: Shard, day: number, largest: number): string {
  const folders = [...shard]
    .filter(([, { used }]) => day - used <= longestUnused)
    .sort(([, one], [, other]) => other.used - one.used);
  const parts: string[] = [];
  let length = 0;
  for (const [folder, { used, files }] of folders) {
    const names = namesIn(folder);
    const part = JSON.stringify([folder, used, [...files].filter(([name]) => names.has(name))]);
    if (length + part.length > largest) continue;
    length += part.length;
    parts.push(part);
  }
  return `[${parts.join(",\n")}]`;
}

function namesIn(folder: string): ReadonlySet<string> {
  try {
    return new Set(readdirSync(folder));
  } catch {
    return new Set();
  }
}
