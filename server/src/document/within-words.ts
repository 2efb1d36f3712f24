/** Finds a stretch of a rendered text in its source. */
import { sourceOf } from "../markdown/block.ts";
import type { Span, Words } from "./facts.ts";

/**
 * Where `text.slice(start, end)` of some words stands in the source: the same occurrence of the same characters. All of
 * the words where marks stand between these characters.
 */
export function spanWithin({ text, span }: Words, start: number, end: number): Span {
  const sought = text.slice(start, end);
  if (sought === "") return span;
  const source = sourceOf(span);
  let count = 0;
  for (let at = text.indexOf(sought); at >= 0 && at < start; at = text.indexOf(sought, at + 1)) count++;
  let found = source.indexOf(sought);
  for (let index = 0; index < count && found >= 0; index++) found = source.indexOf(sought, found + 1);
  if (found < 0) return span;
  return { block: span.block, start: span.start + found, end: span.start + found + sought.length };
}
