/** Navigation in the editor: a step is found and renamed in all documents that name it. */
import * as assert from "node:assert/strict";
import {
  commands,
  type Location,
  Position,
  type SymbolInformation,
  type Uri,
  type WorkspaceEdit,
  window,
  workspace
} from "vscode";
import { closeAll, fileOf, judged, open } from "./editor.ts";

const runbook = "operations/cache.md";
const postmortem = "postmortems/2026-02-20-shard.md";

/** Names a step of the runbook from another folder. */
const story = `---
kind: postmortem
---

# Postmortem: one shard evicted alone

## Timeline

- 2026-02-20 10:00 UTC @cache-oncall followed [step 2b](../operations/cache.md#step-2b-drain-the-shard).
`;

const steps = `# Runbook: cache eviction storm

**Owner**: @cache-oncall
**Last worked**: 2026-03-01

## Alert

\`CacheEvictionsHigh\`: more than 500 evictions per second for 5 minutes.

## Step 1: Check

Open the dashboard. If one shard evicts alone, jump to 2b (drain the shard).

## Step 2a: Raise the limit

1. Set \`maxmemory\` 10 % higher.

## Step 2b: Drain the shard

1. Take it out of the pool.
`;

describe("a step of a runbook", () => {
  before(async () => {
    const encoder = new TextEncoder();
    await workspace.fs.writeFile(fileOf(runbook), encoder.encode(steps));
    await workspace.fs.writeFile(fileOf(postmortem), encoder.encode(story));
  });
  after(async () => {
    await closeAll();
    await workspace.fs.delete(fileOf(postmortem));
    await workspace.fs.delete(fileOf("operations"), { recursive: true });
  });

  it("is found, and renamed across files as one edit", async () => {
    const { document } = await open(runbook);
    await judged(document);
    const jump = document.getText().indexOf("2b (drain");
    const at = document.positionAt(jump);
    const places = async (): Promise<readonly string[]> => {
      const found = await commands.executeCommand<Location[]>("vscode.executeReferenceProvider", document.uri, at);
      return found.map(({ uri, range }) => `${uri.path.split("/").pop()}:${range.start.line}`);
    };
    const wanted = ["cache.md:11", "cache.md:17", "2026-02-20-shard.md:8", "2026-02-20-shard.md:8"];
    // The editor tells of new files in its own time.
    let found = await places();
    for (let tries = 0; tries < 300 && !wanted.every(each => found.includes(each)); tries++) found = await places();
    for (const each of wanted) assert.ok(found.includes(each), `${each} is not among ${found.join(", ")}`);

    const edit = await commands.executeCommand<WorkspaceEdit>(
      "vscode.executeDocumentRenameProvider",
      document.uri,
      at,
      "2c"
    );
    assert.equal(edit.size, 2);
    assert.ok(await workspace.applyEdit(edit));
    assert.match(document.getText(), /jump to 2c \(drain the shard\)/);
    assert.match(document.getText(), /## Step 2c: Drain the shard/);
    const other = await workspace.openTextDocument(fileOf(postmortem));
    assert.match(other.getText(), /\[step 2c\]\(\.\.\/operations\/cache\.md#step-2c-drain-the-shard\)/);
    assert.ok(other.isDirty);
    for (const each of [document, other]) {
      await window.showTextDocument(each);
      await commands.executeCommand("workbench.action.files.revert");
    }
  });

  it("is among the symbols of the workspace, and defined where it stands", async () => {
    const symbols = await commands.executeCommand<SymbolInformation[]>(
      "vscode.executeWorkspaceSymbolProvider",
      "Raise the limit"
    );
    assert.ok(
      symbols.some(({ name, location }) => name === "2a Raise the limit" && location.uri.path.endsWith(runbook))
    );
    const [definition] = await commands.executeCommand<(Location & { targetUri?: Uri })[]>(
      "vscode.executeDefinitionProvider",
      fileOf(postmortem),
      new Position(8, (story.split("\n")[8]?.indexOf("step 2b") as number) + 6)
    );
    assert.ok(definition);
    assert.match((definition.targetUri ?? definition.uri).path, /operations\/cache\.md$/);
  });
});
