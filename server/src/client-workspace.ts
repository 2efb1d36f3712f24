/** What the client tells of its workspace: which folders it has, and which files in it change. */
import {
  type Connection,
  DidChangeWatchedFilesNotification,
  type InitializeParams,
  WatchKind
} from "vscode-languageserver";

export interface ClientWorkspace {
  /** The addresses of its folders. */
  folders(): readonly string[];
  /** Whether it tells of changed files; if not, everything may have changed at any time. */
  readonly watches: boolean;
  /** Starts to listen, once the client is ready for it. */
  start(): void;
}

export interface WorkspaceEvents {
  /** Is told the addresses of files that were made, changed or removed. */
  readonly filesChanged: (uris: readonly string[]) => void;
  readonly foldersChanged: () => void;
}

export function clientWorkspace(
  connection: Connection,
  { capabilities: { workspace }, workspaceFolders, rootUri }: InitializeParams,
  { filesChanged, foldersChanged }: WorkspaceEvents
): ClientWorkspace {
  let folders = workspaceFolders?.map(folder => folder.uri) ?? (rootUri ? [rootUri] : []);
  const watches = workspace?.didChangeWatchedFiles?.dynamicRegistration === true;
  connection.onDidChangeWatchedFiles(({ changes }) => filesChanged(changes.map(change => change.uri)));
  return {
    folders: () => folders,
    watches,
    start() {
      if (workspace?.workspaceFolders) {
        connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
          const gone = new Set(removed.map(folder => folder.uri));
          folders = [...folders.filter(folder => !gone.has(folder)), ...added.map(folder => folder.uri)];
          foldersChanged();
        });
      }
      if (!watches) return;
      const watchers = [
        // A link may lead to any file; what is in it matters for some.
        { globPattern: "**/*", kind: WatchKind.Create | WatchKind.Delete },
        // Documents, chats, and the rules of alerts.
        { globPattern: "**/*.{md,markdown,mdx,txt,log,json,yml,yaml}", kind: WatchKind.Change },
        { globPattern: "**/.git/HEAD", kind: WatchKind.Change },
        { globPattern: "**/CODEOWNERS", kind: WatchKind.Change },
        // A configuration, or what one extends under any name.
        { globPattern: "**/*.json", kind: WatchKind.Change }
      ];
      // It fails only when the client has gone away.
      connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }).catch(() => {});
    }
  };
}
