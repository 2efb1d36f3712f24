/** Who commits where documents lie: asked in the background, so that nobody waits for it. */
import type { Host } from "../host.ts";
import type { CommitAuthor } from "../protocol.ts";
import { folderOf } from "./addresses.ts";

export interface KnownAuthors {
  /** What is known by now of the authors beside a document; asks where nothing is known. */
  of(uri: string): readonly CommitAuthor[];
  /** Somebody else may have committed. */
  forget(): void;
}

export function knownAuthors(host: Pick<Host, "authors">): KnownAuthors {
  const authors = new Map<string, readonly CommitAuthor[]>();
  const asking = new Set<string>();
  return {
    of(uri) {
      const folder = folderOf(uri) ?? uri;
      const known = authors.get(folder) ?? [];
      // A repository may still be looked for, or be made later.
      if (known.length === 0 && host.authors && !asking.has(folder)) {
        asking.add(folder);
        void host.authors(uri).then(found => {
          asking.delete(folder);
          authors.set(folder, found);
        });
      }
      return known;
    },
    forget: () => authors.clear()
  };
}
