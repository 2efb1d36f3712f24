/** What commands that edit answer with, in the terms of the protocol. */
import type { Edit } from "../document/edits.ts";
import type { OpsDocument } from "../document/ops-document.ts";
import type { DocumentChange } from "../protocol.ts";

/** Edits of a document, as one unit. */
export function changeOf({ rangeOf }: OpsDocument, edits: readonly Edit[]): DocumentChange {
  return { edits: edits.map(({ span, text }) => ({ range: rangeOf(span), newText: text })) };
}

/** Why nothing is to be done. */
export function noChange(message: string): DocumentChange {
  return { edits: [], message };
}
