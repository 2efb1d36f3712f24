/** What an update tells that only people of the house understand or may know. */
import type { Span, Words } from "../facts.ts";
import { byFact, joined } from "../gathering.ts";
import { spanWithin } from "../prose-spans.ts";
import { remembering } from "../remembering.ts";
import type { SectionTree } from "../section-tree.ts";
import { internalDetails as patterns } from "../vocabulary/audiences.ts";
import type { MessageLine } from "./message.ts";

export interface InternalDetail {
  /** "a host name" */
  readonly what: () => string;
  readonly text: string;
  readonly span: Span;
}

/** The details in the lines of a message and in its code blocks, in order. */
export function internalDetailsIn(lines: readonly MessageLine[], tree: SectionTree): readonly InternalDetail[] {
  return [...joined(lines, detailsIn), ...detailsInCode(tree)];
}

const detailsIn = remembering((words: Words): readonly InternalDetail[] => {
  const text = words.text.slice(0, 4000);
  return patterns.flatMap(([what, pattern]) =>
    [...text.matchAll(pattern)].map(({ index, 0: found }) => ({
      what,
      text: found.trim(),
      span: spanWithin(words, index, index + found.length)
    }))
  );
});

const detailsInCode = byFact(fact => (fact.type === "code" ? detailsIn(fact.content) : []));
