/** The documents that are open in the editor: edited in place, judged when somebody asks. */
import type { TextDocumentContentChangeEvent } from "vscode-languageserver-protocol";
import { type CheckOptions, check, type Judgement } from "../check.ts";
import { type OpsDocument, readDocument, type Source, sourceReader } from "../document/ops-document.ts";
import { pathOf } from "./addresses.ts";

export interface OpenDocument {
  readonly uri: string;
  readonly version: number;
  /** Another for every state of every document, also when it is closed and opened anew with an old version. */
  readonly serial: number;
  readonly languageId: string;
  readonly source: Source;
  /** The model, or `null` if the document is none of ours. Read at the first call. */
  model(): OpsDocument | null;
}

/** What `TextDocuments` of vscode-languageserver wants: how to make a document and how to change it. */
export interface DocumentFactory {
  create(uri: string, languageId: string, version: number, text: string): OpenDocument;
  update(document: OpenDocument, changes: TextDocumentContentChangeEvent[], version: number): OpenDocument;
}

export function documentFactory(): DocumentFactory {
  const reader = sourceReader();
  let serial = 0;
  const make = (uri: string, languageId: string, version: number, source: Source): OpenDocument => {
    let model: OpsDocument | null | undefined;
    return {
      uri,
      version,
      serial: ++serial,
      languageId,
      source,
      model() {
        if (model === undefined) model = readDocument(source, pathOf(uri));
        return model;
      }
    };
  };
  return {
    create: (uri, languageId, version, text) => make(uri, languageId, version, reader.read(text)),
    update(document, changes, version) {
      let { source } = document;
      for (const change of changes) {
        source =
          "range" in change
            ? reader.edit(source, { range: change.range, text: change.text })
            : reader.read(change.text);
      }
      return make(document.uri, document.languageId, version, source);
    }
  };
}

/** The judgement of a document of ours; `null` for any other. */
export function judge(document: OpenDocument, options: CheckOptions): Judgement | null {
  const model = document.model();
  return model && check(model, options);
}
