/** Where the files of a team list a person or a team. */
import type { Range } from "../protocol.ts";
import { positionsIn } from "./text-positions.ts";

/** A file that may list people. */
export interface ListingFile {
  readonly uri: string;
  readonly text: string;
}

/** The first place where a file names somebody, by a handle (with its `@`) or a name in whatever case; `null` for none. */
export function placeOfPerson(
  files: readonly ListingFile[],
  key: string
): { readonly uri: string; readonly range: Range } | null {
  const name = key.replace(/^@/, "").replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
  const pattern = new RegExp(`(?<![\\w./-])${name}(?![\\w/-]|\\.\\w)`, "giu");
  for (const { uri, text } of files) {
    for (const { index, 0: written } of text.matchAll(pattern)) {
      if (isComment(text, index)) continue;
      const { positionAt } = positionsIn(text);
      return { uri, range: { start: positionAt(index), end: positionAt(index + written.length) } };
    }
  }
  return null;
}

/** Whether a place lies behind the mark of a comment on its line. */
function isComment(text: string, at: number): boolean {
  const line = text.slice(text.lastIndexOf("\n", at) + 1, at);
  return /(?:^|\s)(?:#|\/\/)/.test(line);
}
