/** The keys of our commands, and those of the editor. */
import assert from "node:assert/strict";
import { Uri, workspace } from "vscode";
import { extension } from "./editor.ts";

interface Keybinding {
  readonly command: string;
  readonly key: string;
  readonly mac: string;
}

describe("keybindings", () => {
  it("collide with none that VS Code or one of its extensions has by default", async () => {
    const defaults = await workspace.openTextDocument(Uri.parse("vscode://defaultsettings/keybindings.json"));
    const own: readonly Keybinding[] = extension().packageJSON.contributes.keybindings;
    const bound = [...defaults.getText().matchAll(/"key": "([^"]+)",\s*"command": "([^"]+)"/g)];
    assert.ok(bound.length > 500, `${bound.length} default keybindings were found`);
    for (const { key, command, mac } of own) {
      const others = bound.filter(([, other, by]) => other === key && by !== command);
      assert.deepEqual(
        others.map(([, , by]) => by),
        [],
        `${key} of ${command}`
      );
      assert.ok(
        bound.some(([, other, by]) => other === key && by === command),
        `${key} is that of ${command}`
      );
      assert.equal(mac, key.replace("ctrl", "cmd"));
    }
  });
});
