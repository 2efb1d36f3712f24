/** What files were at a revision, as git knows it. */
import { createHash } from "node:crypto";
import { readFile, realpath, stat } from "node:fs/promises";
import { basename, dirname, join, relative, sep } from "node:path";
import { decodeText } from "../workspace/encoding.ts";
import { GitError, git } from "./git.ts";

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

/** A repository at a revision; all paths are from its root, with `/`. */
interface Repository {
  /** Its working tree, absolute. */
  readonly root: string;
  /** The files then, each with the id of its content. */
  readonly blobs: ReadonlyMap<string, string>;
  /** What files were called then that have another name in the index. */
  readonly renamed: ReadonlyMap<string, string>;
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
      const { root, blobs, renamed } = await repositoryOf(await nearestFolder(dirname(file)));
      const name = relative(root, file).split(sep).join("/");
      const former = renamed.get(name) ?? name;
      const blob = blobs.get(former);
      if (blob === undefined) return { state: "absent" };
      if (!isText && former === name && (await isStill(file, blob))) return { state: "same" };
      return { state: "other", path: join(root, former), bytes: await ask(root, ["cat-file", "blob", blob]) };
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

/**
 * Whether a file says what a blob of git says: it may have other line ends, or be in another encoding. Not asked of git,
 * which would run the filters that a repository configures.
 */
async function isStill(file: string, blob: string): Promise<boolean> {
  const bytes = await readFile(file).catch(() => null);
  if (bytes === null) return false;
  return blobOf(bytes, blob) === blob || blobOf(decodeText(bytes).replaceAll("\r\n", "\n"), blob) === blob;
}

/** The id that git gives a content; `like`: an id of the same repository. */
function blobOf(content: string | Uint8Array, like: string): string {
  const hash = createHash(like.length > 40 ? "sha256" : "sha1");
  return hash
    .update(`blob ${Buffer.byteLength(content)}\0`)
    .update(content)
    .digest("hex");
}

async function rootOf(folder: string): Promise<string> {
  const text = await ask(folder, ["rev-parse", "--show-toplevel"]).catch(error => {
    if (error instanceof HistoryError && /not a git repository/i.test(error.message))
      throw new HistoryError(`${folder} is in no git repository.`);
    throw error;
  });
  return realpath(textOf(text));
}

async function open(root: string, revision: string): Promise<Repository> {
  const commit = textOf(await commitOf(root, revision));
  const listed = ask(root, ["ls-tree", "-r", "-z", "--full-tree", commit]);
  const renames = ask(root, [
    ...["diff-index", "--cached", "--name-status", "-z", "--find-renames", "--diff-filter=R"],
    ...["--no-ext-diff", "--no-textconv", "--ignore-submodules=all", commit, "--"]
  ]);
  const [blobs, renamed] = await Promise.all([listed, renames]);
  return { root, blobs: readTree(words(blobs)), renamed: readRenames(words(renamed)) };
}

async function commitOf(root: string, revision: string): Promise<Uint8Array> {
  // What begins with a hyphen is an option to git, whatever it was meant to be.
  const unknown = new HistoryError(`The repository ${root} has no revision '${revision}'.`);
  if (revision.startsWith("-")) throw unknown;
  return ask(root, ["rev-parse", "--verify", "--quiet", `${revision}^{commit}`]).catch(() => {
    throw unknown;
  });
}

/** `100644 blob ID<tab>path` */
function readTree(list: readonly string[]): Map<string, string> {
  const blobs = new Map<string, string>();
  for (const line of list) {
    const [, type, id = ""] = line.split(/[ \t]/, 3);
    if (type === "blob") blobs.set(line.slice(line.indexOf("\t") + 1), id);
  }
  return blobs;
}

/** `R100`, old path, new path; … */
function readRenames(list: readonly string[]): Map<string, string> {
  const renamed = new Map<string, string>();
  for (let index = 0; index + 2 < list.length; index += 3) renamed.set(list[index + 2] ?? "", list[index + 1] ?? "");
  return renamed;
}

function words(bytes: Uint8Array): string[] {
  return Buffer.from(bytes)
    .toString("utf8")
    .split("\0")
    .filter(word => word !== "");
}

function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString("utf8")
    .replace(/\r?\n$/, "");
}

function ask(folder: string, line: readonly string[]): Promise<Uint8Array> {
  return git(folder, line).catch(error => {
    if (!(error instanceof GitError)) throw error;
    throw new HistoryError(`git cannot tell what changed: ${error.message}.`);
  });
}
