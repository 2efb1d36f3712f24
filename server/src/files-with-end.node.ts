/**
 * Reading files that have an end, and are no longer than somebody writes. A link that somebody commits may lead to a
 * device, a pipe may stand where a file should be, and a log of a system may bear the name of a document: whoever reads
 * them waits for ever, or fills the memory.
 */
import { lstatSync, readFileSync, realpathSync, type Stats, statSync } from "node:fs";
import { readFile, stat } from "node:fs/promises";

/** Bytes; more than that is no text that somebody has written. */
const mostBytes = 64 * 1024 * 1024;

/** What a shell gives for `<(…)`: the person who runs us has made the pipe, and closes it. */
const ownPipe = /^\/(?:dev\/(?:stdin|fd\/\d+)|proc\/self\/fd\/\d+)$/;

const noFile = "it is no file, but a device or a pipe: the command line reads standard input as '-'.";

/** What is at an absolute path that is to be read, links followed: a folder, or what has an end. Throws for anything else. */
export function statWithEnd(path: string): Stats {
  return withEnd(path, statSync(path));
}

/** Of an absolute path. Throws for what has no end, too. */
export function readWithEnd(path: string): Uint8Array {
  statWithEnd(path);
  return readFileSync(path);
}

/** The same, while others have their turn. */
export async function readWithEndLater(path: string): Promise<Uint8Array> {
  withEnd(path, await stat(path));
  return readFile(path);
}

/** Empty where there is none. `followsLinks`: git follows none that somebody may have committed. */
export function textOf(path: string, followsLinks = true): string {
  try {
    return followsLinks || lstatSync(path).isFile() ? new TextDecoder().decode(readWithEnd(path)) : "";
  } catch {
    return "";
  }
}

function withEnd(path: string, entry: Stats): Stats {
  if (entry.isDirectory() || (entry.isFIFO() && ownPipe.test(path))) return entry;
  if (!entry.isFile() || isOfSystem(path, entry)) throw new Error(noFile);
  if (entry.size > mostBytes)
    throw new Error(`it has ${entry.size} bytes: at most ${mostBytes} (64 MiB) are read. Split it, or leave it out.`);
  return entry;
}

/** What a system tells of itself looks like an empty file, and some of it is told for ever. */
function isOfSystem(path: string, { size }: Stats): boolean {
  return size === 0 && /^\/(?:proc|sys)\//.test(realpathSync(path));
}
