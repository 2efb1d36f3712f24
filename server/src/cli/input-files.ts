/** The texts that a command reads: files, the documents in folders, standard input. */
import { relative, resolve, sep } from "node:path";
import { listFilesAtOnce } from "../files.node.ts";
import { readWithEnd, statWithEnd } from "../files-with-end.node.ts";
import { decodeText } from "../workspace/encoding.ts";
import { entryAt } from "./disk.ts";
import { gitIgnored } from "./git-ignored.ts";
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

/** Where a text is to be read. */
export interface InputPlace {
  /** Relative to the working directory, with `/`. */
  readonly path: string;
  /** Absolute, as the system writes it. */
  readonly fullPath: string;
  /** What came from standard input; `null` for a file. */
  readonly input: Uint8Array | null;
}

/** Each file once, in the order in which it is named or found. `inputName`: the name of what `-` reads. */
export async function* inputFiles(
  paths: readonly string[],
  inputName: string,
  terminal: Pick<Terminal, "cwd" | "readInput">
): AsyncGenerator<InputFile | UnreadFile> {
  for await (const place of inputPlaces(paths, inputName, terminal)) yield "error" in place ? place : readInput(place);
}

/** The same, unread. */
export async function* inputPlaces(
  paths: readonly string[],
  inputName: string,
  terminal: Pick<Terminal, "cwd" | "readInput">
): AsyncGenerator<InputPlace | UnreadFile> {
  const seen = new Set<string>();
  for (const path of paths) {
    if (path === "-") {
      const fullPath = resolve(terminal.cwd, inputName);
      if (!seen.has(path)) yield { path: shownPath(fullPath, terminal), fullPath, input: await terminal.readInput() };
      seen.add(path);
      continue;
    }
    for (const entry of entriesOf(resolve(terminal.cwd, path))) {
      if (seen.has(entry.path)) continue;
      seen.add(entry.path);
      const shown = shownPath(entry.path, terminal);
      if ("error" in entry) yield { path: shown, error: entry.error };
      else yield { path: shown, fullPath: entry.path, input: null };
    }
  }
}

/** Relative to the working directory, with `/`. */
export function shownPath(path: string, { cwd }: Pick<Terminal, "cwd">): string {
  return relative(cwd, resolve(cwd, path)).split(sep).join("/") || ".";
}

/** A folder's documents but for those that git leaves alone; anything else is taken as it was named. */
function* entriesOf(path: string): Generator<{ readonly path: string; readonly error?: unknown }> {
  try {
    if (!statWithEnd(path).isDirectory()) {
      yield { path };
      return;
    }
  } catch (error) {
    yield { path, error };
    return;
  }
  for (const entry of listFilesAtOnce(path, ["md", "markdown"], gitIgnored(path)))
    yield entry.path.includes("\uFFFD") && entryAt(entry.path) === null ? { ...entry, error: unspeakable } : entry;
}

/** Some of its bytes are lost where its name is read, so that nobody can open it by that name. */
const unspeakable = new Error("its name is no UTF-8: rename it.");

function readInput({ path, fullPath, input }: InputPlace): InputFile | UnreadFile {
  try {
    const bytes = input ?? readWithEnd(fullPath);
    return { path, fullPath, bytes, text: decodeText(bytes), isInput: input !== null };
  } catch (error) {
    return { path, error };
  }
}
