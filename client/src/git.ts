/** The person's name as git knows it, asked of VS Code's own Git extension: git itself is never run from here. */
import { type Event, extensions, type Uri } from "vscode";

/** The part of the Git extension's interface that is used here; its version 1 is kept stable. */
interface GitExtension {
  readonly enabled: boolean;
  getAPI(version: 1): GitApi;
}

interface GitApi {
  readonly state: "uninitialized" | "initialized";
  readonly onDidChangeState: Event<"uninitialized" | "initialized">;
  readonly repositories: readonly Repository[];
  getRepository(uri: Uri): Repository | null;
}

interface Repository {
  /** Reads the repository's own configuration. */
  getConfig(key: string): Promise<string>;
  /** Reads the person's configuration. */
  getGlobalConfig(key: string): Promise<string>;
}

const patience = 3_000;

/**
 * The author for a new document.
 *
 * @param folder where the document will be; without one, any open repository speaks for the person
 * @returns `undefined` when git, its extension, a repository or the name is missing, or no answer comes within 3 s
 */
export async function gitAuthor(folder: Uri | undefined): Promise<string | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLate = new Promise<undefined>(resolve => {
    timer = setTimeout(() => resolve(undefined), patience);
  });
  try {
    return await Promise.race([askGit(folder), tooLate]);
  } catch {
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}

async function askGit(folder: Uri | undefined): Promise<string | undefined> {
  const extension = extensions.getExtension<GitExtension>("vscode.git");
  if (!extension) return undefined;
  const git = extension.isActive ? extension.exports : await extension.activate();
  if (!git.enabled) return undefined;
  const api = git.getAPI(1);
  await initialized(api);
  const repository = (folder && api.getRepository(folder)) ?? api.repositories[0];
  if (!repository) return undefined;
  return (
    (await read(() => repository.getConfig("user.name"))) ?? (await read(() => repository.getGlobalConfig("user.name")))
  );
}

/** In a window that has just opened, repositories are still being looked for. */
async function initialized(api: GitApi): Promise<void> {
  if (api.state === "initialized") return;
  await new Promise<void>(resolve => {
    const listener = api.onDidChangeState(state => {
      if (state !== "initialized") return;
      listener.dispose();
      resolve();
    });
  });
}

/** Git reports a value that is not set as an error. */
async function read(ask: () => Promise<string>): Promise<string | undefined> {
  try {
    return (await ask()).trim() || undefined;
  } catch {
    return undefined;
  }
}
