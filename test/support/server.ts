/** The real server and a client of it, in one process, over streams in memory. */
import { PassThrough } from "node:stream";
import { createConnection, ResponseError } from "vscode-languageserver/node";
import {
  type ClientCapabilities,
  createProtocolConnection,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type InitializeResult,
  type LogMessageParams,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type Registration,
  type RegistrationParams,
  StreamMessageReader,
  StreamMessageWriter
} from "vscode-languageserver-protocol/node";
import { clientHost } from "../../server/src/host.client.ts";
import { nodeHost } from "../../server/src/host.node.ts";
import { type CommitAuthor, type DocumentState, type ListFilesParams, methods } from "../../server/src/protocol.ts";
import { serve } from "../../server/src/server.ts";
import { memoryHost } from "./memory-host.ts";

export interface TestClient {
  readonly connection: ProtocolConnection;
  readonly initialized: InitializeResult;
  /** What the server said of documents, latest last. */
  readonly states: DocumentState[];
  /** Pushed diagnostics, latest last. */
  readonly pushed: PublishDiagnosticsParams[];
  readonly logged: LogMessageParams[];
  /** What the server asked to be told of, since it started. */
  readonly registered: readonly Registration[];
  /** How often the server asked for a refresh. */
  refreshes(): number;
  open(uri: string, text: string): void;
  change(uri: string, version: number, changes: readonly object[]): void;
  pull(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport>;
  /** The diagnostics of an open document. */
  diagnostics(uri: string): Promise<readonly Diagnostic[]>;
  /** Resolves when the condition holds; it is asked after each message from the server. */
  until(condition: () => boolean): Promise<void>;
  close(): void;
}

export interface TestOptions {
  readonly capabilities?: ClientCapabilities;
  readonly initializationOptions?: unknown;
  /** Answers `workspace/configuration`. */
  readonly settings?: () => unknown;
  /** Files by address; a test may change them. */
  readonly files?: Readonly<Record<string, string>>;
  /** Answers for the files of this machine's disk instead. */
  readonly onDisk?: boolean;
  /** Files are listed only when it resolves. */
  readonly listing?: Promise<void>;
  /** The addresses of the workspace folders. */
  readonly folders?: readonly string[];
  readonly today?: string;
  /** Who committed lately. */
  readonly authors?: readonly CommitAuthor[];
}

/** Capabilities of an editor that pulls. */
export const pulling: ClientCapabilities = {
  textDocument: { diagnostic: { relatedInformation: true } },
  workspace: { configuration: true, diagnostics: { refreshSupport: true } }
};

export async function connect(options: TestOptions = {}): Promise<TestClient> {
  const [toServer, toClient] = [new PassThrough(), new PassThrough()];
  const server = createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient));
  const today = options.today ?? "2026-03-20";
  const files = options.files ?? {};
  serve(
    server,
    ({ files: reader }) =>
      reader === "client" ? { ...clientHost(server), today: () => today } : memoryHost(files, { today: () => today }),
    { version: "1.2.3", refusal: (...why) => new ResponseError(...why) }
  );

  const connection = createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
  const states: DocumentState[] = [];
  const pushed: PublishDiagnosticsParams[] = [];
  const logged: LogMessageParams[] = [];
  const registered: Registration[] = [];
  let refreshes = 0;
  const waiting = new Set<() => void>();
  const heard = (): void => {
    for (const check of waiting) check();
  };
  const into =
    <Message>(list: Message[]) =>
    (message: Message): void => {
      list.push(message);
      heard();
    };
  connection.onNotification(methods.documentState, into(states));
  connection.onNotification("textDocument/publishDiagnostics", into(pushed));
  connection.onNotification("window/logMessage", into(logged));
  connection.onRequest("workspace/configuration", () => [options.settings?.() ?? null]);
  connection.onRequest("workspace/diagnostic/refresh", () => {
    refreshes++;
    heard();
    return null;
  });
  connection.onRequest("client/registerCapability", ({ registrations }: RegistrationParams) => {
    registered.push(...registrations);
    heard();
    return null;
  });
  connection.onRequest(methods.authors, () => options.authors ?? []);
  const host = options.onDisk ? nodeHost(memoryHost().log) : memoryHost(files);
  connection.onRequest(methods.readFile, ({ uri }: { uri: string }) => host.readFile(uri));
  connection.onRequest(methods.stat, ({ uri }: { uri: string }): Promise<string | null> => host.stat(uri));
  connection.onRequest(methods.listFiles, async ({ folder, extensions, limit }: ListFilesParams) => {
    await options.listing;
    return options.onDisk ? host.listFiles(folder, extensions, limit) : Object.keys(files);
  });
  connection.listen();

  const initialized: InitializeResult = await connection.sendRequest("initialize", {
    processId: null,
    rootUri: null,
    workspaceFolders: options.folders?.map(uri => ({ uri, name: uri })) ?? null,
    capabilities: options.capabilities ?? pulling,
    initializationOptions: options.initializationOptions ?? { files: "client" }
  });
  await connection.sendNotification("initialized", {});

  const pull = (uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> =>
    connection.sendRequest("textDocument/diagnostic", {
      textDocument: { uri },
      ...(previousResultId === undefined ? {} : { previousResultId })
    });
  return {
    connection,
    initialized,
    states,
    pushed,
    logged,
    registered,
    refreshes: () => refreshes,
    open: (uri, text) =>
      void connection.sendNotification("textDocument/didOpen", {
        textDocument: { uri, languageId: "markdown", version: 1, text }
      }),
    change: (uri, version, contentChanges) =>
      void connection.sendNotification("textDocument/didChange", { textDocument: { uri, version }, contentChanges }),
    pull,
    async diagnostics(uri) {
      const report = await pull(uri);
      if (report.kind !== "full") throw new Error("a full report was expected");
      return report.items;
    },
    until: condition =>
      new Promise(resolve => {
        const check = (): void => {
          if (!condition()) return;
          waiting.delete(check);
          resolve();
        };
        waiting.add(check);
        check();
      }),
    close() {
      connection.dispose();
      server.dispose();
    }
  };
}
