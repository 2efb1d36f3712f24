import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { LinkTarget } from "../../server/src/document/surroundings.ts";
import { linkBetween } from "../../server/src/workspace/addresses.ts";
import { addressesMeant } from "../../server/src/workspace/link-addresses.ts";
import { surroundingsFrom } from "../../server/src/workspace/surroundings.ts";

const runbook = "# Runbook: queue backlog\n\n## Symptoms\n\n- Slow.\n\n## Mitigation\n\n- Add an instance.\n";

const files = new Map([
  ["docs/runbooks/queue.md", runbook],
  ["docs/site/page/index.md", "# Page\n"],
  ["docs/a b.md", "# A B\n"],
  ["docs/img/graph.png", ""],
  ["docs/deep/notes.md", "# Notes\n"],
  ["docs/deep/x/twice.md", "# Twice\n"],
  ["docs/deep/y/twice.md", "# Twice\n"]
]);

function lookUp(target: string, siteRoot: string | null = null): LinkTarget {
  return surroundingsFrom(files, "docs/releases/v2.md", { siteRoot }).target(target);
}

describe("surroundings", () => {
  it("find files and folders, however they are written", () => {
    const found = [
      "../runbooks/queue.md",
      "../runbooks/queue.md?plain=1#mitigation",
      "../runbooks",
      "../runbooks/",
      "../runbooks/queue",
      "../runbooks/queue.html",
      "../site/page",
      "../../runbooks/queue/",
      "../a%20b.md",
      "./../img/graph.png"
    ];
    for (const target of found) assert.equal(lookUp(target).state, "found", target);
  });

  it("tell the anchors and the model of what they find", () => {
    const target = lookUp("../runbooks/queue.md");
    assert.ok(target.state === "found");
    assert.deepEqual([...(target.anchors ?? [])], ["runbook-queue-backlog", "symptoms", "mitigation"]);
    assert.equal(target.document?.kind, "runbook");
    const page = lookUp("../site/page/index.md");
    assert.ok(page.state === "found");
    assert.deepEqual([page.document, [...(page.anchors ?? [])]], [null, ["page"]]);
    assert.deepEqual(lookUp("../img/graph.png"), { state: "found", anchors: null, document: null });
  });

  it("know nothing of the web, of variables, of a site without a root, and of what lies outside", () => {
    const unknown = [
      "https://example.com/a.md",
      "mailto:oncall@example.com",
      "//example.com/a.md",
      "/runbooks/queue.md",
      "$" + "{BASE}/queue.md",
      '{{< ref "queue.md" >}}',
      "{% link queue.md %}",
      "@site/docs/a.md",
      "<insert link>",
      "#mitigation",
      ""
    ];
    for (const target of unknown) assert.equal(lookUp(target).state, "unknown", target);
    assert.equal(lookUp("/runbooks/queue.md", "docs").state, "found");
    assert.deepEqual(lookUp("/runbooks/none.md", "docs"), { state: "missing", elsewhere: null });
  });

  it("say which file may have been meant", () => {
    assert.deepEqual(lookUp("queue.md"), { state: "missing", elsewhere: "../runbooks/queue.md" });
    assert.deepEqual(lookUp("../notes.md"), { state: "missing", elsewhere: "../deep/notes.md" });
    assert.deepEqual(lookUp("twice.md"), { state: "missing", elsewhere: null });
    assert.deepEqual(lookUp("nowhere.md"), { state: "missing", elsewhere: null });
  });

  it("have a roster where there is CODEOWNERS", () => {
    assert.equal(surroundingsFrom(files, "docs/releases/v2.md").roster, null);
    const owned = new Map([...files, [".github/CODEOWNERS", "* @ledger-core\n"]]);
    assert.equal(surroundingsFrom(owned, "docs/releases/v2.md").roster?.knows("@ledger-core"), true);
  });
});

describe("links between files", () => {
  it("go up and down, and escape what a link cannot hold", () => {
    assert.equal(linkBetween("file:///w/a/b.md", "file:///w/a/c.md"), "c.md");
    assert.equal(linkBetween("file:///w/a/b.md", "file:///w/d/c%20(1).md"), "../d/c%20%281%29.md");
    assert.equal(linkBetween("file:///w/b.md", "file:///w/b/c.md"), "b/c.md");
    assert.equal(linkBetween("file:///w/b.md", "vscode-vfs://github/w/c.md"), null);
  });

  it("mean one file, or what a site makes of it", () => {
    assert.deepEqual(addressesMeant("b.png", "file:///w/a.md", null), ["file:///w/b.png"]);
    assert.deepEqual(addressesMeant("b.html", "file:///w/a.md", null)?.slice(0, 2), [
      "file:///w/b.html",
      "file:///w/b.md"
    ]);
    assert.equal(addressesMeant("b", "file:///w/a.md", null)?.includes("file:///w/a/b/index.md"), true);
  });
});
