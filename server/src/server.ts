/** The language server: wiring only. Knows connections, and nothing of where it runs. */
import {
  CodeLensRefreshRequest,
  type Connection,
  type Diagnostic,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  type InitializeResult,
  LSPErrorCodes,
  PositionEncodingKind,
  RAL,
  TextDocumentSyncKind,
  TextDocuments
} from "vscode-languageserver";
import { type Client, clientOf, optionsOf } from "./client-options.ts";
import { type ClientWorkspace, clientWorkspace } from "./client-workspace.ts";
import { lineAt } from "./document/cursor.ts";
import { parseDay } from "./document/days.ts";
import { placesIn } from "./document/document-base.ts";
import { diagnosticsOf } from "./features/diagnostics.ts";
import { shownOtherwise, shownProblems } from "./features/shown-problems.ts";
import type { Host } from "./host.ts";
import { type InitializationOptions, methods, type Settings, type ShownRevision } from "./protocol.ts";
import { serveAgents } from "./serving/agents.ts";
import type { ReadyDocument } from "./serving/answering.ts";
import { stateOf } from "./serving/document-state.ts";
import { serveDrafting } from "./serving/drafting.ts";
import { featureCapabilities, serveFeatures } from "./serving/language-features.ts";
import { type OpenState, serveOverview } from "./serving/overview.ts";
import { servePresenting } from "./serving/presenting.ts";
import { servePushing } from "./serving/pushing.ts";
import { serveReporting } from "./serving/reporting.ts";
import { messageOf } from "./text/message-of.ts";
import { translateWith } from "./text/translate.ts";
import { addressOf } from "./workspace/addresses.ts";
import { type KnownAuthors, knownAuthors } from "./workspace/known-authors.ts";
import { documentFactory, type OpenDocument, type OpenMarkdown } from "./workspace/open-documents.ts";
import { type Judged, type OpenWorkspace, openWorkspace } from "./workspace/open-workspace.ts";
import { isRevision, shownRevisions } from "./workspace/revisions.ts";
import { defaultSettings, readSettings } from "./workspace/settings.ts";

/** What the program around the server knows. */
export interface Program {
  /** That the client is told. */
  readonly version: string;
  /**
   * An error that the connection answers with this code. The program makes it: the server may come from a bundle of its
   * own, and a connection knows only the errors of its own library.
   */
  refusal(code: number, message: string): Error;
}

/** A turn of the event loop; a timeout would wait for a millisecond. */
function nextTurn(): Promise<void> {
  return new Promise(resolve => RAL().timer.setImmediate(resolve));
}

/** As long as it takes others to be heard: in one turn a message arrives, in the next one it is read. */
async function turnOfOthers(): Promise<void> {
  await nextTurn();
  await nextTurn();
}

