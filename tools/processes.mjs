/** Starting programs and ending all of what they started. */
import { spawn, spawnSync } from "node:child_process";
import { projectEnvironment, root } from "./place.mjs";

const posix = process.platform !== "win32";

/**
 * Runs a program to its end.
 *
 * @param {string} command
 * @param {readonly string[]} parameters
 * @param {{ cwd?: string, env?: Record<string, string | undefined>, onLine?: (line: string) => void, timeout?: number }} options
 *   `onLine` receives each line of both outputs; without it the program writes to this terminal; `timeout` in milliseconds
 * @returns {Promise<number>} its exit code; 127 when it cannot be started, 124 when it took too long
 */
export function run(command, parameters, { cwd = root, env = projectEnvironment(), onLine, timeout } = {}) {
  return new Promise(resolve => {
    const child = spawn(command, parameters, {
      cwd,
      env,
      // A group of its own: when time is up, or this program is interrupted, everything below it ends too.
      detached: posix && (onLine !== undefined || timeout !== undefined),
      shell: !posix && /\.cmd$/i.test(command),
      stdio: onLine ? ["ignore", "pipe", "pipe"] : ["ignore", "inherit", "inherit"]
    });
    const forget = endWithThisProcess(() => endGroup(child));
    const timer = timeout && setTimeout(() => finish(124), timeout);
    const finish = code => {
      forget();
      clearTimeout(timer);
      if (code === 124) endGroup(child);
      resolve(code);
    };
    if (onLine) {
      readLines(child.stdout, onLine);
      readLines(child.stderr, onLine);
    }
    child.once("error", error => {
      (onLine ?? console.error)(`${command}: ${error.message}`);
      finish(127);
    });
    child.once("close", (code, signal) => finish(code ?? (signal ? 128 : 1)));
  });
}

/**
 * Starts a program in a group of its own, so that it ends with everything that it started.
 *
 * @returns {import("node:child_process").ChildProcess}
 */
export function startGroup(command, parameters, options = {}) {
  return spawn(command, parameters, {
    stdio: ["ignore", "pipe", "pipe"],
    shell: !posix && /\.cmd$/i.test(command),
    ...options,
    detached: posix
  });
}

/** Ends a program of {@link startGroup} and everything that it started, at once. Silent when it is gone already. */
export function endGroup(child, signal = "SIGKILL") {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  if (!posix) {
    spawnSync("taskkill", ["/pid", String(child.pid), "/t", "/f"]);
    return;
  }
  try {
    process.kill(-child.pid, signal);
  } catch {
    child.kill(signal);
  }
}

/** Resolves when the program has ended. */
export function ended(child) {
  return new Promise(resolve => {
    if (child.exitCode !== null || child.signalCode !== null) resolve();
    else child.once("exit", () => resolve());
  });
}

const endings = new Set();
let listening = false;

/**
 * Has something done when this process is told to end (Ctrl-C, SIGTERM, a closed terminal); then it ends with code 130.
 *
 * @param {() => void} action synchronous
 * @returns {() => void} takes it back
 */
export function endWithThisProcess(action) {
  if (!listening) {
    // Kept until the end: without a listener, a second signal (npm passes its own on) would cut the clearing up short.
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, endEverything);
    watchParent();
    listening = true;
  }
  endings.add(action);
  return () => {
    endings.delete(action);
  };
}

function endEverything() {
  for (const action of [...endings].reverse()) {
    try {
      action();
    } catch (error) {
      console.error(`clearing up: ${error instanceof Error ? error.message : error}`);
    }
  }
  process.exit(130);
}

/** A parent that is killed takes nobody along: npm, told to end, leaves what it runs behind. */
function watchParent() {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid !== parent) endEverything();
  }, 500);
  timer.unref();
}

function readLines(stream, onLine) {
  let rest = "";
  stream.setEncoding("utf8");
  stream.on("data", text => {
    const lines = (rest + text).split(/\r?\n/);
    rest = lines.pop() ?? "";
    for (const line of lines) onLine(line);
  });
  stream.on("end", () => {
    if (rest) onLine(rest);
  });
}
