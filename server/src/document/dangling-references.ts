/**
 * References that lead nowhere. Markdown takes them for text, so they are found in it: only the forms that nobody writes
 * for anything else.
 */
import { decodeString } from "micromark-util-decode-string";
import type { Words } from "./facts.ts";
import type { SearchedText } from "./placeholders.ts";

/** `[text][label]`, not `matrix[i][j]` nor `[i][j]` alone nor a box `[x][DB-7]`; a placeholder beside another has no text that reads on. */
const full =
  /(?<![\p{L}\p{N}\])}!\\$`"'])\[(?:[^[\]\\\uFFFC]{2,200}|(?![xX])\p{L}(?=\]\[[^[\]]{3}))\](\[[\p{L}\p{N}][^[\]\\\uFFFC]{0,80}\])(?![[(:])/gu;
/** `[^label]`, where it could be a footnote: behind a word or a mark, not at the start of a line nor in a pattern. */
const footnote = /(?<=[\p{L}\p{N})."'”,;:!?*_])(\[\^[\p{L}\p{N}][\p{L}\p{N}_-]{0,40}\])(?![[({*+?:|\\^$\p{L}\p{N}])/gu;

/** The references of a text that have no definition: their labels, in order, at their places in brackets. */
export function scanDangling({ span: { block, start }, text }: SearchedText): Words[] {
  if (!text.includes("[")) return [];
  return [full, footnote].flatMap(shape =>
    [...text.matchAll(shape)].map(match => {
      const label = match[1] as string;
      const from = start + match.index + match[0].length - label.length;
      return { text: decodeString(label.slice(1, -1)), span: { block, start: from, end: from + label.length } };
    })
  );
}
