/**
 * The tests in a real window: the packaged extension, installed, in the embedded VS Code, driven through a browser.
 * `--update-images` renews the README's pictures in docs/images.
 */
import { readdirSync } from "node:fs";
import path from "node:path";
import { scratchCopy, temporaryFolder } from "../folders.mjs";
import { projectEnvironment, projectNode, root } from "../place.mjs";
import { run } from "../processes.mjs";
import { findChromium } from "./chromium.mjs";
import { installExtension } from "./embedded.mjs";
import { startServer, windowAddress } from "./server.mjs";

/** Two days before the release in the examples: what is open is urgent, but not yet an error. */
const today = "2026-03-16";

const home = temporaryFolder("ui");
const workspace = scratchCopy(path.join(root, "examples"));
let server;
try {
  const extensions = await installExtension(home.path);
  server = await startServer({
    extensions,
    trusted: true,
    reconnects: false,
    settings: {
      "gonogo.today": today,
      "editor.minimap.enabled": false,
      "editor.fontSize": 13,
      "editor.stickyScroll.enabled": false,
      "[markdown]": { "editor.wordWrap": "off" },
      "git.enabled": false,
      "remote.autoForwardPorts": false,
      // What the system prefers, each test says for its own window.
      "window.autoDetectColorScheme": true,
      "workbench.preferredLightColorTheme": "Default Light Modern",
      "workbench.preferredDarkColorTheme": "Default Dark Modern",
      "workbench.layoutControl.enabled": false
    }
  });
  const [installed] = readdirSync(extensions).filter(name => name.startsWith("gonogo.gonogo"));
  const setting = {
    address: windowAddress(server, { folder: workspace.path }),
    authority: server.authority,
    workspace: workspace.path,
    userData: server.userData,
    extension: path.join(extensions, installed),
    browser: await findChromium(),
    images: path.join(root, "out", "images"),
    ...(process.argv.includes("--update-images") ? { documentedImages: path.join(root, "docs", "images") } : {})
  };
  const tests = readdirSync(path.join(root, "test", "ui")).filter(name => name.endsWith(".test.ts"));
  process.exitCode = await run(
    projectNode(),
    [
      ...["--test", "--test-concurrency=1", "--test-reporter=spec", "--test-reporter-destination=stdout"],
      ...["--test-reporter", path.join(root, "tools", "totals-reporter.mjs"), "--test-reporter-destination=stdout"],
      ...tests.map(name => path.join("test", "ui", name))
    ],
    { env: projectEnvironment({ GONOGO_WINDOW: JSON.stringify(setting) }), timeout: 400_000 }
  );
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await server?.stop();
  workspace.remove();
  home.remove();
}
