/** The order of places in a document. */
import type { Position, Range } from "../protocol.ts";

/** Below zero where the first position stands before the second, zero where they are one. */
export function comparePositions(one: Position, other: Position): number {
  return one.line - other.line || one.character - other.character;
}

/** Sorts things by where they begin. */
export function byStart(
  { range: one }: { readonly range: Range },
  { range: other }: { readonly range: Range }
): number {
  return comparePositions(one.start, other.start);
}
