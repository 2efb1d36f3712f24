/** The document of one kind that a draft is made from. */
import { kindNames } from "../../document/kind-names.ts";
import type { DocumentOf } from "../../document/ops-document.ts";
import type { DocumentKind } from "../../protocol.ts";
import type { Terminal } from "../terminal.ts";
import { type DocumentSource, postmortemFirst, readDocumentSource } from "./document-source.ts";

export interface SourceOf<Kind extends DocumentKind> extends Omit<DocumentSource, "document"> {
  readonly document: DocumentOf<Kind>;
}

/** Reads what `--from` names as a document of a kind that tells something; says why where it is none. */
export async function readSourceOf<Kind extends DocumentKind>(
  kind: Kind,
  from: string,
  output: string | undefined,
  terminal: Terminal
): Promise<SourceOf<Kind> | { readonly failure: string }> {
  const source = await readDocumentSource(from, output, postmortemFirst(from), terminal);
  if ("failure" in source) return source;
  const { document, name } = source;
  if (document.kind !== kind)
    return { failure: `${name} is a ${kindNames[document.kind]}, and no ${kindNames[kind]}.` };
  if (document.mode === "template") return { failure: `${name} is a template: there is nothing in it to draft from.` };
  return { ...source, document: document as DocumentOf<Kind> };
}
