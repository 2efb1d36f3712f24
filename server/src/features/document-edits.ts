/** Edits of a document as a client can make them. */
import {
  type ClientCapabilities,
  CreateFile,
  type SnippetTextEdit,
  type WorkspaceEdit
} from "vscode-languageserver-protocol";
import type { ProblemFix } from "../check.ts";
import type { DocumentEdit } from "../protocol.ts";

/** What a client can do with edits. */
export interface EditAbilities {
  /** Whether edits name the version of the document that they are made for, so that late ones do no harm. */
  readonly versions: boolean;
  readonly newFiles: boolean;
  /** Whether edits may have tab stops. */
  readonly snippets: boolean;
}

/** The open document that is edited. */
export interface EditedDocument {
  readonly uri: string;
  readonly version: number;
}

export function editAbilities({ workspace }: ClientCapabilities): EditAbilities {
  const {
    documentChanges = false,
    resourceOperations = [],
    snippetEditSupport = false
  } = workspace?.workspaceEdit ?? {};
  return {
    versions: documentChanges,
    newFiles: documentChanges && resourceOperations.includes("create"),
    snippets: documentChanges && snippetEditSupport
  };
}

/** Edits of one document, as one unit. */
export function editOf(
  { uri, version }: EditedDocument,
  edits: readonly DocumentEdit[],
  can: EditAbilities
): WorkspaceEdit {
  if (!can.versions) return { changes: { [uri]: [...edits] } };
  return { documentChanges: [{ textDocument: { uri, version }, edits: [...edits] }] };
}

/** The edits of one document among several; what is not open has no version. */
export interface DocumentEdits {
  readonly uri: string;
  readonly version: number | null;
  readonly edits: readonly DocumentEdit[];
}

/** Edits of several documents, as one unit. */
export function editOfAll(documents: readonly DocumentEdits[], can: EditAbilities): WorkspaceEdit {
  if (!can.versions) return { changes: Object.fromEntries(documents.map(({ uri, edits }) => [uri, [...edits]])) };
  return {
    documentChanges: documents.map(({ uri, version, edits }) => ({ textDocument: { uri, version }, edits: [...edits] }))
  };
}

/** Edits with tab stops; for clients that can make them. */
export function snippetEditOf({ uri, version }: EditedDocument, edits: readonly SnippetTextEdit[]): WorkspaceEdit {
  return { documentChanges: [{ textDocument: { uri, version }, edits: [...edits] }] };
}

/** What a fix does to the document and beside it; `null` for new files where the client makes none. They replace no other. */
export function editOfFix(document: EditedDocument, fix: ProblemFix, can: EditAbilities): WorkspaceEdit | null {
  const { newFiles = [] } = fix;
  if (newFiles.length === 0) return editOf(document, fix.edits, can);
  // A document that has no name yet lies in no folder.
  if (!can.newFiles || document.uri.startsWith("untitled:")) return null;
  const folder = document.uri.slice(0, document.uri.lastIndexOf("/"));
  const start = { line: 0, character: 0 };
  return {
    documentChanges: [
      ...newFiles.flatMap(({ name, text }) => {
        const uri = `${folder}/${encodeURIComponent(name)}`;
        const edits = [{ range: { start, end: start }, newText: text }];
        return [CreateFile.create(uri, { overwrite: false }), { textDocument: { uri, version: null }, edits }];
      }),
      { textDocument: { uri: document.uri, version: document.version }, edits: [...fix.edits] }
    ]
  };
}
