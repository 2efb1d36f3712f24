/** The documents that are open in the editor: edited in place, read when somebody asks. */
import type { TextDocumentContentChangeEvent } from "vscode-languageserver-protocol";
import {
  type OpsDocument,
  type ReadingOptions,
  readDocument,
  type Source,
  sourceReader
} from "../document/ops-document.ts";
import { pathOf } from "./addresses.ts";
import { afterChanges, sourceAfterChanges } from "./changed-source.ts";
import { isConfigurationFile } from "./configuration/file.ts";

interface Opened {
  readonly uri: string;
  readonly version: number;
  /** Another for every state of every document, also when it is closed and opened anew with an old version. */
  readonly serial: number;
  readonly languageId: string;
}

export interface OpenMarkdown extends Opened {
  readonly type: "markdown";
  readonly source: Source;
  /**
   * The model, or `null` if the document is none of ours. Read at the first call, and where it is to be read otherwise.
   * `place`: the address of its file, where that is another.
   */
  model(reading: ReadingOptions, place?: string): OpsDocument | null;
}

export interface OpenConfiguration extends Opened {
  readonly type: "configuration";
  readonly text: string;
}

export type OpenDocument = OpenMarkdown | OpenConfiguration;

/** What `TextDocuments` of vscode-languageserver wants: how to make a document and how to change it. */
export interface DocumentFactory {
  create(uri: string, languageId: string, version: number, text: string): OpenDocument;
  update(document: OpenDocument, changes: TextDocumentContentChangeEvent[], version: number): OpenDocument;
}

export function documentFactory(): DocumentFactory {
  const reader = sourceReader();
  let serial = 0;
  const markdown = (opened: Opened, source: Source): OpenMarkdown => {
    let model: { reading: ReadingOptions; place: string; document: OpsDocument | null } | undefined;
    return {
      ...opened,
      type: "markdown",
      source,
      model(reading, place = opened.uri) {
        if (model?.reading !== reading || model.place !== place)
          model = { reading, place, document: readDocument(source, pathOf(place), reading) };
        return model.document;
      }
    };
  };
  return {
    create(uri, languageId, version, text) {
      const opened = { uri, languageId, version, serial: ++serial };
      if (isConfigurationFile(uri)) return { ...opened, type: "configuration", text };
      return markdown(opened, reader.read(text));
    },
    update(document, changes, version) {
      const opened = { uri: document.uri, languageId: document.languageId, version, serial: ++serial };
      if (document.type === "configuration")
        return { ...opened, type: "configuration", text: afterChanges(document.text, changes) };
      return markdown(opened, sourceAfterChanges(reader, document.source, changes));
    }
  };
}
