import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  addressFrom,
  addressOf,
  folderAddress,
  folderOf,
  heldByAny,
  isWithin,
  nameOf,
  pathOf,
  pathWithin
} from "../../server/src/workspace/addresses.ts";

describe("addresses", () => {
  it("lie in what is a folder, whatever its name looks like", () => {
    const isHeld = heldByAny(["file:///w/rel-2.x", "file:///w/docs"]);
    assert.ok(["file:///w/rel-2.x/a.md", "file:///w/docs/b/c.md"].every(isHeld));
    assert.ok(!["file:///w/rel-2.x", "file:///w/rel-2.xyz/a.md", "file:///w/a/docs/b.md"].some(isHeld));
    assert.ok(!heldByAny([])("file:///w/a.md"));
  });
  it("have one spelling", () => {
    assert.equal(addressOf("file:///C:/docs/a b.md"), "file:///c%3A/docs/a%20b.md");
    assert.equal(addressOf("file:///c%3A/docs/a%20b.md"), "file:///c%3A/docs/a%20b.md");
  });
  it("have a path and a name", () => {
    assert.equal(pathOf("file:///work%20space/a.md?x#y"), "/work space/a.md");
    assert.equal(pathOf("untitled:Untitled-1"), "Untitled-1");
    assert.equal(pathOf("file:///100%/a.md"), "/100%/a.md");
    assert.equal(nameOf("file:///w/gonogo.json"), "gonogo.json");
  });
  it("lie in folders, up to the topmost", () => {
    assert.equal(folderOf("file:///w/docs/a.md"), "file:///w/docs");
    assert.equal(folderOf("file:///w/docs"), "file:///w");
    assert.equal(folderOf("file:///w"), "file:///");
    assert.equal(folderOf("file:///"), null);
    assert.equal(folderOf("untitled:Untitled-1"), null);
    assert.equal(folderOf("vscode-vfs://github/team/docs"), "vscode-vfs://github/team");
  });
  it("may have an authority, and a topmost folder in it", () => {
    assert.equal(folderOf("vscode-vfs://github/a.md"), "vscode-vfs://github/");
    assert.equal(folderOf("vscode-vfs://github/"), null);
    assert.equal(folderOf("vscode-vfs://github"), null);
    assert.equal(addressFrom("vscode-vfs://github", "docs/a.md"), "vscode-vfs://github/docs/a.md");
    assert.equal(pathWithin("vscode-vfs://github/docs/a.md", "vscode-vfs://github"), "docs/a.md");
    for (const folder of ["vscode-vfs://github", "vscode-vfs://github/"])
      assert.equal(folderAddress(folder), "vscode-vfs://github/");
    for (const folder of ["file:///w", "file:///w/"]) assert.equal(folderAddress(folder), "file:///w");
    assert.equal(folderAddress("file:///"), "file:///");
  });
  it("are reached from a folder", () => {
    assert.equal(addressFrom("file:///w/docs", "../team.json"), "file:///w/team.json");
    assert.equal(addressFrom("file:///w", "./a b/c.md"), "file:///w/a%20b/c.md");
    assert.equal(addressFrom("file:///w", "../../../x"), "file:///x");
  });
  it("are made of halves of characters, too", () => {
    assert.equal(addressFrom("file:///w", "a\uD83D.md"), "file:///w/a%EF%BF%BD.md");
    assert.equal(addressOf("file:///w/\uDC00"), "file:///w/%EF%BF%BD");
  });
  it("lie within a folder or elsewhere", () => {
    assert.equal(pathWithin("file:///w/docs/a%20b.md", "file:///w"), "docs/a b.md");
    assert.equal(pathWithin("file:///w/", "file:///w"), "");
    assert.equal(pathWithin("file:///w/a.md", "file:///"), "w/a.md");
    assert.equal(pathWithin("file:///workspace/a.md", "file:///w"), null);
    assert.equal(pathWithin("vscode-vfs://github/w/a.md", "file:///w"), null);
    assert.equal(isWithin("file:///w/docs", "file:///w"), true);
    assert.equal(isWithin("file:///w", "file:///w/docs"), false);
  });
});