/** Serves a connection until it closes. `hostFor` makes the host once it is known who reads files. */
export function serve(
  connection: Connection,
  hostFor: (options: InitializationOptions) => Host,
  { version, refusal }: Program
): void {
  const cancelled = (): Error => refusal(LSPErrorCodes.RequestCancelled, "The request was cancelled.");
  const refused = (message: string): Error => refusal(LSPErrorCodes.RequestFailed, message);
  const documents = new TextDocuments<OpenDocument>(documentFactory());
  const revisions = shownRevisions();
  let client: Client | undefined;
  let host: Host | undefined;
  /** The open documents by their addresses as files are compared. */
  const opened = new Map<string, string>();
  let editor: ClientWorkspace | undefined;
  let workspace: OpenWorkspace | undefined;
  let committers: KnownAuthors | undefined;
  let settings: Settings = defaultSettings;
  /** Counts what besides a document's text changes its diagnostics. */
  let generation = 0;

  connection.onInitialize((params): InitializeResult => {
    const options = optionsOf(params);
    translateWith(options.messages ?? null);
    client = clientOf(params, options);
    host = hostFor(options);
    editor = clientWorkspace(connection, params, {
      filesChanged: uris => filesChanged(uris),
      foldersChanged: allChanged,
      stat: host.stat
    });
    committers = knownAuthors(host);
    workspace = openWorkspace({
      host,
      folders: editor.folders,
      open: address => documents.get(opened.get(address) ?? address),
      opened: () => documents.all().flatMap(each => (each.type === "markdown" && !isRevision(each.uri) ? [each] : [])),
      placeOf: revisions.placeOf,
      isVirtual: options.virtual === true,
      knowsSchema: client.isExtension,
      relativesChanged: toldAnew
    });
    settings = readSettings(params.initializationOptions?.settings);
    return {
      serverInfo: { name: "gonogo", version },
      capabilities: {
        positionEncoding: PositionEncodingKind.UTF16,
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
        ...(client.pullsDiagnostics
          ? { diagnosticProvider: { identifier: "gonogo", interFileDependencies: true, workspaceDiagnostics: false } }
          : {}),
        // Said here, or the connection asks for it by a registration that not every editor knows.
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
        ...featureCapabilities(client.capabilities)
      }
    };
  });

  connection.onInitialized(() => {
    host?.log.info(`Go/No-Go ${version} is ready${client?.pullsDiagnostics ? "" : "; diagnostics are pushed"}.`);
    editor?.start();
    void takeSettings();
  });

  connection.onDidChangeConfiguration(({ settings: pushed }) => void takeSettings(pushed?.gonogo));

  async function takeSettings(pushed?: unknown): Promise<void> {
    try {
      const value = client?.answersConfiguration ? await connection.workspace.getConfiguration("gonogo") : pushed;
      const next = value === undefined ? settings : readSettings(value);
      if (JSON.stringify(next) === JSON.stringify(settings)) return;
      settings = next;
      generation++;
      // What is explained names the person's own settings, too.
      configurationChanged();
    } catch (error) {
      host?.log.warn(`The settings could not be read, so the ones before stay: ${messageOf(error)}`);
    }
  }

  function refresh(): void {
    pushSoon(documents.keys());
    if (client?.pullsDiagnostics && client.refreshesDiagnostics) sent(connection.languages.diagnostics.refresh());
    if (client?.capabilities.workspace?.codeLens?.refreshSupport)
      sent(connection.sendRequest(CodeLensRefreshRequest.type));
    if (client?.capabilities.workspace?.inlayHint?.refreshSupport) sent(connection.languages.inlayHint.refresh());
    if (client?.capabilities.workspace?.semanticTokens?.refreshSupport)
      sent(connection.languages.semanticTokens.refresh());
  }

  function allChanged(): void {
    workspace?.forget();
    committers?.forget();
    configurationChanged();
  }

  /** Everything that is said may be another now. */
  function configurationChanged(): void {
    overview.changed("all");
    if (client?.isExtension) sent(connection.sendNotification(methods.configurationChanged));
    refresh();
  }

  /** Lets a message go that nobody waits for. It fails only when the client has gone away: then nobody can be told. */
  function sent(message: unknown): void {
    Promise.resolve(message).catch(() => {});
  }

  function today(): string {
    return parseDay(settings.today) === null ? (host?.today() ?? "") : settings.today;
  }

  /** Another text whenever something else may be said of a document. */
  function stampOf({ serial, uri }: OpenDocument): string {
    return `${serial}.${generation}.${workspace?.stamp(uri) ?? ""}.${today()}`;
  }

  const judgements = new WeakMap<OpenMarkdown, { readonly stamp: string; readonly judged: Promise<Judged | null> }>();

  /** What is said of a document without being asked; `null` where findings and hints are switched off. */
  async function judged(document: OpenMarkdown): Promise<Judged | null> {
    return settings.enable ? judgedOnDemand(document) : null;
  }

  /**
   * What the rules say of a document as it is now: asked once for all that want to know. `null` without a workspace, and for
   * a long document that was edited meanwhile.
   */
  async function judgedOnDemand(document: OpenMarkdown): Promise<Judged | null> {
    if (!workspace) return null;
    const stamp = stampOf(document);
    const known = judgements.get(document);
    if (known?.stamp === stamp) return known.judged;
    const fresh = workspace.judge(document, settings, async () => {
      await turnOfOthers();
      return isCurrent(document);
    });
    judgements.set(document, { stamp, judged: fresh });
    fresh.catch(() => judgements.delete(document));
    return fresh;
  }

  /** Judges a document, and tells the extension its state; `null` for what was typed over meanwhile. */
  async function diagnose(document: OpenDocument): Promise<Diagnostic[] | null> {
    const { uri } = document;
    const related = client?.showsRelated ?? false;
    if (document.type === "configuration") {
      const problems = settings.enable ? await workspace?.judgeConfiguration(document) : undefined;
      return diagnosticsOf(shownProblems(problems ?? [], settings.rules), uri, related);
    }
    const said = await judged(document);
    if (!said && documents.get(uri) && !isCurrent(document)) return null;
    const found = said?.judgement?.problems ?? [];
    const shown = shownProblems(found, settings.rules);
    const state = stateOf(document, said, found.length - shown.length);
    if (client?.isExtension && isCurrent(document)) sent(connection.sendNotification(methods.documentState, state));
    presenting.judged(uri);
    return diagnosticsOf(shown, uri, related);
  }

  /** Judges what stands there now, however often it is typed over meanwhile. */
  async function diagnoseLatest(document: OpenDocument): Promise<Diagnostic[]> {
    return (await diagnose(document)) ?? diagnoseLatest(documents.get(document.uri) ?? document);
  }

  /** While files were looked up it may have been edited or closed: then others speak of it. */
  function isCurrent(document: OpenDocument): boolean {
    return documents.get(document.uri) === document;
  }

  /** What is said of other documents may differ now, too: they are told of, or pushed in a moment with what changed. */
  function filesChanged(uris: readonly string[]): void {
    const affected = workspace?.changed(uris) ?? [];
    if (affected === "all") configurationChanged();
    else {
      overview.changed(uris);
      toldAnew(affected);
    }
  }

  function toldAnew(uris: readonly string[]): void {
    if (uris.length > 0) overview.changed([]);
    if (client?.pullsDiagnostics && uris.length > 0) refresh();
    else pushSoon(uris);
  }

  const pushing = servePushing(connection, { open: uri => documents.get(uri), diagnose, log: () => host?.log });
  function pushSoon(uris: readonly string[]): void {
    if (!client?.pullsDiagnostics) pushing.soon(uris);
  }

  connection.onNotification(methods.revisions, ({ shown }: { readonly shown: readonly ShownRevision[] }) => {
    if (revisions.show(shown)) refresh();
  });
  documents.onDidChangeContent(({ document: { uri } }) => {
    if (isRevision(uri)) return pushSoon([uri]);
    // What links to it may link to something that is no more; what it configures is configured otherwise.
    const affected = workspace?.changed([uri], true) ?? [];
    if (affected === "all") return configurationChanged();
    overview.changed([uri], true);
    pushSoon([uri, ...affected]);
  });
  documents.onDidOpen(({ document }) => {
    const { uri } = document;
    opened.set(addressOf(uri), uri);
    if (document.type === "markdown" && document.source.blocks.some(block => block.unread)) {
      host?.log.warn(`${uri} is not checked in full: its lists or quotes nest too deeply to be read.`);
    }
  });
  documents.onDidSave(() => {
    if (!editor?.watches) allChanged();
  });
  documents.onDidClose(({ document: { uri } }) => {
    opened.delete(addressOf(uri));
    presenting.closed(uri);
    workspace?.dismiss(uri);
    // What was typed and not saved is no more, and what others link to is what the file says.
    if (!isRevision(uri)) filesChanged([uri]);
    if (!client?.pullsDiagnostics) sent(connection.sendDiagnostics({ uri, diagnostics: [] }));
  });

  connection.languages.diagnostics.on(
    async ({ textDocument, previousResultId }, token): Promise<DocumentDiagnosticReport> => {
      // Gives a cancellation that has already arrived the chance to be heard.
      await nextTurn();
      if (token.isCancellationRequested) throw cancelled();
      const document = documents.get(textDocument.uri);
      if (!document) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
      const resultId = stampOf(document);
      if (resultId === previousResultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
      const items = await diagnoseLatest(document);
      if (token.isCancellationRequested) throw cancelled();
      return { kind: DocumentDiagnosticReportKind.Full, resultId, items };
    }
  );

  /**
   * What the language features speak of; when everything is switched off, they say nothing either, unless somebody gives
   * a command. A command is about what stands there now; what else is asked of a text that is typed over meanwhile is refused,
   * for "nothing" would be wrong.
   */
  async function ready(uri: string, isCommand = false): Promise<ReadyDocument | null> {
    const document = documents.get(uri);
    if (document?.type !== "markdown" || !(settings.enable || isCommand)) return null;
    const said = await judgedOnDemand(document);
    if (!said && workspace && documents.get(uri) && !isCurrent(document)) {
      if (isCommand) return ready(uri, true);
      throw refusal(LSPErrorCodes.ContentModified, "The document was changed meanwhile.");
    }
    const { model, judgement, by } = said ?? {};
    return model && judgement && by ? { uri, version: document.version, model, judgement, ...by } : null;
  }

  serveFeatures(connection, () => client?.capabilities ?? {}, {
    ready,
    lineAt(uri, position) {
      const document = documents.get(uri);
      const place = document?.type === "markdown" ? placesIn(document.source)(position) : null;
      return place && lineAt(place);
    },
    index: () => workspace?.index,
    listed: async (uri, key) => (await workspace?.listed(uri, key)) ?? null,
    isExtension: () => client?.isExtension ?? false,
    authors: uri => committers?.of(uri) ?? [],
    neighbours: uri => workspace?.index.known().filter(each => each.uri !== addressOf(uri)) ?? [],
    configurationText(uri) {
      const document = documents.get(uri);
      return document?.type === "configuration" ? document.text : null;
    },
    timeZone: () => host?.timeZone() ?? "UTC",
    log: () => host?.log,
    settings: () => settings,
    showsRelated: () => client?.showsRelated ?? false,
    cancelled,
    refused,
    openAt: address => documents.get(opened.get(address) ?? address) ?? null
  });

  const drafting = serveDrafting(connection, {
    host: () => host,
    workspace: () => workspace,
    settings: () => settings,
    ready: uri => ready(uri, true)
  });

  const presenting = servePresenting(connection, {
    ready: async uri => (settings.enable ? ready(uri, true) : null),
    log: () => host?.log
  });

  const listing = {
    workspace: () => workspace,
    settings: () => settings,
    today,
    log: () => host?.log,
    openAt(address: string): OpenState | null {
      const document = documents.get(opened.get(address) ?? address);
      if (document?.type !== "markdown") return null;
      return { version: document.version, stamp: stampOf(document), judge: () => judgedOnDemand(document) };
    }
  };
  const overview = serveOverview(connection, { ...listing, forget: allChanged });
  async function list(home: OpenWorkspace): Promise<ReadonlySet<string>> {
    const { all, affected } = await home.list();
    // Who lists is told what has changed, and the views have to know.
    overview.changed(affected);
    return all;
  }
  serveReporting(connection, { ...listing, list, cancelled });
  serveAgents(connection, {
    ...listing,
    ...{ list, cancelled, refused, draft: drafting.postmortem },
    host: () => host,
    folders: () => editor?.folders() ?? []
  });

  connection.onRequest(methods.explainConfiguration, async ({ uri }: { readonly uri: string }): Promise<string> => {
    return (await workspace?.explain(uri, shownOtherwise(settings.rules))) ?? "";
  });

  documents.listen(connection);
  connection.listen();
}
