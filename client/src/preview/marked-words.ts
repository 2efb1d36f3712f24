/** Finds the words of a line that stand out, however its text is cut into pieces. */
import type { Mark, MarkKind } from "../../../server/src/protocol.ts";

/** A part of a text; `kind` is `null` for what does not stand out. */
export interface Piece {
  readonly text: string;
  readonly kind: MarkKind | null;
}

/** Takes the pieces of one line in their order, and cuts each where something in it stands out. */
export function lineMarker(marks: readonly Mark[]): (text: string) => readonly Piece[] {
  /** How often the text of a mark was seen in the pieces before. */
  const seen = new Map(marks.map(({ text }) => [text, 0]));
  return text => {
    const hits = marks.flatMap(({ kind, text: word, before }) => {
      const start = startOf(word, before - (seen.get(word) ?? 0), text);
      return start < 0 ? [] : [{ kind, start, end: start + word.length }];
    });
    for (const [word, count] of seen) seen.set(word, count + text.split(word).length - 1);
    hits.sort((one, other) => one.start - other.start);
    const pieces: Piece[] = [];
    let end = 0;
    for (const hit of hits) {
      if (hit.start < end) continue;
      pieces.push(
        { text: text.slice(end, hit.start), kind: null },
        { text: text.slice(hit.start, hit.end), kind: hit.kind }
      );
      end = hit.end;
    }
    pieces.push({ text: text.slice(end), kind: null });
    return pieces.filter(piece => piece.text !== "");
  };
}

/** Where a word stands in a text for the time after so many others; -1 for nowhere. */
function startOf(word: string, before: number, text: string): number {
  if (before < 0) return -1;
  let start = text.indexOf(word);
  for (let times = 0; times < before && start >= 0; times++) start = text.indexOf(word, start + word.length);
  return start;
}
