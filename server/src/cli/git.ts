/**
 * The one place where git is asked. Whoever writes a repository may name programs in its configuration; none of them is
 * started, and nothing is fetched or written. What is asked is plumbing that looks at no working tree, since there git
 * would run filters (`ls-tree`, `cat-file`, `rev-list`, `rev-parse`, `diff-index --cached`).
 */
import { accessSync, constants, statSync } from "node:fs";
import { delimiter, isAbsolute, join } from "node:path";

/** Git gives no answer; its message says why, as a clause. */
export class GitError extends Error {}

/** What a repository may not decide. */
const guards = [
  ...["--no-pager", "--literal-pathspecs", "-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null"],
  // A folder of documents may be made to look like a repository of its own.
  ...["-c", "safe.bareRepository=explicit"]
];

/** What git 2.45 understands and what all others do: both keep it from fetching what a partial clone does not have. */
const settings = {
  GIT_NO_LAZY_FETCH: "1",
  GIT_ALLOW_PROTOCOL: "none",
  GIT_TERMINAL_PROMPT: "0",
  GIT_OPTIONAL_LOCKS: "0",
  LC_ALL: "C"
};

/**
 * What the person has set for git itself. All other variables are those of a hook, which would hide the repository that
 * holds a folder (`GIT_DIR`, `GIT_INDEX_FILE`), or make another history of it.
 */
const kept =
  /^GIT_(?:EXEC_PATH|DISCOVERY_ACROSS_FILESYSTEM|CONFIG_(?:GLOBAL|SYSTEM|NOSYSTEM|PARAMETERS|COUNT|KEY_\d+|VALUE_\d+))$/i;

/**
 * What git prints. Paths in the words are taken as they are, without wildcards. `timeout`: in milliseconds; 0 for none.
 * Rejects with a {@link GitError}.
 */
export async function git(folder: string, words: readonly string[], timeout = 0): Promise<Uint8Array> {
  const program = gitProgram(process.env.PATH ?? "");
  if (program === null) throw new GitError("git is not installed");
  const { execFile } = await import("node:child_process");
  const env = { ...cleaned(process.env), ...settings };
  const options = { cwd: folder, env, timeout, encoding: "buffer", maxBuffer: 2 ** 30, windowsHide: true } as const;
  return new Promise((resolve, reject) => {
    execFile(program, [...guards, ...words], options, (error, out, complaint) => {
      if (error) reject(new GitError(reasonIn(complaint.toString("utf8")) || error.message));
      else resolve(out);
    });
  });
}

function cleaned(env: NodeJS.ProcessEnv): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !/^GIT_/i.test(name) || kept.test(name)));
}

function reasonIn(complaint: string): string {
  if (/lazy fetching disabled|transport '[^']*' not allowed/.test(complaint))
    return "this is a partial clone, what is asked for is not in it, and nothing is fetched for it";
  return /^[^\r\n]*/.exec(complaint)?.[0] ?? "";
}

/**
 * Where git is: in the first folder of a search path that holds it. Looked for here, since Windows would take one from the
 * folder of the documents before any other.
 */
export function gitProgram(path: string, platform: NodeJS.Platform = process.platform): string | null {
  const name = platform === "win32" ? "git.exe" : "git";
  for (const each of path.split(delimiter)) {
    const folder = each.replace(/^"(.*)"$/, "$1");
    if (isAbsolute(folder) && isProgram(join(folder, name))) return join(folder, name);
  }
  return null;
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
