/** The document that a draft is made from, read as it is configured where it lies. */
import { type OpsDocument, readDocument, sourceReader } from "../../document/ops-document.ts";
import { readChat } from "../../document/transcript/chat.ts";
import type { Transcript } from "../../document/transcript/transcript.ts";
import { pathOf } from "../../workspace/addresses.ts";
import { fileAddress, resolverFor } from "../configuration.ts";
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
