#!/usr/bin/env node
/**
 * Stands in for the `code` command where there is no desktop VS Code: takes the options that @vscode/test-electron
 * gives, runs the extension host in the embedded server and the window in a headless browser; ends with the tests' code.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { runTestsInPage } from "./drive.mjs";
import { remoteUri, startServer, windowAddress } from "./server.mjs";

const { values, positionals } = parseArgs({
  strict: false,
  allowPositionals: true,
  options: {
    extensionDevelopmentPath: { type: "string", multiple: true },
    extensionTestsPath: { type: "string" },
    "extensions-dir": { type: "string" },
    "user-data-dir": { type: "string" }
  }
});
const server = await startServer({ tests: true, extensions: values["extensions-dir"], settings: userSettings() });
try {
  const place = positionals[0] && path.resolve(positionals[0]);
  const code = await runTestsInPage(
    windowAddress(server, {
      ...(place?.endsWith(".code-workspace") ? { workspace: place } : { folder: place }),
      payload: [
        ...(values.extensionDevelopmentPath ?? []).map(folder => [
          "extensionDevelopmentPath",
          remoteUri(server, folder)
        ]),
        ["extensionTestsPath", remoteUri(server, values.extensionTestsPath)],
        ["skipWelcome", "true"]
      ]
    })
  );
  process.exitCode = code;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await server.stop();
}

/** The settings of the profile that the caller has made. */
function userSettings() {
  const profile = values["user-data-dir"];
  return profile ? JSON.parse(readFileSync(path.join(profile, "User", "settings.json"), "utf8")) : {};
}
