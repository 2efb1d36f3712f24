/** The texts of a document in which names are looked for, with the way back to their places. */
import { sourceOf } from "../../markdown/block.ts";
import { type Fact, proseOf, type Span } from "../facts.ts";
import { isInCode, spanWithin } from "../prose-spans.ts";

export interface SearchedText {
  readonly text: string;
  /** What it is part of: running text, a block of code, or front matter. */
  readonly form: "prose" | "code" | "front-matter";
  /** Where the characters `start` to `end` (UTF-16, `end` not included) of the text stand. */
  span(start: number, end: number): Span;
  /** Whether a place in it is inline code. */
  isCode(span: Span): boolean;
  /** All of it, in the source. */
  readonly extent: Span;
}

/** What a fact says, piece by piece. */
export function searchedTexts(fact: Fact): SearchedText[] {
  if (fact.type === "code" || fact.type === "front-matter") {
    const { span } = fact.content;
    // As it is written: the indentation that a list takes away from code would move all places.
    const text = sourceOf(span);
    const form = fact.type === "code" ? "code" : "front-matter";
    return [
      {
        text,
        form,
        span: (start, end) => ({ block: span.block, start: span.start + start, end: span.start + end }),
        isCode: () => fact.type === "code",
        extent: span
      }
    ];
  }
  if (fact.type === "note") return [written(fact.content.span)];
  if (fact.type === "definition") return [written(labelIn(fact.span, /^\[/))];
  return proseOf(fact).flatMap(prose => [
    {
      text: prose.text,
      form: "prose",
      span: (start, end) => spanWithin(prose, start, end),
      isCode: span => isInCode(prose, span),
      extent: prose.span
    },
    // `[the ticket][LEDGER-77]`: what stands in the second brackets is said nowhere, and leads to the definition.
    ...prose.references.flatMap(({ span }) => {
      const label = labelIn(span, /\]\s?\[(?=[^[\]]+\]$)/);
      return label.start < label.end ? [written(label)] : [];
    })
  ]);
}

/** What stands in the brackets behind a pattern, in the source of a span; nothing where it is not found. */
function labelIn({ block, start, end }: Span, opening: RegExp): Span {
  const source = block.source.slice(start, end);
  const found = opening.exec(source);
  const from = found ? found.index + found[0].length : 0;
  const to = found ? source.indexOf("]", from) : -1;
  return to < 0 ? { block, start, end: start } : { block, start: start + from, end: start + to };
}

/** A text that says what is written. */
function written(extent: Span): SearchedText {
  const { block, start: from } = extent;
  return {
    text: sourceOf(extent),
    form: "prose",
    span: (start, end) => ({ block, start: from + start, end: from + end }),
    isCode: () => false,
    extent
  };
}

/** A name in a text: offsets from its start, `end` not included. */
export interface FoundName {
  readonly start: number;
  readonly end: number;
  /** The key of what it names. */
  readonly key: string;
}

/** Everything that one pattern finds. The pattern is global; `key` may refuse a match by `null`. */
export function namesLike(text: string, pattern: RegExp, key: (written: string) => string | null): FoundName[] {
  return [...text.matchAll(pattern)].flatMap(({ 0: written, index }) => {
    const known = key(written);
    return known === null ? [] : [{ start: index, end: index + written.length, key: known }];
  });
}
