/** Commands that edit what stands under the cursor. */
import assert from "node:assert/strict";
import { ConfigurationTarget, commands, env, Selection, window, workspace } from "vscode";
import { closeAll, eventually, judged, openText, replace, typing } from "./editor.ts";

const checklist = (status: string) => `# Release Checklist: ledger-api v5.0.0

**Release date**: 2026-03-25

## Go/No-Go

| Criteria           | Owner         | Status |
| ------------------ | ------------- | ------ |
| Load test passes   | @ledger-perf  | ${status} |
`;

describe("Cycle Status", () => {
  afterEach(closeAll);

  it("goes on in the cell under the cursor, and leaves the columns in line", async () => {
    const editor = await openText(checklist("___   "));
    editor.selection = new Selection(8, 40, 8, 40);
    for (const status of ["GO    ", "NO-GO "]) {
      await judged(editor.document);
      await commands.executeCommand("gonogo.cycleStatus");
      assert.equal(editor.document.getText(), checklist(status));
      assert.equal(editor.selection.active.character, 40);
    }
  });
});

describe("Add Row", () => {
  afterEach(closeAll);

  it("puts the cursor where something is to be written first", async () => {
    const editor = await openText(checklist("GO    "));
    editor.selection = new Selection(8, 4, 8, 4);
    await judged(editor.document);
    await commands.executeCommand("gonogo.addRow");
    assert.equal(editor.document.lineAt(9).text, "|                    |               | ___    |");
    assert.deepEqual(editor.selection, new Selection(9, 2, 9, 2));
  });
});

describe("Align Table", () => {
  afterEach(closeAll);

  it("puts the pipes under each other in one step that can be undone", async () => {
    const text = checklist("GO").replace("| Load test passes   |", "| Load test |");
    const editor = await openText(text);
    editor.selection = new Selection(8, 4, 8, 4);
    await judged(editor.document);
    await commands.executeCommand("gonogo.alignTable");
    assert.equal(editor.document.lineAt(8).text, "| Load test | @ledger-perf | GO     |");
    await commands.executeCommand("undo");
    assert.equal(editor.document.getText(), text);
  });
});

describe("Assign Owner", () => {
  afterEach(closeAll);

  it("writes whom the person chooses or types into the cell", async () => {
    const editor = await openText(checklist("GO    "));
    editor.selection = new Selection(8, 4, 8, 4);
    await judged(editor.document);
    const putBack = replace(window, "createQuickPick", (() => typing("@core")) as typeof window.createQuickPick);
    try {
      await commands.executeCommand("gonogo.assignOwner");
    } finally {
      putBack();
    }
    assert.equal(editor.document.lineAt(8).text, "| Load test passes   | @core         | GO     |");
  });
});

describe("a postmortem", () => {
  afterEach(closeAll);
  const postmortem =
    "# Postmortem: ledger\n\n## Timeline\n\n- 09:20 Mitigated\n- 09:10 Paged\n\n## Action Items\n\n- Raise the pool (@core)\n";

  it("gets its timeline sorted, and its action items into a table and back", async () => {
    const editor = await openText(postmortem);
    await judged(editor.document);
    await commands.executeCommand("gonogo.sortTimeline");
    assert.equal(editor.document.lineAt(4).text, "- 09:10 Paged");
    await judged(editor.document);
    await commands.executeCommand("gonogo.convertActionItems");
    assert.equal(editor.document.lineAt(11).text, "| Raise the pool | @core |");
    await judged(editor.document);
    await commands.executeCommand("gonogo.convertActionItems");
    assert.equal(editor.document.lineAt(9).text, "- Raise the pool (@core)");
  });
});

describe("Enter at the end of a row", () => {
  afterEach(closeAll);

  it("goes on with a row where somebody formats while they type", async () => {
    const editor = await openText(
      "# Postmortem: ledger\n\n## Timeline (UTC)\n\n| Time | Event |\n| --- | --- |\n| 09:10 | Paged |\n"
    );
    const { document } = editor;
    await judged(document);
    await workspace.getConfiguration("editor", document).update("formatOnType", true, ConfigurationTarget.Global);
    try {
      editor.selection = new Selection(6, 17, 6, 17);
      await commands.executeCommand("type", { text: "\n" });
      await eventually("the row is there", () => document.lineAt(7).text === "| [HH:MM] |       |");
      await eventually("the cursor is in its blank cell", () => editor.selection.active.character === 12);
      await commands.executeCommand("type", { text: "Seen" });
      await eventually("it goes on there", () => document.lineAt(7).text.startsWith("| [HH:MM] | Seen"));
    } finally {
      await workspace
        .getConfiguration("editor", document)
        .update("formatOnType", undefined, ConfigurationTarget.Global);
    }
  });
});

describe("the clipboard", () => {
  afterEach(closeAll);

  it("gets how far a document is", async () => {
    const editor = await openText(checklist("GO    "));
    await judged(editor.document);
    await commands.executeCommand("gonogo.copyReadinessSummary");
    assert.match(await env.clipboard.readText(), /^\*\*Release Checklist: ledger-api v5\.0\.0\*\* is \*\*/);
  });
});
