/** The texts that a command reads: files, the documents in folders, standard input. */
import { readFile, stat } from "node:fs/promises";
import { relative, resolve, sep } from "node:path";
import { listFiles } from "../files.node.ts";
import { decodeText } from "../workspace/encoding.ts";
import type { Terminal } from "./terminal.ts";

export interface InputFile {
  /** Relative to the working directory, with `/`. */
  readonly path: string;
  /** Absolute, as the system writes it. */
  readonly fullPath: string;
  readonly text: string;
  readonly bytes: Uint8Array;
  /** Whether it came from standard input, and is no file at all. */
  readonly isInput: boolean;
}

/** A file or folder that cannot be read. */
export interface UnreadFile {
  /** Relative to the working directory, with `/`. */
  readonly path: string;
  readonly error: unknown;
}

/** Each file once, in the order in which it is named or found. `inputName`: the name of what `-` reads. */
export async function* inputFiles(
  paths: readonly string[],
  inputName: string,
  terminal: Terminal
): AsyncGenerator<InputFile | UnreadFile> {
  const seen = new Set<string>();
  for (const path of paths) {
    if (path === "-") {
      if (!seen.has(path)) yield fileOf(await terminal.readInput(), resolve(terminal.cwd, inputName), true, terminal);
      seen.add(path);
      continue;
    }
    const full = resolve(terminal.cwd, path);
    for await (const entry of entriesOf(full)) {
      if (seen.has(entry.path)) continue;
      seen.add(entry.path);
      const shown = shownPath(entry.path, terminal);
      if ("error" in entry) yield { path: shown, error: entry.error };
      else yield await readInputFile(entry.path, terminal);
    }
  }
}

/** Relative to the working directory, with `/`. */
export function shownPath(path: string, { cwd }: Terminal): string {
  return relative(cwd, resolve(cwd, path)).split(sep).join("/") || ".";
}

/** A folder's documents; anything else is taken as it was named. */
async function* entriesOf(path: string): AsyncGenerator<{ readonly path: string; readonly error?: unknown }> {
  try {
    if (!(await stat(path)).isDirectory()) {
      yield { path };
      return;
    }
  } catch (error) {
    yield { path, error };
    return;
  }
  yield* listFiles(path, ["md", "markdown"]);
}

async function readInputFile(fullPath: string, terminal: Terminal): Promise<InputFile | UnreadFile> {
  try {
    return fileOf(await readFile(fullPath), fullPath, false, terminal);
  } catch (error) {
    return { path: shownPath(fullPath, terminal), error };
  }
}

function fileOf(bytes: Uint8Array, fullPath: string, isInput: boolean, terminal: Terminal): InputFile {
  return { path: shownPath(fullPath, terminal), fullPath, bytes, text: decodeText(bytes), isInput };
}
