/** Who commits where documents lie: asked in the background, so that nobody waits for it. */
import type { Host } from "../host.ts";
import type { CommitAuthor } from "../protocol.ts";
import { folderOf } from "./addresses.ts";

export interface KnownAuthors {
  /** What is known by now of the authors beside a document; the first call begins to ask. */
  of(uri: string): readonly CommitAuthor[];
  /** Somebody else may have committed. */
  forget(): void;
}

export function knownAuthors(host: Pick<Host, "authors">): KnownAuthors {
  const authors = new Map<string, readonly CommitAuthor[]>();
  return {
    of(uri) {
      const folder = folderOf(uri) ?? uri;
      const known = authors.get(folder);
      if (known || !host.authors) return known ?? [];
      authors.set(folder, []);
      void host.authors(uri).then(found => authors.set(folder, found));
      return [];
    },
    forget: () => authors.clear()
  };
}
