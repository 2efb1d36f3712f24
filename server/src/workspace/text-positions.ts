/** Positions in a text that is read as a whole: 0-based lines and characters ↔ offsets, both in UTF-16 units. */
import type { Position } from "../protocol.ts";

export interface TextPositions {
  positionAt(offset: number): Position;
  /** Within the text: what lies behind the end of a line, or of the text, is that end. */
  offsetAt(position: Position): number;
}

export function positionsIn(text: string): TextPositions {
  const starts = [0];
  const ends: number[] = [];
  for (const { index, 0: end } of text.matchAll(/\r\n|\r|\n/g)) {
    ends.push(index);
    starts.push(index + end.length);
  }
  ends.push(text.length);
  return {
    positionAt(offset) {
      let [line, next] = [0, starts.length];
      while (next - line > 1) {
        const middle = (line + next) >> 1;
        if ((starts[middle] as number) <= offset) line = middle;
        else next = middle;
      }
      return { line, character: offset - (starts[line] as number) };
    },
    offsetAt({ line, character }) {
      const [start, end] = [starts[line], ends[line]];
      return start === undefined || end === undefined ? text.length : Math.min(start + Math.max(0, character), end);
    }
  };
}
