/** Which states of files are judged: each file once, as one side of a comparison at most. Pure: knows no editor. */
import type { ShownRevision } from "../../../server/src/protocol.ts";

/** A text that an editor shows. */
export interface ShownText {
  readonly uri: string;
  /** The address of its file: another than its own for a state of the file. */
  readonly place: string;
  /** What it is shown for: as itself, as what somebody made of another text, or as that other text. */
  readonly side: "alone" | "modified" | "original";
  /** Whether somebody sees it now: it is not behind another tab. */
  readonly isSeen: boolean;
}

/**
 * The states that are to be judged. None whose file is shown itself, and none that only another is compared with: every
 * finding would show twice. Of several states of a file the one that somebody sees, then what was made of another.
 */
export function judgedRevisions(shown: readonly ShownText[]): readonly ShownRevision[] {
  const files = new Set(shown.filter(text => !isRevision(text)).map(({ uri }) => uri));
  const originals = new Set(shown.filter(({ side }) => side === "original").map(({ uri }) => uri));
  const candidates = shown
    .filter(text => isRevision(text) && !files.has(text.place) && !originals.has(text.uri))
    .toSorted((one, other) => rankOf(one) - rankOf(other));
  const judged = new Map<string, ShownRevision>();
  for (const { uri, place } of candidates) if (!judged.has(place)) judged.set(place, { uri, place });
  return [...judged.values()];
}

function isRevision({ uri, place }: ShownText): boolean {
  return uri !== place;
}

function rankOf({ isSeen, side }: ShownText): number {
  return (isSeen ? 0 : 2) + (side === "modified" ? 0 : 1);
}
