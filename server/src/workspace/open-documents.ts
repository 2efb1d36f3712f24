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
  /** How many UTF-16 units it has at most, said without reading it. */
  readonly most: number;
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
  /** @throws {TypeError} for what is no change */
  update(document: OpenDocument, changes: TextDocumentContentChangeEvent[], version: number): OpenDocument;
}

/** What has been typed since a text was read. */
interface Typed {
  readonly before: Source;
  /** At most the first of them is a whole text. */
  readonly changes: readonly TextDocumentContentChangeEvent[];
}

/** More changes, or more text in them, are read though nobody has asked, or they would be kept without end. */
const mostUnread = { changes: 500, units: 1_000_000 };

export function documentFactory(reader = sourceReader()): DocumentFactory {
  let serial = 0;
  /** Editors that replace in many places may send a message for each: they are read together when somebody asks. */
  const unread = new WeakMap<OpenMarkdown, Typed>();

  function markdown(opened: Opened, typed: Typed): OpenMarkdown {
    let source = typed.before;
    let model: { reading: ReadingOptions; place: string; document: OpsDocument | null } | undefined;
    const document: OpenMarkdown = {
      ...opened,
      type: "markdown",
      get source() {
        const left = unread.get(document);
        if (left) source = sourceAfterChanges(reader, left.before, left.changes);
        unread.delete(document);
        return source;
      },
      get most() {
        const left = unread.get(document);
        return left ? mostUnits(left) : source.length;
      },
      model(reading, place = opened.uri) {
        if (model?.reading !== reading || model.place !== place)
          model = { reading, place, document: readDocument(document.source, pathOf(place), reading) };
        return model.document;
      }
    };
    unread.set(document, typed);
    return document;
  }

  return {
    create(uri, languageId, version, text) {
      const opened = { uri, languageId, version, serial: ++serial };
      if (isConfigurationFile(uri)) return { ...opened, type: "configuration", text };
      return markdown(opened, { before: reader.read(text), changes: [] });
    },
    update(document, changes, version) {
      const wrong = changes.find(change => !isChange(change));
      if (wrong) throw new TypeError(`This is no change of a document: ${JSON.stringify(wrong)}`);
      const opened = { uri: document.uri, languageId: document.languageId, version, serial: ++serial };
      if (document.type === "configuration")
        return { ...opened, type: "configuration", text: afterChanges(document.text, changes) };
      const left = unread.get(document);
      const all = [...(left?.changes ?? []), ...changes];
      // What was typed before a whole text is no more.
      const whole = all.findLastIndex(change => !("range" in change));
      const typed = { before: left?.before ?? document.source, changes: whole > 0 ? all.slice(whole) : all };
      const after = markdown(opened, typed);
      const parts = typed.changes.filter(change => "range" in change);
      if (parts.length > mostUnread.changes || unitsOf(parts) > mostUnread.units) void after.source;
      return after;
    }
  };
}

function mostUnits({ before, changes: [first, ...others] }: Typed): number {
  if (!first) return before.length;
  const start = "range" in first ? before.length + first.text.length : first.text.length;
  return start + unitsOf(others);
}

function unitsOf(changes: readonly { readonly text: string }[]): number {
  return changes.reduce((sum, { text }) => sum + text.length, 0);
}

/** What is no change must be refused when it comes: nobody would know of it when the text is read. */
function isChange(change: TextDocumentContentChangeEvent): boolean {
  if (typeof change.text !== "string") return false;
  return !("range" in change) || [change.range.start, change.range.end].every(isPlace);
}

function isPlace({ line, character }: { readonly line: unknown; readonly character: unknown }): boolean {
  return typeof line === "number" && typeof character === "number";
}
