/** Puts words into a view: with their range as people count, 1-based. */
import type { Span } from "../document/facts.ts";
import type { OpsDocument } from "../document/ops-document.ts";
import type { Words } from "../library/api/own-rules.ts";
import { rangeOf } from "../library/diagnostics.ts";

interface Spoken {
  readonly text: string;
  readonly span: Span;
}

export interface Placer {
  words(text: string, span: Span): Words;
  of(words: Spoken): Words;
  maybe(words: Spoken | null): Words | null;
}

export function placer(document: Pick<OpsDocument, "rangeOf">): Placer {
  const words = (text: string, span: Span): Words => ({ text, range: rangeOf(document.rangeOf(span)) });
  const of = ({ text, span }: Spoken): Words => words(text, span);
  return { words, of, maybe: given => given && of(given) };
}
