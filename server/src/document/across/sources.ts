/** The documents around one, by their kinds. */
import type { DocumentKind } from "../../protocol.ts";
import type { DocumentOf, OpsDocument } from "../ops-document.ts";
import type { RelatedDocument, Surroundings } from "../surroundings.ts";

export interface RelatedOf<Kind extends DocumentKind> extends RelatedDocument {
  readonly document: DocumentOf<Kind>;
}

/** The related documents of a kind, nearest first. */
export function relatedOf<Kind extends DocumentKind>({ related }: Surroundings, kind: Kind): RelatedOf<Kind>[] {
  return related.filter((each): each is RelatedOf<Kind> => isOf(each.document, kind));
}

function isOf<Kind extends DocumentKind>(document: OpsDocument, kind: Kind): document is DocumentOf<Kind> {
  return document.kind === kind;
}
