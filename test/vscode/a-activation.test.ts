// Its name puts it first: once active, the extension stays so.
import assert from "node:assert/strict";
import { commands, window, workspace } from "vscode";
import { api, eventually, extension, fileOf, open } from "./editor.ts";

describe("activation", () => {
  it("waits for a Markdown document", async () => {
    assert.equal(extension().isActive, false);
    await window.showTextDocument(await workspace.openTextDocument(fileOf("notes.txt")));
    assert.equal(extension().isActive, false);
    await open("README.md");
    await eventually("activation", () => extension().isActive);
  });

  it("registers every command that the manifest offers", async () => {
    await api();
    const offered: { command: string }[] = extension().packageJSON.contributes.commands;
    const registered = new Set(await commands.getCommands(true));
    assert.ok(offered.length >= 6);
    assert.deepEqual(
      offered.filter(({ command }) => !registered.has(command)),
      []
    );
  });
});
