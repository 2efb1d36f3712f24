import * as assert from "node:assert/strict";
import { commands, DiagnosticSeverity, env, LanguageModelTextPart, lm, UIKind, window, workspace } from "vscode";
import {
  closeAll,
  eventually,
  extension,
  findings,
  judged,
  open,
  openText,
  replace,
  ruleOf
} from "../vscode/editor.ts";

const checklist = "releases/ledger-v3.1.0.md";

describe("in a browser", () => {
  afterEach(closeAll);

  it("the extension waits for a Markdown document", async () => {
    assert.equal(env.uiKind, UIKind.Web);
    assert.equal(workspace.workspaceFolders?.[0]?.uri.scheme, "vscode-test-web");
    assert.equal(extension().isActive, false);
    await open("README.md");
    await eventually("activation", () => extension().isActive);
  });

  it("the server, a web worker, reports what is not filled and follows an edit", async () => {
    const editor = await open(checklist);
    const { document } = editor;
    const found = await eventually("three findings", () => findings(document).length === 3 && findings(document));
    assert.deepEqual(found.map(ruleOf), ["unfilled-status", "missing-owner", "unfilled-status"]);
    assert.equal(found[0]?.severity, DiagnosticSeverity.Warning);
    assert.equal(document.getText(found[0]?.range), "___");
    await editor.edit(edit => found[0] && edit.replace(found[0].range, "GO"));
    await eventually("one finding less", () => findings(document).length === 2);
  });

  it("the window speaks German, and so do the server and the commands", async () => {
    assert.equal(env.language, "de");
    const { document } = await open(checklist);
    const [first] = await eventually("findings", () => findings(document).length > 0 && findings(document));
    assert.match(first?.message ?? "", /hat .*keinen Status: GO, NO-GO oder N\/A mit Grund eintragen\.$/);
    const titles: string[] = [];
    const putBack = replace(window, "showInputBox", async options => {
      titles.push(options?.title ?? "");
      return undefined;
    });
    try {
      await commands.executeCommand("gonogo.newReleaseChecklist");
    } finally {
      putBack();
    }
    assert.deepEqual(titles, ["Neue Release-Checkliste"]);
  });

  it("a model is told in English, whatever the window speaks", async () => {
    await open(checklist);
    const { content } = await lm.invokeTool("gonogo_check", {
      input: { path: checklist },
      toolInvocationToken: undefined
    });
    const [part] = content;
    assert.ok(part instanceof LanguageModelTextPart);
    assert.match(part.value, /^OPEN releases\/ledger-v3\.1\.0\.md: release checklist, \d items to fill\n/);
    assert.match(part.value, / unfilled-status: .* has no status: write GO, NO-GO or N\/A with a reason\./);
  });

  it("a README gets nothing", async () => {
    const { document } = await open("README.md");
    const state = await judged(document);
    assert.equal(state.kind, null);
    assert.deepEqual(findings(document), []);
  });

  it("a new postmortem goes where the others are", async () => {
    const putBack = replace(window, "showInputBox", async () => "Ledger entries delayed");
    try {
      await commands.executeCommand("gonogo.newPostmortem");
    } finally {
      putBack();
    }
    const editor = await eventually("an editor", () => window.activeTextEditor);
    const place = workspace.asRelativePath(editor.document.uri, false);
    assert.ok(place.startsWith("postmortems/"), place);
    const state = await judged(editor.document);
    assert.equal(state.kind, "postmortem");
    assert.equal(state.verdict, "open");
    assert.ok(editor.document.getText(editor.selection).length > 0, "the first placeholder is selected");
  });

  it("the example is opened, judged, and drafted from, outside the workspace", async () => {
    await commands.executeCommand("gonogo.openExample", "finding");
    const editor = await eventually("the checklist", () => {
      const active = window.activeTextEditor;
      return active?.document.uri.path.endsWith("/examples/releases/ledger-api-v5.1.0.md") && active;
    });
    const { document, selection } = editor;
    assert.equal(document.uri.scheme, "vscode-userdata");
    assert.equal((await judged(document)).kind, "release-checklist");
    const finding = findings(document).find(({ range }) => range.contains(selection.active));
    assert.equal(finding && ruleOf(finding), "unfilled-status");

    await commands.executeCommand("gonogo.openExample", "postmortem");
    const draft = await eventually("the draft", () => {
      const active = window.activeTextEditor?.document;
      return active?.uri.path.includes("/examples/postmortems/") && active;
    });
    assert.equal((await judged(draft)).kind, "postmortem");
    assert.ok(draft.getText().includes("(../chats/2026-03-12-ledger-api-failed-postings.txt#L"), draft.getText());

    await commands.executeCommand("gonogo.openExampleWorkspace");
    await eventually("the checklist, since no window could open its folder", () => {
      return window.activeTextEditor?.document.uri.toString() === document.uri.toString();
    });
  });

  it("Restart Server starts another worker, which speaks the same language", async () => {
    const { document } = await openText(
      "# Release checklist: ledger v3.1.0\n\n## Go/No-Go\n\n| Criterion | Owner | Status |\n| --- | --- | --- |\n| CI is green | @team-ledger | ___ |\n"
    );
    await eventually("findings", () => findings(document).length > 0);
    await commands.executeCommand("gonogo.restartServer");
    const state = await judged(document);
    assert.equal(state.kind, "release-checklist");
    const german = /GO, NO-GO oder N\/A mit Grund eintragen/;
    await eventually("German findings", () => findings(document).some(({ message }) => german.test(message)));
  });
});
