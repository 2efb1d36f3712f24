/**
 * `npm start [-- FOLDER]`: prepares the clone, checks the documents of FOLDER (by default `examples/`) and opens VS Code
 * on it with the extension running: the desktop one when `code` is on the PATH, else the embedded one in the browser.
 * Ctrl-C ends everything that was started. `--no-open` ends after the check.
 */
import { randomBytes } from "node:crypto";
import { statSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { temporaryFolder } from "./folders.mjs";
import { onPath, projectNode, root } from "./place.mjs";
import { prepare } from "./prepare.mjs";
import { ended, endGroup, endWithThisProcess, run, startGroup } from "./processes.mjs";

try {
  const { folder, open } = readArguments();
  await prepare();
  await check(folder);
  if (open) await (desktopCode() ? openDesktop(desktopCode(), folder) : openEmbedded(folder));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

/** @throws {Error} when the folder is not there or an option is unknown */
function readArguments() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { open: { type: "boolean", default: true } },
    allowNegative: true
  });
  if (positionals.length > 1) throw new Error("usage: npm start [-- [--no-open] FOLDER]");
  // npm runs this in the project; what the person typed is meant from where they typed it.
  const from = process.env.INIT_CWD ?? process.cwd();
  const folder = positionals[0] === undefined ? path.join(root, "examples") : path.resolve(from, positionals[0]);
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw new Error(`there is no folder ${folder}`);
  return { folder, open: values.open };
}

/** Prints the verdict of every document. Findings are what the person came for: they do not end the start. */
async function check(folder) {
  const shown = path.relative(root, folder) || ".";
  const place = shown.startsWith("..") ? folder : shown;
  console.log(`gonogo check ${place}\n`);
  await run(projectNode(), [path.join(root, "dist", "gonogo.mjs"), "check", place]);
  console.log();
}

/** The desktop's command. Inside a remote window `code` is another program, which opens no window of its own. */
function desktopCode() {
  return process.env.VSCODE_IPC_HOOK_CLI ? undefined : onPath(["code"]);
}

/** A window with a profile of its own: nothing of the person's is touched, and nothing stays behind. */
async function openDesktop(code, folder) {
  const profile = temporaryFolder("desktop");
  const child = startGroup(
    code,
    [
      ...["--wait", "--new-window", "--skip-welcome", "--disable-telemetry"],
      // Electron refuses its sandbox to root.
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
      ...[
        "--user-data-dir",
        path.join(profile.path, "data"),
        "--extensions-dir",
        path.join(profile.path, "extensions")
      ],
      `--extensionDevelopmentPath=${root}`,
      folder
    ],
    { stdio: "inherit" }
  );
  const forget = endWithThisProcess(() => endGroup(child));
  console.log("VS Code is open with Go/No-Go running. Close the window or press Ctrl-C to end.");
  await ended(child);
  forget();
  profile.remove();
}

async function openEmbedded(folder) {
  // Loaded only now: before the first installation their packages are not there.
  const { installExtension } = await import("./vscode/embedded.mjs");
  const { startServer, windowAddress } = await import("./vscode/server.mjs");
  const home = temporaryFolder("start");
  const extensions = await installExtension(home.path);
  const token = randomBytes(24).toString("base64url");
  // The server keeps the token in a cookie, and a cookie belongs to a host whatever its port: on 127.0.0.1 a page of any
  // other server of this machine could read it. A name of its own, which browsers take for this machine, keeps them out.
  const host = `gonogo-${randomBytes(8).toString("hex")}.localhost`;
  // Our own examples are trusted; another folder is opened as VS Code opens any folder it does not know.
  const trusted = folder === path.join(root, "examples");
  const server = await startServer({ token, extensions, trusted });
  console.log("No desktop VS Code on the PATH: this one runs in the browser. Open");
  console.log(`\n  ${windowAddress(server, { folder, token, host })}\n`);
  console.log("in Chrome, Edge or Firefox. The address holds a secret for this run only. Press Ctrl-C to end.");
  await server.exited;
  await server.stop();
  home.remove();
  throw new Error(`VS Code has ended:\n${server.log()}`);
}
