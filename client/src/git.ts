/** The person's name as git knows it, and those of others who commit, asked of VS Code's own Git extension: git itself is never run from here. */
import { type Event, extensions, type Uri } from "vscode";
import type { CommitAuthor } from "../../server/src/protocol.ts";
import { patiently } from "./patience.ts";

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
  log(options: { readonly maxEntries: number }): Promise<readonly Commit[]>;
  /** Reads the repository's own configuration. */
  getConfig(key: string): Promise<string>;
  /** Reads the person's configuration. */
  getGlobalConfig(key: string): Promise<string>;
}

interface Commit {
  readonly authorName?: string;
  readonly authorEmail?: string;
}

/** So many commits tell who works here now. */
const lately = 200;

/** What git calls the person; each `undefined` where git, its extension, a repository or the value is missing. */
export interface GitIdentity {
  readonly name: string | undefined;
  readonly mail: string | undefined;
}

/**
 * @param folder whose repository is asked; without one, any open repository speaks for the person
 * @returns nothing where no answer comes within 3 s
 */
export async function gitIdentity(folder: Uri | undefined): Promise<GitIdentity> {
  const found = await patiently(async () => {
    const api = await gitApi();
    const repository = (folder && api?.getRepository(folder)) ?? api?.repositories[0];
    const value = async (key: string): Promise<string | undefined> =>
      repository &&
      ((await read(() => repository.getConfig(key))) ?? (await read(() => repository.getGlobalConfig(key))));
    return { name: await value("user.name"), mail: await value("user.email") };
  });
  return found ?? { name: undefined, mail: undefined };
}

/** The author for a new document in a folder; see {@link gitIdentity}. */
export async function gitAuthor(folder: Uri | undefined): Promise<string | undefined> {
  return (await gitIdentity(folder)).name;
}

/**
 * Those who committed lately to the repository that holds a document, busiest first; a document that has no file yet lies
 * in the only repository that is open.
 *
 * @returns none where {@link gitIdentity} knows nobody
 */
export async function commitAuthors(document: Uri): Promise<CommitAuthor[]> {
  const commits = await patiently(async () => {
    const api = await gitApi();
    const [only, another] = api?.repositories ?? [];
    const isNew = document.scheme === "untitled" && !another;
    const repository = api?.getRepository(document) ?? (isNew ? only : undefined);
    return repository?.log({ maxEntries: lately });
  });
  const authors = new Map<string, { author: CommitAuthor; count: number }>();
  for (const { authorName: name = "", authorEmail: mail = "" } of commits ?? []) {
    // Programs own nothing.
    if (name === "" || /\[bot\]/i.test(name + mail)) continue;
    const known = authors.get(name) ?? { author: { name, mail: mail || null }, count: 0 };
    known.count++;
    authors.set(name, known);
  }
  return [...authors.values()].sort((one, other) => other.count - one.count).map(({ author }) => author);
}

async function gitApi(): Promise<GitApi | undefined> {
  const extension = extensions.getExtension<GitExtension>("vscode.git");
  if (!extension) return undefined;
  const git = extension.isActive ? extension.exports : await extension.activate();
  if (!git.enabled) return undefined;
  const api = git.getAPI(1);
  await initialized(api);
  return api;
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
