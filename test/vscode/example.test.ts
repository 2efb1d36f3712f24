/** First contact: the example documents, and the walkthrough that leads through them. */
import assert from "node:assert/strict";
import { commands, Range, type TextEditor, type Uri, window, workspace } from "vscode";
import { closeAll, eventually, extension, findings, judged, replace, ruleOf } from "./editor.ts";

interface Step {
  readonly id: string;
  readonly description: string;
  readonly completionEvents: readonly string[];
}

const steps = (): readonly Step[] => extension().packageJSON.contributes.walkthroughs[0].steps;

/** Shows the checklist of the example as a step of the walkthrough does. */
async function openExample(step?: string): Promise<TextEditor> {
  await commands.executeCommand("gonogo.openExample", step);
  return eventually("the checklist", () => {
    const editor = window.activeTextEditor;
    return editor?.document.uri.path.endsWith("/examples/releases/ledger-api-v5.1.0.md") && editor;
  });
}

/** Hears what is asked of VS Code's own command while something runs, in its place. */
async function heard(command: string, action: () => Thenable<unknown>): Promise<unknown[][]> {
  const calls: unknown[][] = [];
  const { executeCommand } = commands;
  const putBack = replace(commands, "executeCommand", (async (id: string, ...rest: unknown[]) => {
    if (id !== command) return executeCommand(id, ...rest);
    calls.push(rest);
    return undefined;
  }) as typeof executeCommand);
  try {
    await action();
    return calls;
  } finally {
    putBack();
  }
}

async function choosing(label: string | undefined, action: () => Thenable<unknown>): Promise<unknown> {
  const pick = async (items: readonly { readonly label: string }[]) => items.find(item => item.label === label);
  const putBack = replace(window, "showQuickPick", pick as unknown as typeof window.showQuickPick);
  try {
    return await action();
  } finally {
    putBack();
  }
}

const read = async (file: Uri): Promise<string> => new TextDecoder().decode(await workspace.fs.readFile(file));

describe("the walkthrough", () => {
  afterEach(closeAll);

  it("leads through four steps, and every command that it names is there", async () => {
    const known = new Set(await commands.getCommands(true));
    const named = steps().map(({ description }) =>
      [...description.matchAll(/\(command:(?:toSide:)?([\w.]+)/g)].map(([, id = ""]) => id)
    );
    assert.equal(named.length, 4);
    for (const ids of named) assert.ok(ids.length > 0);
    assert.deepEqual(
      named.flat().filter(id => !known.has(id)),
      []
    );
  });

  it("ticks off what has been done, and nothing before", async () => {
    const told: string[] = [];
    const tells = (key: string) => eventually(key, () => told.includes(key));
    const { executeCommand } = commands;
    const putBack = replace(commands, "executeCommand", (async (id: string, ...rest: unknown[]) => {
      if (id === "setContext" && rest[1] === true) told.push(String(rest[0]));
      return executeCommand(id, ...rest);
    }) as typeof executeCommand);
    try {
      const { document } = await openExample();
      assert.equal((await judged(document)).kind, "release-checklist");
      await tells("gonogo.exampleOpened");
      await eventually("findings", () => findings(document).length > 10);
      assert.ok(!told.includes("gonogo.exampleFindingSeen"));

      const editor = await openExample("finding");
      await tells("gonogo.exampleFindingSeen");
      const finding = findings(document).find(each => each.range.contains(editor.selection.active));
      assert.ok(finding && ruleOf(finding) === "unfilled-status", "the cursor is on a status");
      assert.ok(!told.includes("gonogo.exampleFindingFixed"));

      await editor.edit(edit => edit.replace(finding.range, "GO"));
      await tells("gonogo.exampleFindingFixed");
      assert.ok(!told.includes("gonogo.examplePostmortemDrafted"));

      await commands.executeCommand("gonogo.openExample", "postmortem");
      await tells("gonogo.examplePostmortemDrafted");
    } finally {
      putBack();
    }
    assert.deepEqual(
      steps().flatMap(({ completionEvents }) => completionEvents),
      told.filter(key => key.startsWith("gonogo.example")).map(key => `onContext:${key}`)
    );
  });

  it("drafts from the example chat, beside it, and writes nothing into the workspace", async () => {
    await commands.executeCommand("gonogo.openExample", "postmortem");
    const draft = await eventually("the draft", () => {
      const active = window.activeTextEditor?.document;
      return active?.getText().startsWith("# Postmortem: ledger-api rejected postings") && active;
    });
    assert.match(draft.uri.path, /\/examples\/postmortems\/[^/]+\.md$/);
    assert.equal(workspace.getWorkspaceFolder(draft.uri), undefined);
    assert.match(draft.getText(), /\| 14:05 .*\(\.\.\/chats\/[^)]+\.txt#L\d+\)/);
    assert.equal((await judged(draft)).verdict, "open");
    assert.ok(
      window.visibleTextEditors.some(({ document }) => document.fileName.endsWith(".txt")),
      "the chat is shown"
    );
  });
});

describe("Open Example Workspace", () => {
  afterEach(closeAll);

  const openWorkspace = (label?: string) =>
    heard("vscode.openFolder", () => choosing(label, () => commands.executeCommand("gonogo.openExampleWorkspace")));

  it("opens a copy in a window of its own, and asks what becomes of what was changed in it", async () => {
    const { document } = await openExample();
    const asItCame = await read(document.uri);
    const [opened] = await openWorkspace();
    const [folder, options] = opened as [Uri, object];
    assert.ok(document.uri.path.startsWith(`${folder.path}/`));
    assert.deepEqual(options, { forceNewWindow: true });

    await workspace.fs.writeFile(document.uri, new TextEncoder().encode("# Mine\n"));
    assert.deepEqual(await openWorkspace(), [], "nothing happens when the person cancels");
    assert.equal((await openWorkspace("Open As It Is")).length, 1);
    assert.equal(await read(document.uri), "# Mine\n");
    assert.equal((await openWorkspace("Start Over")).length, 1);
    assert.equal(await read(document.uri), asItCame);
  });

  it("starts over in the editor, too, where it was not saved", async () => {
    const editor = await openExample();
    const asItCame = await read(editor.document.uri);
    // The file was another a moment ago: VS Code may still be taking it over, and an edit meanwhile would be lost.
    for (let left = 20; left > 0 && !editor.document.isDirty; left--)
      await editor.edit(edit => edit.replace(new Range(0, 0, 5, 0), "# Mine\n"));
    assert.ok(editor.document.isDirty);
    await openWorkspace("Start Over");
    await eventually("the text as it came", () => editor.document.getText() === asItCame);
    assert.equal(editor.document.isDirty, false);
  });
});
