/**
 * Files that have an end. A link that somebody commits may lead to a device, and a pipe may stand where a file should be:
 * whoever reads them waits for ever, or fills the memory.
 */
import { lstatSync, readFileSync, type Stats, statSync } from "node:fs";

/** Bytes; more than that is no text that somebody has written. */
const mostBytes = 64 * 1024 * 1024;

/** What a shell gives for `<(…)`: the person who runs us has made the pipe, and closes it. */
const ownPipe = /^\/(?:dev\/(?:stdin|fd\/\d+)|proc\/self\/fd\/\d+)$/;

/** What is at an absolute path that is to be read, links followed: a folder, or what has an end. Throws for anything else. */
export function statWithEnd(path: string): Stats {
  const entry = statSync(path);
  if (entry.isDirectory() || (entry.isFIFO() && ownPipe.test(path))) return entry;
  if (!entry.isFile()) throw new Error("it is no file, but a device or a pipe: for standard input, name '-'.");
  if (entry.size > mostBytes)
    throw new Error(`it has ${entry.size} bytes: at most ${mostBytes} (64 MiB) are read. Split it, or leave it out.`);
  return entry;
}

/** Of an absolute path. Throws for what has no end, too. */
export function readWithEnd(path: string): Uint8Array {
  statWithEnd(path);
  return readFileSync(path);
}

/** Empty where there is none. `followsLinks`: git follows none that somebody may have committed. */
export function textOf(path: string, followsLinks = true): string {
  try {
    return followsLinks || lstatSync(path).isFile() ? new TextDecoder().decode(readWithEnd(path)) : "";
  } catch {
    return "";
  }
}
