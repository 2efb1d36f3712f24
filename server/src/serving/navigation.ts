/** What leads through a document, and from one to the next. */
import type { CancellationToken, Location, LocationLink, WorkspaceEdit } from "vscode-languageserver";
import { type DocumentEdits, editAbilities, editOfAll } from "../features/document-edits.ts";
import { documentLinksOf } from "../features/navigation/document-links.ts";
import { evidenceAt } from "../features/navigation/evidence.ts";
import { fileLinksOf, linkedPlaces } from "../features/navigation/plain-links.ts";
import {
  definitionsOf,
  highlightsOf,
  referencesOf,
  type SearchedDocument,
  subjectAt
} from "../features/navigation/references.ts";
import { type Refusal, type Renamed, renameAll, renamedAt } from "../features/navigation/rename.ts";
import { workspaceSymbolsOf } from "../features/navigation/workspace-symbols.ts";
import { openItemsOf } from "../features/open-items.ts";
import { methods, type Position } from "../protocol.ts";
import { addressOf } from "../workspace/addresses.ts";
import { addressesMeant } from "../workspace/link-addresses.ts";
import { type FeatureGroup, isReadOnly, type ReadyDocument, type Serving } from "./answering.ts";

export const navigation: FeatureGroup = {
  capabilities: ({ textDocument, workspace }) => ({
    ...(textDocument?.definition ? { definitionProvider: true } : {}),
    ...(textDocument?.references ? { referencesProvider: true } : {}),
    ...(textDocument?.documentHighlight ? { documentHighlightProvider: true } : {}),
    ...(textDocument?.rename
      ? { renameProvider: { prepareProvider: textDocument.rename.prepareSupport === true } }
      : {}),
    ...(textDocument?.documentLink ? { documentLinkProvider: {} } : {}),
    ...(workspace?.symbol ? { workspaceSymbolProvider: true } : {})
  }),

  serve(serving) {
    const { connection, answer, obey, client, index, neighbours, refused, log } = serving;
    const search = searchIn(serving);

    connection.onRequest(methods.openItems, ({ uri }: { readonly uri: string }, token: CancellationToken) =>
      obey("The open items", uri, token, ({ model, judgement }) => openItemsOf(model, judgement.problems))
    );

    connection.onDefinition(
      ({ textDocument: { uri }, position }, token): Promise<LocationLink[] | Location[] | null> =>
        answer("Definitions", uri, token, async document => {
          const found = await define(document, position);
          if (found.length === 0) return null;
          const links = found.map(link => ({ ...link, targetUri: called(link.targetUri, document) }));
          return client().textDocument?.definition?.linkSupport
            ? links
            : links.map(({ targetUri, targetSelectionRange }) => ({ uri: targetUri, range: targetSelectionRange }));
        })
    );

    connection.onReferences(({ textDocument: { uri }, position, context }, token) =>
      answer("References", uri, token, async document => {
        const found = await search(document, position);
        if (!found) return null;
        const references = referencesOf(await found.everywhere(), found.mention.subject, context);
        return references.map(each => ({ ...each, uri: called(each.uri, document) }));
      })
    );

    connection.onDocumentHighlight(({ textDocument: { uri }, position }, token) =>
      answer("Highlights", uri, token, async document => {
        const found = await search(document, position);
        return found && highlightsOf(found.here, found.mention.subject);
      })
    );

    connection.onPrepareRename(
      ({ textDocument: { uri }, position }, token): Promise<Renamed | null> =>
        answer("Rename", uri, token, async document => {
          if (isReadOnly(document)) return null;
          const found = await search(document, position);
          return found && renamedAt(document.model, found.mention, await found.everywhere());
        }).then(accepted)
    );

    connection.onRenameRequest(
      async ({ textDocument: { uri }, position, newName }, token): Promise<WorkspaceEdit | null> => {
        const renamed = await answer("Rename", uri, token, async document => {
          if (isReadOnly(document)) return null;
          const found = await search(document, position);
          return found && renameAll(await found.everywhere(), found.mention, newName);
        }).then(accepted);
        return renamed && editOfAll(renamed.map(toDocumentEdits), editAbilities(client()));
      }
    );

    connection.onDocumentLinks(({ textDocument: { uri } }, token) =>
      answer("Document links", uri, token, async ({ place, model, conventions: { tickets } }) => {
        const context = await index()?.context(place, model);
        if (!context) return [];
        const own = documentLinksOf({ document: model, context, neighbours: neighbours(place), tickets });
        return serving.isExtension() ? own : [...fileLinksOf({ uri: place, document: model, context }), ...own];
      })
    );

    connection.onWorkspaceSymbol(async ({ query }) => {
      try {
        return workspaceSymbolsOf((await index()?.all()) ?? [], query);
      } catch (error) {
        log()?.error(`Workspace symbols failed: ${error}`);
        return null;
      }
    });

    /** Where what stands at a position is told: in documents, in the files that list people, behind a link. */
    async function define(document: ReadyDocument, position: Position): Promise<LocationLink[]> {
      const { place: uri, model } = document;
      const proof = provingLine(document, position);
      if (proof) return [proof];
      const found = await search(document, position);
      const told = found ? definitionsOf(await found.everywhere(), found.mention, model) : [];
      if (told.length > 0) return told;
      if (found?.mention.subject.type === "person") {
        const place = await serving.listed(uri, found.mention.subject.key);
        if (!place) return [];
        const { uri: targetUri, range } = place;
        const originSelectionRange = model.rangeOf(found.mention.span);
        return [{ originSelectionRange, targetUri, targetRange: range, targetSelectionRange: range }];
      }
      const workspace = index();
      if (serving.isExtension() || !workspace) return [];
      const here = { uri, document: model, context: await workspace.context(uri, model) };
      return linkedPlaces(here, position, address => workspace.model(address));
    }

    /** The line of the chat that proves the event at a position. */
    function provingLine({ place: uri, model, surroundings }: ReadyDocument, position: Position): LocationLink | null {
      const evidence = evidenceAt(model, position);
      // VS Code follows links by itself.
      if (!evidence || (evidence.isLink && serving.isExtension())) return null;
      if (surroundings.target(evidence.target).state !== "found") return null;
      const [targetUri] = addressesMeant(evidence.target, uri, null) ?? [];
      const at = { line: evidence.line, character: 0 };
      const targetRange = { start: at, end: at };
      return targetUri === undefined
        ? null
        : { originSelectionRange: evidence.range, targetUri, targetRange, targetSelectionRange: targetRange };
    }

    /** A file as the client calls it, where it is open: editors write addresses in several ways. */
    function called(uri: string, from: ReadyDocument): string {
      return isReadOnly(from) && uri === addressOf(from.place) ? from.uri : (serving.openAt(uri)?.uri ?? uri);
    }

    function toDocumentEdits({ uri, edits }: Pick<DocumentEdits, "uri" | "edits">): DocumentEdits {
      const open = serving.openAt(uri);
      return open ? { uri: open.uri, version: open.version, edits } : { uri, version: null, edits };
    }

    /** What is asked for, or an error that says why not. */
    function accepted<Value extends object>(value: Value | Refusal | null): Value | null {
      if (value && "refusal" in value) throw refused(value.refusal);
      return value;
    }
  }
};

/** Finds what stands at a position: here, and in all documents that may name it. */
function searchIn({ index }: Serving) {
  return async (asked: ReadyDocument, position: Position) => {
    const workspace = index();
    if (!workspace) return null;
    const { place, model: document } = asked;
    const here: SearchedDocument = {
      uri: addressOf(place),
      document,
      context: await workspace.context(place, document)
    };
    const mention = subjectAt(here, position);
    if (!mention) return null;
    const everywhere = async (): Promise<readonly SearchedDocument[]> => {
      const naming = await workspace.naming(mention.subject);
      // Whoever reads another state of a file is told what that state says.
      return isReadOnly(asked) ? [here, ...naming.filter(({ uri }) => uri !== here.uri)] : naming;
    };
    return { here, mention, everywhere };
  };
}
