/** Makes the fixes that need no judgement in a file: whole or not at all, in its encoding, with its permissions. */
import { randomBytes } from "node:crypto";
import { chmod, chown, readFile, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { fixOnce, mostRounds } from "../fix.ts";
import { encodeText, encodingOf } from "../workspace/encoding.ts";
import type { Examine, Examined, Place } from "./examine.ts";

/** A text with its fixes made. */
export interface FixedText {
  readonly text: string;
  /** What is said of it. */
  readonly left: Examined;
  /** The rules whose findings were fixed, once for each finding. */
  readonly rules: readonly string[];
}

/** The text with all automatic fixes, and what is left then. `examined`: what was said of the text as it is. */
export async function fixText(text: string, examined: Examined, place: Place, examine: Examine): Promise<FixedText> {
  let state: FixedText = { text, left: examined, rules: [] };
  for (let round = 0; round < mostRounds; round++) {
    const next = fixOnce(state.text, state.left.document?.judgement.problems ?? []);
    if (next.text === state.text) break;
    const left = await examine(next.text, place);
    state = { text: next.text, left, rules: [...state.rules, ...next.fixed.map(({ rule }) => rule)] };
  }
  return state;
}

/** A file that is left as it is; its message says why. */
export class UnfixedFile extends Error {}

/**
 * Writes another text into a file, which until then holds its old one: into a file beside it that takes its place. Throws
 * an {@link UnfixedFile} where that would lose something. `bytes`: what was read from the file.
 */
export async function rewriteFile(path: string, bytes: Uint8Array, before: string, after: string): Promise<void> {
  const encoding = encodingOf(bytes);
  if (Buffer.compare(encodeText(before, encoding), bytes) !== 0)
    throw new UnfixedFile("some of its bytes are no text, and would be lost");
  // What a link leads to is changed, and the link stays.
  const target = await realpath(path);
  const temporary = join(dirname(target), `.${basename(target)}.${randomBytes(6).toString("hex")}.tmp`);
  try {
    const { mode, uid, gid } = await stat(target);
    await writeFile(temporary, encodeText(after, encoding), { flag: "wx", mode: 0o600 });
    await chown(temporary, uid, gid).catch(() => {});
    await chmod(temporary, mode & 0o7777);
    if (Buffer.compare(await readFile(target), bytes) !== 0)
      throw new UnfixedFile("it was changed by somebody else in the meantime");
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}
