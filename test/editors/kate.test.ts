/** Kate with the configuration of docs/editors.md. */
import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { documented, editorSetting, lacks } from "./editor-setting.ts";
import { watched } from "./watched-editor.ts";

describe("Kate", { skip: lacks("kate", "dbus-run-session") }, () => {
  it("is configured by its settings", async t => {
    const setting = await editorSetting(t);
    const home = join(setting.folder, ".config");
    mkdirSync(join(home, "kate", "lspclient"), { recursive: true });
    writeFileSync(join(home, "kate", "lspclient", "settings.json"), documented("Kate"));
    // What a person switches on, and is asked.
    const allowed = `${join(setting.folder, "bin", "gonogo-language-server")} --stdio`;
    const settings = [
      "[Kate Plugins]",
      "lspclientplugin=true",
      "",
      "[lspclient]",
      `AllowedServerCommandLines=${allowed}`
    ];
    writeFileSync(join(home, "katerc"), `${settings.join("\n")}\n`);
    const environment = { ...setting.environment, QT_QPA_PLATFORM: "offscreen" };
    const line = ["dbus-run-session", "--", "kate", "-b", setting.document] as const;
    assert.deepEqual(await watched(t, { ...setting, environment }, line), setting.expected);
  });
});
