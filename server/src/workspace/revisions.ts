/**
 * States of files that are open beside the files themselves: one side of a comparison, a pull request. A state is judged as
 * its file would be, and is no document of the workspace: nothing else knows of it.
 */
import { revisionSchemes, type ShownRevision } from "../protocol.ts";
import { addressOf } from "./addresses.ts";

export interface Revisions {
  /** Takes in which states are shown to be read, instead of those before; tells whether they differ. */
  show(shown: readonly ShownRevision[]): boolean;
  /** The address at which an open document is judged: its own, or that of its file; `null` for what is shown to compare with. */
  placeOf(uri: string): string | null;
}

const prefixes = new Set(revisionSchemes.map(scheme => `${scheme}:`));

/** Whether an address is that of a state of a file. */
export function isRevision(uri: string): boolean {
  return prefixes.has(uri.slice(0, uri.indexOf(":") + 1));
}

export function shownRevisions(): Revisions {
  let places = new Map<string, string>();
  return {
    show(shown) {
      const next = new Map(shown.map(({ uri, place }) => [uri, addressOf(place)]));
      const isSame = next.size === places.size && [...next].every(([uri, place]) => places.get(uri) === place);
      places = next;
      return !isSame;
    },
    placeOf: uri => (isRevision(uri) ? (places.get(uri) ?? null) : uri)
  };
}
