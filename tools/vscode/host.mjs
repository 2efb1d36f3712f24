/**
 * The tests in a Node extension host: desktop VS Code, downloaded, of the version that GONOGO_DESKTOP names ("1.100.0",
 * "stable"; on Windows, where the embedded one does not run, the newest one in any case), else the embedded one through the
 * stand-in for its command.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { runTests } from "@vscode/test-electron";
import { bundleHostTests } from "../bundle-tests.mjs";
import { scratchCopy, temporaryFolder } from "../folders.mjs";
import { projectEnvironment, root } from "../place.mjs";
import { installVscode } from "./install.mjs";

const desktop = process.env.GONOGO_DESKTOP || (process.platform === "win32" ? "stable" : "");

await bundleHostTests();
if (!desktop) await installVscode();
const workspace = scratchCopy(path.join(root, "test", "vscode", "workspace"));
const profile = temporaryFolder("profile");
try {
  makeRepository(workspace.path);
  writeSettings(profile.path);
  await runTests({
    ...(desktop ? { version: desktop } : { vscodeExecutablePath: path.join(root, "tools", "vscode", "code.mjs") }),
    extensionDevelopmentPath: root,
    extensionTestsPath: path.join(root, "out", "vscode", "run.cjs"),
    extensionTestsEnv: projectEnvironment(),
    launchArgs: [
      workspace.path,
      `--user-data-dir=${profile.path}`,
      `--extensions-dir=${path.join(profile.path, "extensions")}`
    ]
  });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  workspace.remove();
  profile.remove();
}

/** The author of new documents, and of a commit, comes from here, whatever this machine's own git settings say. */
function makeRepository(folder) {
  const git = (...parameters) => execFileSync("git", parameters, { cwd: folder, stdio: "ignore" });
  git("init", "--quiet");
  git("config", "user.name", "release-manager");
  git("config", "user.email", "release-manager@example.com");
  git("add", ".");
  git("-c", "commit.gpgsign=false", "commit", "-qm", "Documents", "--author=ledger-committer <ledger@example.com>");
}

function writeSettings(folder) {
  mkdirSync(path.join(folder, "User"), { recursive: true });
  const settings = {
    "files.autoSave": "off",
    "git.openRepositoryInParentFolders": "never",
    "telemetry.telemetryLevel": "off"
  };
  writeFileSync(path.join(folder, "User", "settings.json"), JSON.stringify(settings));
}
