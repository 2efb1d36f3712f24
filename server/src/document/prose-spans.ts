/** From what a running text says to where it stands in the source: marks, link targets and escapes lie between. */
import type { Prose, Span, Words } from "./facts.ts";

/** How much of what is not said may stand between two characters: the target of a link. */
const reach = 2000;
const aligned = new WeakMap<Words, Uint32Array>();

/** Where the characters `start` to `end` (UTF-16, `end` not included) of a text stand in the source. */
export function spanWithin(prose: Words, start: number, end: number): Span {
  const { block } = prose.span;
  const offsets = aligned.get(prose) ?? align(prose);
  aligned.set(prose, offsets);
  const from = offsets[start] ?? prose.span.start;
  const last = offsets[Math.max(start, end - 1)] ?? prose.span.end - 1;
  return { block, start: from, end: Math.max(from, end > start ? last + 1 : from) };
}

/** Where each character stands: the next one like it. One that is not written as itself (`&lt;`) stands at the one before. */
function align({ text, span }: Words): Uint32Array {
  const offsets = new Uint32Array(text.length);
  const { source } = span.block;
  let at = span.start;
  for (let index = 0; index < text.length; index++) {
    const character = text[index] as string;
    let found = at;
    const limit = Math.min(span.end, at + reach);
    while (found < limit && source[found] !== character) found++;
    if (found < limit) at = found + 1;
    offsets[index] = found < limit ? found : Math.max(span.start, at - 1);
  }
  return offsets;
}

/** What a pattern finds in a text, as words with their place; never inside code. The pattern is global. */
export function wordsLike(prose: Prose, pattern: RegExp): Words[] {
  return [...prose.text.matchAll(pattern)].flatMap(({ index, 0: text }) => {
    const span = spanWithin(prose, index, index + text.length);
    return isInCode(prose, span) ? [] : [{ text, span }];
  });
}

/** Whether a place in a text lies in its code. */
export function isInCode({ code }: Prose, { start, end }: Span): boolean {
  return code.some(each => each.span.start < end && each.span.end > start);
}
