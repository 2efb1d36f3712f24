/**
 * The tests in VS Code for the Web: the same workbench, but without any server behind it, so that the extension and its
 * language server run in web workers and the files come from a file system provider.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { bundleWebTests } from "../bundle-tests.mjs";
import { scratchCopy } from "../folders.mjs";
import { root, toolsVscode } from "../place.mjs";
import { runTestsInPage } from "./drive.mjs";
import { serveFolders } from "./files.mjs";
import { installVscode, vscodeFolder } from "./install.mjs";

await bundleWebTests();
await installVscode();
const workspace = scratchCopy(path.join(root, "test", "vscode", "workspace"));
const files = await serveFolders({
  "/static/sources": vscodeFolder,
  "/static/devextensions": root,
  "/static/extensions/fs": path.join(toolsVscode, "node_modules", "@vscode", "test-web", "fs-provider"),
  "/static/mount": workspace.path
});
const { authority } = files;
const origin = `http://${authority}`;
const tests = "out/web/run.cjs";
try {
  const code = await runTestsInPage(`${origin}/`, { page: preparePage, timeout: 90_000 });
  process.exitCode = code;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  files.stop();
  workspace.remove();
}

/** @param {import("playwright-core").Page} page */
async function preparePage(page) {
  // As with a pack of translations for VS Code itself: extensions are told the language. All other windows speak English.
  await page.addInitScript(`globalThis._VSCODE_NLS_LANGUAGE = "de"`);
  await page.route(`${origin}/`, route => route.fulfill({ contentType: "text/html", body: workbenchPage() }));
  await page.route("**/code/browser/workbench/workbench.js", route => {
    return route.fulfill({ contentType: "text/javascript", body: serverlessWorkbench() });
  });
}

/**
 * This build of the workbench takes the host of its page for a remote machine and keeps the person's data there. Both
 * places are undone; when one is not found any more, the build has changed and this must be looked at.
 */
function serverlessWorkbench() {
  const changes = [
    { from: "remoteAuthority:location.host", to: "remoteAuthority:void 0" },
    {
      from: /(get userRoamingDataHome\(\)\{return \w+\(\w+\.file\(this\.userDataPath\)\.with\(\{scheme:\w+\.)vscodeRemote/,
      to: "$1vscodeUserData"
    }
  ];
  let code = readFileSync(path.join(vscodeFolder, "out/vs/code/browser/workbench/workbench.js"), "utf8");
  for (const { from, to } of changes) {
    const changed = code.replace(from, to);
    if (changed === code) throw new Error(`not found in this build of the workbench: ${from}`);
    code = changed;
  }
  return code;
}

function workbenchPage() {
  const served = place => ({ scheme: "http", authority, path: place });
  const configuration = {
    userDataPath: "/user",
    enableWorkspaceTrust: false,
    isEnabledFileDownloads: true,
    isEnabledFileUploads: true,
    isEnabledCoderGettingStarted: false,
    folderUri: { scheme: "vscode-test-web", authority: "mount", path: "/" },
    additionalBuiltinExtensions: [served("/static/extensions/fs")],
    developmentOptions: {
      enableSmokeTestDriver: true,
      extensions: [served("/static/devextensions")],
      extensionTestsPath: served(`/static/devextensions/${tests}`)
    },
    productConfiguration: {
      enableTelemetry: false,
      extensionEnabledApiProposals: { "vscode.vscode-test-web-fs": ["fileSearchProvider", "textSearchProvider"] }
    }
  };
  const data = value => JSON.stringify(value).replaceAll("&", "&amp;").replaceAll('"', "&quot;");
  const sources = `${origin}/static/sources`;
  return `<!DOCTYPE html>
<html>
  <head>
    <meta charset="utf-8">
    <meta id="vscode-workbench-web-configuration" data-settings="${data(configuration)}">
    <meta id="vscode-workbench-web-base-url" data-settings="${sources}">
    <link rel="stylesheet" href="${sources}/out/vs/code/browser/workbench/workbench.css">
  </head>
  <body aria-label=""></body>
  <script>globalThis._VSCODE_FILE_ROOT = ${JSON.stringify(`${sources}/out/`)};</script>
  <script type="module" src="${sources}/out/nls.messages.js"></script>
  <script type="module" src="${sources}/out/vs/code/browser/workbench/workbench.js"></script>
</html>`;
}
