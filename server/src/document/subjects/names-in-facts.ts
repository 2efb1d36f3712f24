/** The names that a fact holds by their shape alone, read once: facts outlive edits elsewhere. */
import { sourceOf } from "../../markdown/block.ts";
import type { Fact, Span } from "../facts.ts";
import { remembering } from "../remembering.ts";
import { possibleFlagsIn } from "./flags.ts";
import { identifiersIn } from "./identifiers.ts";
import { handlesIn } from "./people.ts";
import { type FoundName, type SearchedText, searchedTexts } from "./searched-texts.ts";

/** A handle, an id, or what may be a flag of somebody's scope. */
export interface NameInFact {
  readonly type: "person" | "identifier" | "flag";
  readonly key: string;
  /** As it is written. */
  readonly text: string;
  readonly span: Span;
}

const nothing: readonly NameInFact[] = [];

/** The names of a fact, text by text: people, flags, then ids. */
export const namesInFact = remembering((fact: Fact): readonly NameInFact[] => {
  const names = searchedTexts(fact).flatMap(text => [
    ...named("person", text, handlesIn(text)),
    ...named("flag", text, possibleFlagsIn(text)),
    ...named("identifier", text, identifiersIn(text))
  ]);
  // Most facts hold none: they share one.
  return names.length > 0 ? names : nothing;
});

function named(type: NameInFact["type"], text: SearchedText, found: readonly FoundName[]): NameInFact[] {
  return found.map(({ start, end, key }) => {
    const span = text.span(start, end);
    return { type, key, text: sourceOf(span), span };
  });
}
