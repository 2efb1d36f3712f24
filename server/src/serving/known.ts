/** What a feature that offers names knows: the document, and who and what is named around it. */
import type { Known } from "../features/completion/known.ts";
import type { ReadyDocument, Serving } from "./answering.ts";

export function knownAround(
  { place, model, judgement, surroundings, today, conventions }: ReadyDocument,
  { neighbours, authors, settings }: Pick<Serving, "neighbours" | "authors" | "settings">
): Known {
  const { people, dateStyle } = settings();
  return {
    ...{ uri: place, document: model, today, conventions, roster: surroundings.roster },
    ...{ neighbours: neighbours(place), authors: authors(place), people, dateStyle, problems: judgement.problems }
  };
}
