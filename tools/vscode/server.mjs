/** Starts the embedded VS Code's server: its extension host is a real one, its window is a page in a browser. */
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { temporaryFolder } from "../folders.mjs";
import { projectEnvironment, projectNode, toolsVscode } from "../place.mjs";
import { ended, endGroup, endWithThisProcess, startGroup } from "../processes.mjs";
import { vscodeFolder } from "./install.mjs";

const startLimit = 30_000;

/** What any window here starts with: nothing that asks, advertises, reaches out or saves on its own. */
const calmSettings = {
  "chat.disableAIFeatures": true,
  "extensions.ignoreRecommendations": true,
  "files.autoSave": "off",
  // The examples lie inside a repository: the author of a new document comes from it, and nobody is asked.
  "git.openRepositoryInParentFolders": "always",
  "telemetry.telemetryLevel": "off",
  "update.showReleaseNotes": false,
  "window.commandCenter": false,
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "workbench.startupEditor": "none",
  "workbench.tips.enabled": false,
  "workbench.welcomePage.walkthroughs.openOnInstall": false
};

/**
 * @param {{
 *   tests?: boolean,             load an extension and tests that the page's address names; never for a person's window
 *   trusted?: boolean,           take every folder for trusted, without asking
 *   token?: string,              the connection token that every request must bring; without one, none is asked for
 *   reconnects?: boolean,        a window that has gone may come back, as it may where a person sits before it
 *   extensions?: string,         the folder of installed extensions
 *   settings?: Record<string, unknown>
 * }} options
 * @returns {Promise<{ authority: string, address: string, userData: string, log: () => string, exited: Promise<void>, stop: () => Promise<void> }>}
 *   `userData`: the folder of what windows keep: settings, and what was not saved
 * @throws {Error} with its log, when it ends or stays silent
 */
export async function startServer(options = {}) {
  const { tests = false, trusted = tests, reconnects = true, token, extensions, settings = {} } = options;
  const data = temporaryFolder("vscode");
  const machine = path.join(data.path, "data", "Machine");
  mkdirSync(machine, { recursive: true });
  writeFileSync(path.join(machine, "settings.json"), JSON.stringify({ ...calmSettings, ...settings }));
  const access = tokenParameters(token, data.path);
  const child = startGroup(
    projectNode(),
    [
      path.join(vscodeFolder, "out", "server-main.js"),
      ...["--host", "127.0.0.1", "--port", "0", ...access],
      ...["--accept-server-license-terms", "--disable-telemetry", "--disable-getting-started-override"],
      ...["--server-data-dir", data.path],
      // Its extension host would go on for hours.
      ...(reconnects ? [] : ["--reconnection-grace-time", "1"]),
      ...(tests ? ["--enable-smoke-test-driver"] : []),
      ...(trusted ? ["--disable-workspace-trust"] : []),
      ...(extensions ? ["--extensions-dir", extensions] : [])
    ],
    { cwd: toolsVscode, env: projectEnvironment({ EXTENSIONS_GALLERY: "{}" }) }
  );
  const forget = endWithThisProcess(() => endGroup(child));
  const exited = ended(child);
  let log = "";
  const stop = async () => {
    forget();
    endGroup(child);
    await exited;
    data.remove();
  };
  try {
    const port = await new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`VS Code did not start within 30 s:\n${log}`)), startLimit);
      const read = text => {
        log += text;
        const found = /listening on (\d+)/.exec(log);
        if (!found) return;
        clearTimeout(timer);
        resolve(Number(found[1]));
      };
      child.stdout.on("data", read);
      child.stderr.on("data", read);
      child.once("error", reject);
      child.once("exit", code => reject(new Error(`VS Code ended with code ${code}:\n${log}`)));
    });
    const authority = `127.0.0.1:${port}`;
    const userData = path.join(data.path, "data", "User");
    return { authority, address: `http://${authority}/`, userData, log: () => log, exited, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The token goes through a file: on the command line every user of the machine could read it. */
function tokenParameters(token, folder) {
  if (token === undefined) return ["--without-connection-token"];
  const file = path.join(folder, "connection-token");
  writeFileSync(file, token, { mode: 0o600 });
  return ["--connection-token-file", file];
}

/**
 * The address of a window.
 *
 * @param {{ address: string, authority: string }} server
 * @param {{ folder?: string, workspace?: string, token?: string, host?: string, payload?: readonly (readonly [string, string])[] }} options
 *   full paths; `host` another name of this machine; `payload` is what VS Code calls its start options
 */
export function windowAddress(server, { folder, workspace, token, host, payload = [] } = {}) {
  const query = new URLSearchParams();
  if (token !== undefined) query.set("tkn", token);
  if (workspace !== undefined) query.set("workspace", workspace);
  else if (folder !== undefined) query.set("folder", folder);
  else query.set("ew", "true");
  if (payload.length > 0) query.set("payload", JSON.stringify(payload));
  const address = new URL(server.address);
  if (host !== undefined) address.hostname = host;
  return `${address.origin}/?${query}`;
}

/** The address by which a window of the server names a file. */
export function remoteUri(server, file) {
  return `vscode-remote://${server.authority}${path.resolve(file)}`;
}
