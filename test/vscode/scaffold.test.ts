import assert from "node:assert/strict";
import { commands, type TextEditor, window, workspace } from "vscode";
import { api, closeAll, eventually, fileOf, findings, judged, replace, ruleOf } from "./editor.ts";

/** Runs a command as a person who types this title, or who cancels. */
async function runCommand(command: string, title: string | undefined): Promise<void> {
  const putBack = replace(window, "showInputBox", async () => title);
  try {
    await commands.executeCommand(command);
  } finally {
    putBack();
  }
}

async function newDocument(command: string, title: string): Promise<TextEditor> {
  await runCommand(command, title);
  return eventually("an editor with the title", () => {
    const editor = window.activeTextEditor;
    return editor?.document.getText().includes(title) ? editor : undefined;
  });
}

const today = "2026-03-02";

const cases = [
  { command: "gonogo.newReleaseChecklist", kind: "release-checklist", folder: "releases" },
  { command: "gonogo.newPostmortem", kind: "postmortem", folder: "postmortems" },
  { command: "gonogo.newRunbook", kind: "runbook", folder: undefined },
  { command: "gonogo.newStakeholderUpdate", kind: "stakeholder-update", folder: undefined }
] as const;

describe("scaffolds", () => {
  const written: string[] = [];

  afterEach(async () => {
    await closeAll();
    for (const file of written.splice(0)) await workspace.fs.delete(fileOf(file));
  });

  for (const { command, kind, folder } of cases) {
    it(`${command} starts a ${kind} ${folder ? `in ${folder}/` : "without a file"}`, async () => {
      const editor = await newDocument(command, "Ledger v3.2.0 entries delayed");
      const { document } = editor;
      if (folder) {
        const place = workspace.asRelativePath(document.uri, false);
        written.push(place);
        assert.ok(place.startsWith(`${folder}/`), place);
        assert.equal(document.isDirty, false);
      } else {
        assert.equal(document.isUntitled, true);
      }
      assert.equal(document.languageId, "markdown");
      const state = await judged(document);
      assert.equal(state.kind, kind);
      assert.equal(state.mode, "instance");
      // It is judged anew when more of the workspace is known; what was said before is told, for whoever finds this failing.
      const before = findings(document).map(finding => `${ruleOf(finding)}: ${finding.message}`);
      const { documentState } = await api();
      await eventually(`the verdict 'open', not '${state.verdict}' (${before.join("; ")})`, () => {
        return documentState(document.uri.toString())?.verdict === "open";
      });
      const text = document.getText();
      assert.ok(text.includes(today), "today's date");
      assert.ok(!/\{\{|\}\}/.test(text), "no mark of the template is left");
      // The first thing to fill in is selected, and it is one that is reported.
      const selected = document.getText(editor.selection);
      assert.ok(selected.length > 0, "something is selected");
      const found = await eventually("findings", () => findings(document).length > 0 && findings(document));
      assert.ok(
        found.some(finding => finding.range.contains(editor.selection) || editor.selection.contains(finding.range)),
        `"${selected}" is a finding`
      );
      const rules = new Set(found.map(ruleOf));
      for (const rule of rules)
        assert.match(rule, /^(placeholder|unfilled-status|missing-owner|missing-due-date|missing-field|todo-marker)$/);
    });
  }

  it("name the git user as the author", async () => {
    const { document } = await newDocument("gonogo.newPostmortem", "Ledger entries delayed");
    written.push(workspace.asRelativePath(document.uri, false));
    assert.match(document.getText(), /release-manager/);
  });

  it("never write over a document", async () => {
    const first = await newDocument("gonogo.newPostmortem", "Twice the same");
    const place = first.document.uri.toString();
    written.push(workspace.asRelativePath(first.document.uri, false));
    await runCommand("gonogo.newPostmortem", "Twice the same");
    const second = await eventually("another document", () => {
      const editor = window.activeTextEditor;
      return editor && editor.document.uri.toString() !== place ? editor : undefined;
    });
    written.push(workspace.asRelativePath(second.document.uri, false));
    assert.match(second.document.getText(), /Twice the same/);
  });

  it("leave no trace when the person cancels", async () => {
    const before = workspace.textDocuments.length;
    await runCommand("gonogo.newPostmortem", undefined);
    assert.equal(window.activeTextEditor, undefined);
    assert.equal(workspace.textDocuments.length, before);
  });

  it("keep the placeholder of a title that is left empty", async () => {
    await runCommand("gonogo.newRunbook", "");
    const editor = await eventually("an editor", () => window.activeTextEditor);
    const { start, end } = editor.selection;
    assert.equal(start.line, end.line);
    assert.match(editor.document.lineAt(start.line).text, /^# /);
  });
});
