/** Helix with the configuration of docs/editors.md, in a terminal that `script` makes. */
import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { documented, editorSetting, lacks } from "./editor-setting.ts";
import { watched } from "./watched-editor.ts";

const skip = lacks("script") || (lacks("hx") && lacks("helix"));

describe("Helix", { skip }, () => {
  it("is configured by languages.toml", async t => {
    const setting = await editorSetting(t);
    const home = join(setting.folder, ".config", "helix");
    mkdirSync(home, { recursive: true });
    writeFileSync(join(home, "languages.toml"), documented("Helix"));
    const environment = { ...setting.environment, TERM: "xterm" };
    const line = `${lacks("hx") ? "helix" : "hx"} release.md`;
    const told = await watched(t, { ...setting, environment }, ["script", "--quiet", "--command", line, "/dev/null"]);
    assert.deepEqual(told, setting.expected);
  });
});
