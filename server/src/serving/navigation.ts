/** What leads through a document, and from one to the next. */
import { type CancellationToken, type Location, LSPErrorCodes, ResponseError, type WorkspaceEdit } from "vscode-languageserver";
import { documentLinksOf } from "../features/navigation/document-links.ts";
import { definitionsOf, highlightsOf, referencesOf, subjectAt } from "../features/navigation/references.ts";
