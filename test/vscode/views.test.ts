/** The views of the activity bar: what they show, and what can be done with a row. */
import assert from "node:assert/strict";
import { ConfigurationTarget, commands, env, type Uri, window, workspace } from "vscode";
import type { ViewNode } from "../../client/src/views/node.ts";
import { api, closeAll, eventually, fileOf, open, replace, typing } from "./editor.ts";

const release = "releases/ledger-v3.1.0.md";

/** Waits until a row of a view is there. */
async function row(view: "readiness" | "actions" | "runbooks", holds: (node: ViewNode) => boolean): Promise<ViewNode> {
  const { viewRows } = await api();
  const among = (nodes: readonly ViewNode[]): ViewNode | undefined => {
    for (const node of nodes) {
      const found = holds(node) ? node : among(node.children);
      if (found) return found;
    }
    return undefined;
  };
  return eventually(`a row in ${view}`, () => among(viewRows(view)));
}

const isOf =
  (name: string) =>
  ({ id }: ViewNode): boolean =>
    id === fileOf(name).toString();

async function write(name: string, text: string): Promise<void> {
  await workspace.fs.writeFile(fileOf(name), new TextEncoder().encode(text));
}

describe("the views", () => {
  const made = ["postmortems/views.md", "runbooks/views.md"];
  before(async () => {
    await open("README.md");
    await commands.executeCommand("gonogo.showReadiness");
  });
  afterEach(closeAll);
  after(async () => {
    for (const name of made) await workspace.fs.delete(fileOf(name)).then(undefined, () => {});
    await commands.executeCommand("workbench.view.explorer");
  });

  it("list documents by kind with verdict and open items, and follow what is typed", async () => {
    const document = await row("readiness", isOf(release));
    assert.match(document.description, /^(?:no-go|open|go) · .*releases\/ledger-v3\.1\.0\.md$/);
    const editor = await open(release);
    await editor.edit(builder => {
      const at = editor.document.lineAt(editor.document.lineCount - 1).range.end;
      builder.insert(at, "\n\n## Known issues\n\n**Release manager for the views**: [name of the views]\n");
    });
    const typed = await row("readiness", ({ label }) => label.includes("name of the views"));
    assert.equal(typed.target?.uri, fileOf(release).toString());
  });

  it("list what is made meanwhile, and assign an owner from a row", async () => {
    await write(
      "postmortems/views.md",
      "# Postmortem: ledger-api rejected postings\n\n**Date**: 2026-02-02\n\n## Timeline\n\n- 14:01 UTC: Errors detected\n\n## Action Items\n\n- [ ] Alert on the queue of the views (due 2026-02-20) [#12](https://tracker.example/issues/12)\n"
    );
    const isItem = ({ label }: ViewNode): boolean => label.startsWith("Alert on the queue of the views");
    const item = await row("actions", isItem);
    assert.match(item.description, /^10 days late/);
    assert.equal(item.ticket, "https://tracker.example/issues/12");
    const putBack = replace(window, "createQuickPick", (() =>
      typing("@ledger-oncall")) as typeof window.createQuickPick);
    try {
      await commands.executeCommand("gonogo.item.assignOwner", item);
    } finally {
      putBack();
    }
    const document = await workspace.openTextDocument(fileOf("postmortems/views.md"));
    assert.match(document.getText(), /Alert on the queue of the views.*@ledger-oncall/);
    const owned = await row("actions", node => node.label === "@ledger-oncall" && node.children.some(isItem));
    assert.match(owned.description, /open · \d+ overdue$/);

    const box = await row("actions", isItem);
    await commands.executeCommand("gonogo.item.cycleStatus", box);
    assert.match(document.getText(), /- \[x\] Alert/);
    const { viewRows } = await api();
    const isShown = (nodes: readonly ViewNode[]): boolean => nodes.some(each => isItem(each) || isShown(each.children));
    await eventually("the item is gone", () => !isShown(viewRows("actions")));
  });

  it("filter, and say so", async () => {
    const { viewRows } = await api();
    await row("readiness", isOf(release));
    await workspace.getConfiguration("gonogo").update("me", ["nobody-of-the-views"], ConfigurationTarget.Global);
    try {
      await commands.executeCommand("gonogo.filterReadiness", ["mine"]);
      await eventually("nothing is mine", () => viewRows("readiness").length === 0);
      await commands.executeCommand("gonogo.clearReadinessFilter");
      await row("readiness", isOf(release));
    } finally {
      await workspace.getConfiguration("gonogo").update("me", undefined, ConfigurationTarget.Global);
    }
  });

  it("group action items by due date, too", async () => {
    await commands.executeCommand("gonogo.groupActionsByDue");
    await row("actions", ({ id }) => id.startsWith("due "));
    await commands.executeCommand("gonogo.groupActionsByOwner");
    await row("actions", ({ id }) => id.startsWith("owner "));
  });

  it("copy a row with what is below it as Markdown", async () => {
    const document = await row("readiness", isOf(release));
    await commands.executeCommand("gonogo.item.copy", document);
    const copied = await env.clipboard.readText();
    assert.ok(copied.startsWith(`- ${document.markdown}\n`), copied);
    assert.equal(copied.trimEnd().split("\n").length, 1 + document.children.length);
  });

  it("say which runbooks are stale", async () => {
    await write(
      "runbooks/views.md",
      "# Runbook: the ledger of the views\n\nLast tested: 2025-01-31\n\n## Diagnose\n\n1. Look at the queue.\n\n## Mitigate\n\n1. Restart it.\n"
    );
    const stale = await row("runbooks", isOf("runbooks/views.md"));
    assert.match(stale.description, /^stale for \d+ days · last tested 395 days ago/);
  });

  it("open tickets on the web, and nothing else", async () => {
    const opened: string[] = [];
    const putBack = replace(env, "openExternal", async (uri: Uri) => opened.push(uri.toString()) > 0);
    try {
      const node = await row("readiness", isOf(release));
      await commands.executeCommand("gonogo.item.openTicket", { ...node, ticket: "https://tracker.example/issues/12" });
      await commands.executeCommand("gonogo.item.openTicket", { ...node, ticket: "command:workbench.action.quit" });
    } finally {
      putBack();
    }
    assert.deepEqual(opened, ["https://tracker.example/issues/12"]);
  });
});
