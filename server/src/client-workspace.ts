/** What the client tells of its workspace: which folders it has, and which files in it change. */
import {
  type Connection,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  type InitializeParams,
  WatchKind
} from "vscode-languageserver";
import type { Host } from "./host.ts";
import { folderAddress, isInternal, mayBeFolder } from "./workspace/addresses.ts";

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
  readonly stat: Host["stat"];
}

/** From how many on nobody asks what each is. */
const manyMade = 200;

/** Whether only the disk knows if this is a folder: its name ends as those of files do. */
function mayBeEither(uri: string): boolean {
  return !(mayBeFolder(uri) || isInternal(uri));
}

/** Those that are folders, each with the slash that says so: what came with one is known by nobody yet. */
async function foldersAmong(uris: readonly string[], stat: Host["stat"]): Promise<readonly string[]> {
  const isFolder = await Promise.all(uris.map(async uri => uris.length > manyMade || (await stat(uri)) === "folder"));
  return uris.filter((_, index) => isFolder[index]).map(uri => `${folderAddress(uri)}/`);
}

export function clientWorkspace(
  connection: Connection,
  { capabilities: { workspace }, workspaceFolders, rootUri }: InitializeParams,
  { filesChanged, foldersChanged, stat }: WorkspaceEvents
): ClientWorkspace {
  let folders = workspaceFolders?.map(folder => folder.uri) ?? (rootUri ? [rootUri] : []);
  const watches = workspace?.didChangeWatchedFiles?.dynamicRegistration === true;
  connection.onDidChangeWatchedFiles(({ changes }) => {
    filesChanged(changes.map(change => change.uri));
    const made = changes.filter(({ type, uri }) => type === FileChangeType.Created && mayBeEither(uri));
    void foldersAmong(
      made.map(change => change.uri),
      stat
    ).then(found => found.length > 0 && filesChanged(found));
  });
  return {
    folders: () => folders,
    watches,
    start() {
      if (workspace?.workspaceFolders) {
        connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
          const gone = new Set([...removed, ...added].map(({ uri }) => folderAddress(uri)));
          folders = [...folders.filter(folder => !gone.has(folderAddress(folder))), ...added.map(folder => folder.uri)];
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
