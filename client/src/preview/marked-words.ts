/** Finds the words of a line that stand out, however its text is cut into pieces. */
import type { Mark, MarkKind } from "../../../server/src/protocol.ts";

/** A part of a text; `kind` is `null` for what does not stand out. */
export interface Piece {
  readonly text: string;
  readonly kind: MarkKind | null;
}

/**
 * Takes the texts of one line in their order, several of them where what stands out may go on from one to the next, and cuts
 * each where something in it stands out.
 */
export function lineMarker(marks: readonly Mark[]): (texts: readonly string[]) => readonly (readonly Piece[])[] {
  /** How often the text of a mark was seen in the texts before. */
  const seen = new Map(marks.map(({ text }) => [text, 0]));
  return texts => {
    const all = texts.join("");
    const hits = marks.flatMap(({ kind, text: word, before }) => {
      const start = startOf(word, before - (seen.get(word) ?? 0), all);
      return start < 0 ? [] : [{ kind, start, end: start + word.length }];
    });
    for (const [word, count] of seen) seen.set(word, count + all.split(word).length - 1);
    hits.sort((one, other) => one.start - other.start);
    let [from, end] = [0, 0];
    return texts.map(text => {
      const pieces: Piece[] = [];
      const to = from + text.length;
      for (const hit of hits) {
        const [first, last] = [Math.max(hit.start, from), Math.min(hit.end, to)];
        if (first < end || first >= last) continue;
        const part = all.slice(first, last);
        // Of what goes on in another text, a sign in front is no word.
        const isMarked = last - first === hit.end - hit.start || /[\p{L}\p{N}_]/u.test(part);
        pieces.push({ text: all.slice(end, first), kind: null }, { text: part, kind: isMarked ? hit.kind : null });
        end = last;
      }
      pieces.push({ text: all.slice(end, to), kind: null });
      [from, end] = [to, to];
      return pieces.filter(piece => piece.text !== "");
    });
  };
}

/** Where a word stands in a text for the time after so many others; -1 for nowhere. */
function startOf(word: string, before: number, text: string): number {
  if (before < 0) return -1;
  let start = text.indexOf(word);
  for (let times = 0; times < before && start >= 0; times++) start = text.indexOf(word, start + word.length);
  return start;
}
