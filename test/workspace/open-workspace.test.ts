import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { documentFactory, type OpenMarkdown } from "../../server/src/workspace/open-documents.ts";
import { openWorkspace } from "../../server/src/workspace/open-workspace.ts";
import { defaultSettings } from "../../server/src/workspace/settings.ts";
import { memoryHost } from "../support/memory-host.ts";

const checklist =
  "# Release Checklist: ledger-api v5.0.0\n\n## Go/No-Go\n\n| Criteria | Owner | Status |\n|---|---|---|\n";
const row = "| Postings of the night are complete | @ledger-oncall | GO |\n";
const long = `${checklist}${row}\n<!-- ${"x".repeat(100_000)} -->\n`;

function opened(text: string): OpenMarkdown {
  const document = documentFactory().create("file:///w/release-checklist.md", "markdown", 1, text);
  assert.equal(document.type, "markdown");
  return document as OpenMarkdown;
}

const workspace = openWorkspace({
  host: memoryHost({}),
  folders: () => [],
  open: () => undefined,
  opened: () => [],
  placeOf: uri => uri,
  isVirtual: true,
  knowsSchema: false,
  relativesChanged() {}
});

describe("open workspaces", () => {
  it("judge a short document in one go", async () => {
    const judged = await workspace.judge(opened(checklist + row), defaultSettings, async () => assert.fail());
    assert.equal(judged?.model?.kind, "release-checklist");
  });

  it("judge a long document in slices, with others heard in between", async () => {
    let turns = 0;
    const judged = await workspace.judge(opened(long), defaultSettings, async () => ++turns > 0);
    assert.equal(turns, 2);
    assert.equal(judged?.model?.kind, "release-checklist");
  });

  it("give a long document up at the next slice when nobody wants it any more", async () => {
    const document = opened(long);
    for (const wanted of [0, 1]) {
      let turns = 0;
      assert.equal(await workspace.judge(document, defaultSettings, async () => turns++ < wanted), null);
      assert.equal(turns, wanted + 1);
    }
  });
});
