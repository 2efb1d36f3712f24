/** What files were at a revision, as git knows it. */
import { execFile } from "node:child_process";
import { realpath, stat } from "node:fs/promises";
import { basename, dirname, join, relative, sep } from "node:path";

/** What a file was. `path`: absolute, where it stood then. */
export type Former =
  | { readonly state: "same" | "absent" }
  | { readonly state: "other"; readonly path: string; readonly bytes: Uint8Array };

export interface History {
  /** Throws a {@link HistoryError} where no repository holds the file or folder, or knows the revision. */
  check(path: string): Promise<void>;
  /**
   * What a file (absolute) was; it need not exist. `isText`: another text stands for it, so that it may differ although
   * the file does not. Throws as `check` does.
   */
  of(path: string, isText: boolean): Promise<Former>;
}

/** There is no history to look into; its message says why. */
export class HistoryError extends Error {}

/** A repository at a revision. */
interface Repository {
  /** Its working tree, absolute. */
  readonly root: string;
  readonly commit: string;
  /** The files that differ now, by their paths from the root with `/`, with their paths then; `null` for new ones. */
  readonly changed: ReadonlyMap<string, string | null>;
  /** The files that are not new and do not differ, and those that do. */
  readonly tracked: ReadonlySet<string>;
}

export function historySince(revision: string): History {
  const roots = new Map<string, Promise<string>>();
  const repositories = new Map<string, Promise<Repository>>();
  const remember = <Value>(memory: Map<string, Promise<Value>>, key: string, look: () => Promise<Value>) => {
    const known = memory.get(key) ?? look();
    memory.set(key, known);
    return known;
  };
  const repositoryOf = async (folder: string): Promise<Repository> => {
    const root = await remember(roots, folder, () => rootOf(folder));
    return remember(repositories, root, () => open(root, revision));
  };
  return {
    async check(path) {
      await repositoryOf(await nearestFolder(await withoutLinks(path)));
    },
    async of(path, isText) {
      const file = await withoutLinks(path);
      const { root, commit, changed, tracked } = await repositoryOf(await nearestFolder(dirname(file)));
      const name = relative(root, file).split(sep).join("/");
      const former = changed.has(name) ? changed.get(name) : tracked.has(name) ? name : null;
      if (former === undefined || former === null) return { state: "absent" };
      if (!isText && !changed.has(name)) return { state: "same" };
      const bytes = await git(root, ["cat-file", "blob", `${commit}:${former}`]);
      return { state: "other", path: join(root, former), bytes };
    }
  };
}

/** What a path leads to; of what does not exist, as far as it does. */
async function withoutLinks(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    if (dirname(path) === path) throw error;
    return join(await withoutLinks(dirname(path)), basename(path));
  }
}

/** The folder itself, or the nearest above that exists. */
async function nearestFolder(path: string): Promise<string> {
  try {
    if ((await stat(path)).isDirectory()) return path;
  } catch (error) {
    if (dirname(path) === path) throw error;
  }
  return nearestFolder(dirname(path));
}

async function rootOf(folder: string): Promise<string> {
  const text = await git(folder, ["rev-parse", "--show-toplevel"]).catch(error => {
    if (error instanceof HistoryError && /not a git repository/i.test(error.message))
      throw new HistoryError(`${folder} is in no git repository.`);
    throw error;
  });
  return realpath(firstLine(text));
}

async function open(root: string, revision: string): Promise<Repository> {
  const commit = firstLine(await commitOf(root, revision));
  const listed = git(root, ["ls-files", "-z"]);
  const differing = git(root, [
    ...["diff", "--name-status", "-z", "--find-renames", "--no-ext-diff", "--ignore-submodules=all"],
    ...[commit, "--"]
  ]);
  return { root, commit, changed: readChanges(words(await differing)), tracked: new Set(words(await listed)) };
}

async function commitOf(root: string, revision: string): Promise<Uint8Array> {
  // What begins with a hyphen is an option to git, whatever it was meant to be.
  const unknown = new HistoryError(`The repository ${root} has no revision '${revision}'.`);
  if (revision.startsWith("-")) throw unknown;
  return git(root, ["rev-parse", "--verify", "--quiet", `${revision}^{commit}`]).catch(() => {
    throw unknown;
  });
}

/** `M`, path; `R100`, old path, new path; … */
function readChanges(list: readonly string[]): Map<string, string | null> {
  const changed = new Map<string, string | null>();
  for (let index = 0; index < list.length; ) {
    const status = list[index++] ?? "";
    const path = list[index++] ?? "";
    if (/^[RC]/.test(status)) changed.set(list[index++] ?? "", path);
    else if (status !== "D") changed.set(path, status === "A" ? null : path);
  }
  return changed;
}

function words(bytes: Uint8Array): string[] {
  return Buffer.from(bytes)
    .toString("utf8")
    .split("\0")
    .filter(word => word !== "");
}

function firstLine(bytes: Uint8Array): string {
  return /^[^\r\n]*/.exec(Buffer.from(bytes).toString("utf8"))?.[0] ?? "";
}

/** Set where git itself starts a program (a hook); they would hide the repository that holds a folder. */
const ofHooks = ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_COMMON_DIR", "GIT_OBJECT_DIRECTORY"];

function git(folder: string, line: readonly string[]): Promise<Uint8Array> {
  const env = { ...process.env, GIT_OPTIONAL_LOCKS: "0", LC_ALL: "C" };
  for (const name of ofHooks) delete (env as Record<string, string | undefined>)[name];
  const options = { cwd: folder, env, encoding: "buffer", maxBuffer: 2 ** 30, windowsHide: true } as const;
  return new Promise((resolve, reject) => {
    execFile("git", line, options, (error, out, complaint) => {
      if (!error) return resolve(out);
      const reason = error.code === "ENOENT" ? "git is not installed" : firstLine(complaint) || error.message;
      reject(new HistoryError(`git cannot tell what changed: ${reason}.`));
    });
  });
}
