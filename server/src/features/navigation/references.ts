/** Where people, flags, incidents and steps are told and named, in one document and across them. */
import {
  type DocumentHighlight,
  DocumentHighlightKind,
  type Location,
  type LocationLink
} from "vscode-languageserver-protocol";
import type { OpsDocument } from "../../document/ops-document.ts";
import { type MentionContext, mentionAt, mentionsOf, type SubjectMention } from "../../document/subjects/mentions.ts";
import type { Subject } from "../../document/subjects/subject.ts";
import type { Position } from "../../protocol.ts";
import { byStart } from "../positions.ts";

/** A document in which a subject is looked for. */
export interface SearchedDocument {
  readonly uri: string;
  readonly document: OpsDocument;
  readonly context: MentionContext;
}

/** The subject under a cursor; `null` where none is named. */
export function subjectAt({ document, context }: SearchedDocument, position: Position): SubjectMention | null {
  const place = document.placeAt(position);
  return place && mentionAt(document, place, context);
}

/** All places of a subject in a document: it is told where it is written first, named everywhere else. */
export function highlightsOf({ document, context }: SearchedDocument, subject: Subject): DocumentHighlight[] {
  return mentionsOf(document, subject, context).map(({ span, isDefinition }) => ({
    range: document.rangeOf(span),
    kind: isDefinition ? DocumentHighlightKind.Write : DocumentHighlightKind.Read
  }));
}

/** All places of a subject in some documents, with or without those that tell it. */
export function referencesOf(
  documents: readonly SearchedDocument[],
  subject: Subject,
  { includeDeclaration }: { readonly includeDeclaration: boolean }
): Location[] {
  return documents.flatMap(({ uri, document, context }) =>
    mentionsOf(document, subject, context)
      .filter(({ isDefinition }) => includeDeclaration || !isDefinition)
      .map(({ span }) => ({ uri, range: document.rangeOf(span) }))
      .sort(byStart)
  );
}

/** The places that tell what a subject is, as links from the words under the cursor. */
export function definitionsOf(
  documents: readonly SearchedDocument[],
  { subject, span }: SubjectMention,
  from: OpsDocument
): LocationLink[] {
  return documents.flatMap(({ uri, document, context }) =>
    mentionsOf(document, subject, context)
      .filter(({ isDefinition }) => isDefinition)
      .map(each => {
        const range = document.rangeOf(each.span);
        return {
          originSelectionRange: from.rangeOf(span),
          targetUri: uri,
          targetRange: range,
          targetSelectionRange: range
        };
      })
  );
}
