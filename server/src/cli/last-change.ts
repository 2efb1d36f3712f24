/** When a file was last changed, as git knows it. */
import { execFile } from "node:child_process";
import { basename, dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);

/** The day of the last commit that changed the file at an address, as `YYYY-MM-DD`; `null` without git or a commit. */
export async function lastChange(uri: string): Promise<string | null> {
  try {
    const path = fileURLToPath(uri);
    // Nothing that a repository may configure is started.
    const line = ["-c", "core.fsmonitor=false", "-c", "log.showSignature=false", "log", "-1", "--format=%cs", "--"];
    const { stdout } = await run("git", [...line, basename(path)], { cwd: dirname(path), timeout: 10_000 });
    return stdout.trim() || null;
  } catch {
    return null;
  }
}
