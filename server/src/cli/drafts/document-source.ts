/** The document that a draft is made from, read as it is configured where it lies. */
import { kindName } from "../../document/kind-names.ts";
import { type DocumentOf, type OpsDocument, readDocument, sourceReader } from "../../document/ops-document.ts";
import { readChat } from "../../document/transcript/chat.ts";
import type { Transcript } from "../../document/transcript/transcript.ts";
import type { DocumentKind } from "../../protocol.ts";
import { pathOf } from "../../workspace/addresses.ts";
import { resolverFor } from "../configuration.ts";
import { fileAddress } from "../configuration-options.ts";
import type { Terminal } from "../terminal.ts";
import { type DraftSource, readSource } from "./source.ts";

export interface DocumentSource extends DraftSource {
  readonly document: Exclude<OpsDocument, Transcript>;
}

/** Reads what `--from` names as one of our documents; says why where it is none. `ofChat`: what to do with a chat instead. */
export async function readDocumentSource(
  from: string,
  output: string | undefined,
  ofChat: string,
  terminal: Terminal
): Promise<DocumentSource | { readonly failure: string }> {
  const source = await readSource(from, output, terminal);
  if ("failure" in source) return source;
  const address = fileAddress(from === "-" ? "document.md" : from, terminal);
  const { reading } = (await (await resolverFor({}, terminal)).resolve(address)).configuration;
  const text = sourceReader().read(source.text);
  if (text.blocks.some(block => block.unread))
    return { failure: `${source.name} cannot be read: its lists or quotes nest too deeply` };
  const document = readDocument(text, pathOf(address), reading);
  if (document && document.kind !== "transcript") return { ...source, document };
  if (source.text.trim() === "") return { failure: `${source.name} is empty.` };
  return {
    failure:
      document || "messages" in readChat(source.text)
        ? `${source.name} is a chat: ${ofChat}.`
        : `${source.name} is none of the documents that are read here. What it is can be said in its front matter, as in 'kind: postmortem'.`
  };
}

/** What to do with the chat of an incident of which a postmortem is wanted. */
export function postmortemFirst(from: string): string {
  return `draft its postmortem first, with gonogo draft postmortem --from ${from}`;
}

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
  if (document.kind !== kind) return { failure: `${name} is a ${kindName(document.kind)}, and no ${kindName(kind)}.` };
  if (document.mode === "template") return { failure: `${name} is a template: there is nothing in it to draft from.` };
  return { ...source, document: document as DocumentOf<Kind> };
}
