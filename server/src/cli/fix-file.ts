/** Writes another text into a file that has been read: whole or not at all, in its encoding, with its permissions. */
import { readFile } from "node:fs/promises";
import { encodeText, encodingOf } from "../workspace/encoding.ts";
import { writeAtOnce } from "./write-at-once.ts";

/** A file that is left as it is; its message says why. */
export class UnfixedFile extends Error {}

/**
 * Writes another text into a file, which until then holds its old one. Throws an {@link UnfixedFile} where that would lose
 * something. `bytes`: what was read from the file.
 */
export async function rewriteFile(path: string, bytes: Uint8Array, before: string, after: string): Promise<void> {
  const encoding = encodingOf(bytes);
  if (Buffer.compare(encodeText(before, encoding), bytes) !== 0)
    throw new UnfixedFile("some of its bytes are no text, and would be lost");
  await writeAtOnce(path, encodeText(after, encoding), async target => {
    if (Buffer.compare(await readFile(target), bytes) !== 0) throw new UnfixedFile(changedMeanwhile);
  });
}

export const changedMeanwhile = "it was changed by somebody else in the meantime";
