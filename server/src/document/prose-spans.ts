/** From what a running text says to where it stands in the source: marks, link targets and escapes lie between. */
import type { Prose, Span, Words } from "./facts.ts";

/** How much of what is not said may stand between two characters: the target of a link. */
const reach = 2000;
const aligned = new WeakMap<Words, Uint32Array>();

/** Where the characters `start` to `end` (UTF-16, `end` not included) of a text stand in the source; all of it for none. */
export function spanWithin(prose: Words, start: number, end: number): Span {
  const { block } = prose.span;
  if (end <= start) return prose.span;
  const offsets = aligned.get(prose) ?? align(prose);
  aligned.set(prose, offsets);
  const from = offsets[start] ?? prose.span.start;
  const last = offsets[end - 1] ?? prose.span.end - 1;
  return { block, start: from, end: Math.max(from, last + 1) };
}

/** Where each character stands: the next one like it, or the reference (`&lt;`) that is written for it. */
function align({ text, span }: Words): Uint32Array {
  const offsets = new Uint32Array(text.length);
  const { source } = span.block;
  let at = span.start;
  for (let index = 0; index < text.length; index++) {
    const character = text[index] as string;
    let found = at;
    const reference = character === "&" ? null : /^&#?\w{1,31};/.exec(source.slice(at, at + 33));
    if (reference) {
      offsets[index] = at;
      at += reference[0].length;
      continue;
    }
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
  let low = 0;
  let high = code.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((code[middle] as Words).span.end <= start) low = middle + 1;
    else high = middle;
  }
  return low < code.length && (code[low] as Words).span.start < end;
}
