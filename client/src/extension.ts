/** What the extension does in every host: a server with a client, a status item and commands. */
import { type Event, EventEmitter, type ExtensionContext, Uri, window, workspace } from "vscode";
import type { BaseLanguageClient, LanguageClientOptions } from "vscode-languageclient";
import {
  type DocumentState,
  type InitializationOptions,
  type ListFilesParams,
  methods,
  type Presentation
} from "../../server/src/protocol.ts";
import { registerAgentTools } from "./agent-tools.ts";
import { attempting } from "./attempt.ts";
import { registerCommands } from "./commands.ts";
import { createConfigurationView } from "./configuration-view.ts";
import { createContextKey } from "./context-key.ts";
import { configurationSelector, documentSelector } from "./documents.ts";
import { registerExampleCommands } from "./example/commands.ts";
import { exampleOf } from "./example/files.ts";
import { createExampleProgress } from "./example/progress.ts";
import { listFiles, readFile, stat } from "./files.ts";
import { commitAuthors } from "./git.ts";
import { serverMessages, speakLanguage } from "./messages.ts";
import { registerRowPasting } from "./paste-rows.ts";
import type { MarkdownIt } from "./preview/markdown-tokens.ts";
import { createPreviews } from "./preview/previews.ts";
import { trackRevisions } from "./reviewing/revisions.ts";
import { rowCursor } from "./row-cursor.ts";
import { type CreateClient, createSession } from "./session.ts";
import { createStatus } from "./status.ts";
import type { ViewNode } from "./views/node.ts";
import { createViews, type ViewName } from "./views/views.ts";

/** What other extensions may use: `extensions.getExtension("gonogo.gonogo")?.exports`. */
export interface Api {
  /** What an open document is taken for, by its address; `undefined` while the server has not judged it. */
  documentState(uri: string): DocumentState | undefined;
  /** Fires after every judgement of an open document. */
  readonly onDidChangeDocumentState: Event<DocumentState>;
  /** The rows that one of our views shows, as plain data. */
  viewRows(view: ViewName): readonly ViewNode[];
  /** Called by VS Code's Markdown preview (`contributes.markdown.markdownItPlugins`). */
  extendMarkdownIt<Given extends MarkdownIt>(reader: Given): Given;
}

export interface Extension {
  readonly api: Api;
  stop(): Promise<void>;
}

/**
 * Starts the extension. It does not wait for the server: whatever needs it does.
 *
 * @param createClient the one difference between the desktop and the browser
 */
export async function startExtension(context: ExtensionContext, createClient: CreateClient): Promise<Extension> {
  const log = window.createOutputChannel("Go/No-Go", { log: true });
  await speakLanguage(context.extensionUri, log);
  const revisions = trackRevisions(shown => session.notify(methods.revisions, { shown }));
  const status = createStatus(revisions.isCompared);
  const contextKey = createContextKey(status.stateOf);
  const changes = new EventEmitter<DocumentState>();
  const example = exampleOf(context);
  const progress = createExampleProgress(example);
  const isVirtual = (): boolean => {
    const folders = workspace.workspaceFolders ?? [];
    return folders.length > 0 && folders.every(({ uri }) => uri.scheme !== "file");
  };
  const session = createSession({
    createClient,
    clientOptions: async (): Promise<LanguageClientOptions> => {
      const messages = await serverMessages(context.extensionUri, log);
      const initializationOptions: InitializationOptions = {
        ...{ files: "client", virtual: isVirtual() },
        ...(messages ? { messages } : {})
      };
      return {
        documentSelector: [...documentSelector(), ...configurationSelector()],
        outputChannel: log,
        initializationOptions,
        middleware: {
          ...rowCursor(),
          provideHover(document, position, token, next) {
            progress.hovered(document.uri, position);
            return next(document, position, token);
          }
        },
        synchronize: { configurationSection: "gonogo" },
        // On every change, for the tabs that are open as documents; the server decides what is worth computing anew.
        diagnosticPullOptions: { onChange: true, onSave: false, onFocus: false, onTabs: false }
      };
    },
    prepare: (client: BaseLanguageClient) => {
      client.onNotification(methods.documentState, (state: DocumentState) => {
        status.update(state);
        contextKey.update();
        progress.update(state, Uri.parse(state.uri));
        if (state.kind !== null) void views.appear();
        changes.fire(state);
      });
      client.onNotification(methods.overviewChanged, () => views.changed());
      client.onNotification(
        methods.presentationChanged,
        ({ uri, presentation }: { readonly uri: string; readonly presentation: Presentation | null }) =>
          previews.changed(uri, presentation)
      );
      client.onNotification(methods.configurationChanged, () => configuration.update());
      client.onRequest(methods.readFile, ({ uri }: { readonly uri: string }) => readFile(uri));
      client.onRequest(methods.stat, ({ uri }: { readonly uri: string }): Promise<string | null> => stat(uri));
      client.onRequest(methods.authors, ({ uri }: { readonly uri: string }) => commitAuthors(Uri.parse(uri)));
      client.onRequest(methods.listFiles, (parameters: ListFilesParams) => listFiles(parameters));
    },
    onCondition(condition) {
      status.server(condition);
      views.server(condition);
      if (condition !== "running") return;
      revisions.tell();
      previews.forget();
    },
    log
  });
  const configuration = createConfigurationView(session.request);
  const attempt = attempting(session, log);
  const { request } = session;
  const commands = [
    ...registerCommands({ session, configuration, log, attempt }),
    ...registerExampleCommands(example, { request, attempt })
  ];
  const views = createViews({ state: context.workspaceState, request, isVirtual, attempt });
  const previews = createPreviews(request, log);
  const pasting = registerRowPasting(session.request, uri => (status.stateOf(uri)?.kind ?? null) !== null);
  context.subscriptions.push(
    pasting,
    log,
    revisions,
    status,
    contextKey,
    changes,
    configuration,
    progress,
    views,
    previews,
    ...commands,
    ...registerAgentTools(request)
  );
  void session.restart();
  return {
    api: {
      documentState: status.stateOf,
      onDidChangeDocumentState: changes.event,
      viewRows: views.rows,
      extendMarkdownIt: previews.extendMarkdownIt
    },
    stop: session.stop
  };
}
