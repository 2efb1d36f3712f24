/** The sentences of a running text. */
import type { Prose, Words } from "./facts.ts";
import { spanWithin } from "./prose-spans.ts";

/** Where one ends: behind a mark and white space, but not behind an abbreviation or a single letter; and at line ends in lists. */
const end =
  /(?<!\b(?:e\.g|i\.e|etc|vs|ca|approx|incl|no|st|dr|mr|ms|mrs|\p{L}))[.!?][)"'”’]*\s+(?=[\p{Lu}\d"'“(`@[])|[。！？]\s*|\n{2,}/giu;

/** A sentence as it is rendered; its place is found when somebody asks. */
export interface Sentence {
  readonly text: string;
  /** Offset in the text of its prose. */
  readonly start: number;
  readonly prose: Prose;
}

export function sentencesOf(prose: Prose): Sentence[] {
  const { text } = prose;
  const sentences: Sentence[] = [];
  let start = 0;
  const add = (to: number): void => {
    const written = text.slice(start, to);
    const trimmed = written.trim();
    if (trimmed !== "") sentences.push({ text: trimmed, start: start + written.indexOf(trimmed), prose });
  };
  for (const match of text.matchAll(end)) {
    const to = match.index + match[0].length;
    add(to);
    start = to;
  }
  add(text.length);
  return sentences;
}

/** A stretch of a sentence with its place. Offsets in the sentence. */
export function placed({ text, start, prose }: Sentence, from: number, to: number): Words {
  return { text: text.slice(from, to), span: spanWithin(prose, start + from, start + to) };
}
