/** What a reviewer is led through, and what they copy of it. */
import assert from "node:assert/strict";
import { commands, env, QuickPickItemKind, Selection, window } from "vscode";
import type { ReviewRow } from "../../client/src/reviewing/review-rows.ts";
import { closeAll, judged, listed, openText, replace, type ShownList } from "./editor.ts";

const checklist = `# Release Checklist: ledger-api v5.0.0

**Release date**: 2026-03-25
**Release manager**: @ledger-lead
**On-call engineer**: [name]

## Go/No-Go

| Criteria           | Owner         | Status |
| ------------------ | ------------- | ------ |
| Load test passes   | @ledger-perf  | ___    |
| Support is briefed | @support-lead | TBD    |

## Rollback procedure

1. Redeploy the previous image.
`;

describe("Review Document", () => {
  afterEach(closeAll);

  async function review(text: string, use: (list: ShownList<ReviewRow>) => void) {
    const editor = await openText(text);
    await judged(editor.document);
    const putBack = replace(window, "createQuickPick", (() => listed(use)) as unknown as typeof window.createQuickPick);
    try {
      await commands.executeCommand("gonogo.reviewDocument");
    } finally {
      putBack();
    }
    return editor;
  }

  it("lists what is open under its headings, and goes to what is chosen", async () => {
    let seen: readonly ReviewRow[] = [];
    let title: string | undefined;
    const editor = await review(checklist, list => {
      ({ items: seen, title } = list);
      const last = list.items.filter(({ item }) => item).at(-1);
      assert.ok(last);
      list.activate(last);
      list.accept();
    });
    assert.equal(editor.document.getText(editor.selection), "TBD");
    assert.match(title ?? "", /^Release checklist: open · 3 to fill · \d+ in the list$/);
    const kinds = seen.map(({ kind, item, deed, label }) =>
      item ? item.range.start.line : (deed ?? (kind === QuickPickItemKind.Separator ? label : ""))
    );
    assert.deepEqual(kinds, [4, "Go/No-Go", 10, 11, "", "next", "copy"]);
    const [, , row] = seen;
    assert.match(row?.description ?? "", /^(Error|Warning|Information) · line 11 · unfilled-status$/);
  });

  it("shows places without moving the cursor, and leaves it where it was", async () => {
    const editor = await review(checklist, list => {
      for (const row of list.items.filter(({ item }) => item)) list.activate(row);
      list.hide();
    });
    assert.deepEqual(editor.selection, new Selection(0, 0, 0, 0));
  });

  it("goes to the next open item, and copies the comment", async () => {
    const editor = await review(checklist, list => {
      const row = list.items.find(({ deed }) => deed === "next");
      assert.ok(row);
      list.activate(row);
      list.accept();
    });
    assert.equal(editor.document.getText(editor.selection), "[name]");
    await review(checklist, list => {
      const row = list.items.find(({ deed }) => deed === "copy");
      assert.ok(row);
      list.activate(row);
      list.accept();
    });
    const comment = await env.clipboard.readText();
    assert.match(comment, /^\*\*Open\*\* – Release Checklist: ledger-api v5\.0\.0 \(0 of 2 go · 2 open\)\n\n- /);
    assert.match(comment, /line 11: .*\(`unfilled-status`\)/);
  });

  it("opens the fixes of a finding", async () => {
    let fixed = "";
    const execute = commands.executeCommand;
    const putBack = replace(commands, "executeCommand", ((id: string, ...rest: unknown[]) => {
      if (id !== "editor.action.quickFix") return execute(id, ...rest);
      fixed = id;
      return Promise.resolve();
    }) as typeof commands.executeCommand);
    try {
      const editor = await review(checklist, list => {
        const row = list.items.find(({ item }) => item?.range.start.line === 10);
        assert.ok(row);
        list.press(row);
      });
      assert.deepEqual(editor.selection.start.line, 10);
      assert.equal(fixed, "editor.action.quickFix");
    } finally {
      putBack();
    }
  });

  it("says so where nothing is open", async () => {
    const said: string[] = [];
    const putBack = replace(window, "setStatusBarMessage", ((text: string) => {
      said.push(text);
      return { dispose() {} };
    }) as typeof window.setStatusBarMessage);
    try {
      const done = checklist.replace("[name]", "@ledger-oncall").replace("___", "GO ").replace("TBD", "GO ");
      await review(done, () => assert.fail("there is nothing to list"));
    } finally {
      putBack();
    }
    assert.deepEqual(said, ["Nothing is open: the verdict is go."]);
  });
});

describe("Copy Review Comment", () => {
  afterEach(closeAll);

  it("calls nobody who is named in the document", async () => {
    const editor = await openText(checklist.replace("Load test passes ", "@ledger-core is asked"));
    await judged(editor.document);
    await commands.executeCommand("gonogo.copyReviewComment");
    const comment = await env.clipboard.readText();
    assert.match(comment, /`@ledger-core`/);
    assert.doesNotMatch(comment.replace(/`[^`]*`/g, ""), /@/);
  });
});
