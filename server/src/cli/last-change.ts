/** When a file was last changed, as git knows it. */
import { basename, dirname } from "node:path";
import { pathAt } from "./disk.ts";

/** The day of the last commit that changed the file at an address, as `YYYY-MM-DD`; `null` without git or a commit. */
export async function lastChange(uri: string): Promise<string | null> {
  try {
    const path = pathAt(uri);
    // Nothing that a repository may configure is started.
    const line = ["-c", "core.fsmonitor=false", "-c", "log.showSignature=false", "log", "-1", "--format=%cs", "--"];
    return (await said("git", [...line, basename(path)], dirname(path))).trim() || null;
  } catch {
    return null;
  }
}

/** What a program prints. */
async function said(program: string, line: readonly string[], cwd: string): Promise<string> {
  const { execFile } = await import("node:child_process");
  return new Promise((resolve, reject) => {
    execFile(program, line, { cwd, timeout: 10_000 }, (error, out) => (error ? reject(error) : resolve(out)));
  });
}
