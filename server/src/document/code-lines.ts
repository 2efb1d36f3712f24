/** The lines of a code block, each where it stands in the source. */
import type { CodeFact, Words } from "./facts.ts";

/** What the lines of a code block say, without fences, indentation and quote marks, in order. */
export function codeLines({ content: { text, span } }: CodeFact): Words[] {
  const { block } = span;
  const isFenced = /^(?:`{3,}|~{3,})/.test(block.source.slice(span.start, span.start + 3));
  let at = isFenced ? nextLine(block.source, span.start) : span.start;
  return text.split(/\r\n|\n|\r/).map(line => {
    const end = endOfLine(block.source, at);
    // What the parser took away stands before the rest of the line; a tab that it took a part of is left out.
    const start = Math.max(at, end - line.length);
    const words = { text: line, span: { block, start, end } };
    at = nextLine(block.source, at);
    return words;
  });
}

function endOfLine(source: string, from: number): number {
  let end = from;
  while (end < source.length && source[end] !== "\n" && source[end] !== "\r") end++;
  return end;
}

function nextLine(source: string, from: number): number {
  const end = endOfLine(source, from);
  return source.startsWith("\r\n", end) ? end + 2 : Math.min(end + 1, source.length);
}
