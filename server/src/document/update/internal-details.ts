/** What an update tells that only people of the house understand or may know. */
import type { Fact, Span, Words } from "../facts.ts";
import { spanWithin } from "../prose-spans.ts";
import { internalDetails as patterns } from "../vocabulary/audiences.ts";
import type { MessageLine } from "./message.ts";

export interface InternalDetail {
  /** "a host name" */
  readonly what: string;
  readonly text: string;
  readonly span: Span;
}

/** The details in the lines of a message and in its code blocks, in order. */
export function internalDetailsIn(lines: readonly MessageLine[], facts: readonly Fact[]): InternalDetail[] {
  const code = facts.flatMap((fact): Words[] => (fact.type === "code" ? [fact.content] : []));
  return [...lines, ...code].flatMap(words => {
    const text = words.text.slice(0, 4000);
    return patterns.flatMap(([what, pattern]) =>
      [...text.matchAll(pattern)].map(({ index, 0: found }) => ({
        what,
        text: found.trim(),
        span: spanWithin(words, index, index + found.length)
      }))
    );
  });
}
