import assert from "node:assert/strict";
import {
  commands,
  type DocumentLink,
  env,
  Selection,
  type TextDocument,
  type Uri,
  ViewColumn,
  window,
  workspace
} from "vscode";
import { closeAll, eventually, fileOf, judged, openText, replace } from "./editor.ts";

const chat = `[14:05] ledger-oncall: seeing errors at 12% on ledger-api
[14:07] pool-oncall: rolling back now
[14:09] ledger-oncall: rollback complete, errors back to normal
`;
const title = "ledger-api rejected postings";

/** What a person chooses, types and saves while a command runs. */
interface Answers {
  /** Parts of the labels of what they choose, one list after the other. */
  readonly picks?: readonly string[];
  readonly title?: string | undefined;
  readonly save?: Uri;
}

async function run(
  place: Uri | undefined,
  { picks = [], save, ...answers }: Answers = {},
  command = "gonogo.draftPostmortem"
): Promise<string[]> {
  const left = [...picks];
  const warnings: string[] = [];
  const putBack = [
    replace(window, "showInputBox", async () => ("title" in answers ? answers.title : title)),
    replace(window, "showQuickPick", (async (items: readonly { readonly label: string }[]) => {
      const wanted = left.shift();
      return wanted === undefined ? undefined : items.find(({ label }) => label.includes(wanted));
    }) as unknown as typeof window.showQuickPick),
    replace(window, "showSaveDialog", async () => save),
    ...(["showWarningMessage", "showErrorMessage"] as const).map(name =>
      replace(window, name, (async (message: string) => {
        warnings.push(message);
        return undefined;
      }) as unknown as (typeof window)[typeof name])
    )
  ];
  try {
    await commands.executeCommand(command, place);
  } finally {
    for (const each of putBack) each();
  }
  return warnings;
}

async function drafted(): Promise<TextDocument> {
  const editor = await eventually("the draft", () => {
    const active = window.activeTextEditor;
    return active?.document.getText().startsWith(`# Postmortem: ${title}`) && active;
  });
  return editor.document;
}

/** The lines of files to which the links of a document lead, as VS Code resolves them. */
async function linkedLines(document: TextDocument): Promise<string[]> {
  const links = await commands.executeCommand<DocumentLink[]>("vscode.executeLinkProvider", document.uri, 100);
  return links.flatMap(({ target }) =>
    target?.fragment.startsWith("L") ? [`${target.path} ${target.fragment.split(",")[0]}`] : []
  );
}

describe("Draft Postmortem from Chat", () => {
  const file = () => fileOf("postmortems/ledger-chat.txt");
  const draft = () => fileOf("postmortems/ledger-api-rejected-postings.md");
  const written = new Set<Uri>();

  afterEach(async () => {
    await closeAll();
    for (const each of written) await workspace.fs.delete(each).then(undefined, () => {});
    written.clear();
  });

  const writeChat = async (): Promise<void> => {
    written.add(file()).add(draft());
    await workspace.fs.writeFile(file(), new TextEncoder().encode(chat));
  };

  it("opens the draft beside the chat, and each event leads to its message", async () => {
    await writeChat();
    await run(file());
    const document = await drafted();
    assert.equal(document.uri.toString(), draft().toString());
    assert.equal((await judged(document)).verdict, "open");
    const shown = window.visibleTextEditors.find(each => each.document.uri.toString() === file().toString());
    assert.equal(shown?.viewColumn, ViewColumn.One);
    assert.equal(window.activeTextEditor?.viewColumn, ViewColumn.Two);
    assert.match(document.getText(), /\| 14:05 +\| Detected +\| .*\(\[14:05\]\(ledger-chat\.txt#L1\)\)/);
    const lines = new Set(await linkedLines(document));
    for (const line of [1, 2, 3]) assert.ok(lines.has(`${file().path} L${line}`), `line ${line}: ${[...lines]}`);
    const { selection } = window.activeTextEditor as NonNullable<typeof window.activeTextEditor>;
    assert.match(document.getText(selection), /^\[.+\]$/);
  });

  it("reads what is selected, and links its lines in the file", async () => {
    await writeChat();
    const editor = await window.showTextDocument(await workspace.openTextDocument(file()));
    editor.selection = new Selection(1, 4, 2, 80);
    await run(undefined, { picks: ["Selection"] });
    const text = (await drafted()).getText();
    assert.ok(text.includes("ledger-chat.txt#L2") && text.includes("ledger-chat.txt#L3"), text);
    assert.ok(!text.includes("#L1)"), text);
  });

  it("keeps what the clipboard holds, and links it there", async () => {
    written.add(file()).add(draft());
    await env.clipboard.writeText(chat);
    await run(undefined, { picks: ["Clipboard", "Save the chat"], save: file() });
    const document = await drafted();
    assert.ok(document.getText().includes("](ledger-chat.txt#L2)"), document.getText());
    assert.equal(new TextDecoder().decode(await workspace.fs.readFile(file())), chat);
  });

  it("leaves the clipboard unsaved where a person wants that", async () => {
    written.add(draft());
    await env.clipboard.writeText(chat);
    await run(undefined, { picks: ["Clipboard", "Do not save"] });
    const text = (await drafted()).getText();
    assert.ok(text.includes("(14:07)") && !text.includes("#L"), text);
    assert.ok(window.visibleTextEditors.some(({ document }) => document.isUntitled && document.getText() === chat));
  });

  it("says what it looked for where there is no chat, and opens nothing", async () => {
    const { document } = await openText("Only a note.\n");
    await eventually("the note", () => window.activeTextEditor?.document === document);
    const warnings = await run(undefined, { picks: ["Active editor"] });
    assert.match(warnings.join(), /^No chat could be read from .*: no messages were found: looked for lines such as/);
    assert.equal(window.activeTextEditor?.document, document);
  });

  it("does nothing when a person cancels", async () => {
    await writeChat();
    const before = window.activeTextEditor;
    await run(file(), { title: undefined });
    await run(undefined, {});
    assert.equal(window.activeTextEditor, before);
    await assert.rejects(async () => workspace.fs.stat(draft()));
  });
});

describe("Draft Stakeholder Update from Postmortem", () => {
  afterEach(closeAll);

  it("opens the draft beside the postmortem, for the readers that were chosen", async () => {
    const { document } = await openText(`# Postmortem: ledger-api rejected postings

**Date**: 2026-03-12
**Status**: resolved

## Timeline

- 14:02 UTC: started
- 14:05 UTC: detected
- 14:41 UTC: resolved

## Root cause

A pool that was too small.
`);
    await judged(document);
    await run(undefined, { picks: ["Internal"], title: "Ledger: resolved" }, "gonogo.draftUpdate");
    const editor = await eventually("the draft", () => {
      const active = window.activeTextEditor;
      return active?.document.getText().startsWith("# Stakeholder Update: Ledger: resolved") && active;
    });
    assert.match(editor.document.getText(), /\*\*Audience\*\*: internal/);
    assert.equal(editor.viewColumn, ViewColumn.Two);
    const { kind, verdict } = await judged(editor.document);
    assert.deepEqual([kind, verdict], ["stakeholder-update", "open"]);
  });

  it("says why where there is nothing to tell", async () => {
    const { document } = await openText("# Notes\n\nNothing of ours.\n");
    await eventually("the note", () => window.activeTextEditor?.document === document);
    const warnings = await run(undefined, { picks: ["External"] }, "gonogo.draftUpdate");
    assert.equal(warnings.join(), "Nothing was drafted: this is no postmortem.");
  });
});

describe("drafts from the active document", () => {
  const files = {
    runbook: () => fileOf("ledger/pool.md"),
    postmortem: () => fileOf("postmortems/ledger-pool.md")
  };
  afterEach(async () => {
    await closeAll();
    for (const file of [files.postmortem(), fileOf("ledger")])
      await workspace.fs.delete(file, { recursive: true }).then(undefined, () => {});
  });

  const open = async (): Promise<TextDocument> => {
    const write = (file: Uri, text: string) => workspace.fs.writeFile(file, new TextEncoder().encode(text));
    await write(
      files.runbook(),
      "# Runbook: ledger-api pool\n\n## Steps\n\n1. Check the pool\n2. Roll back\n\n## Escalation\n\nPage @ledger-lead.\n"
    );
    await write(
      files.postmortem(),
      "# Postmortem: ledger-api rejected postings\n\n**Date**: 2026-03-12\n\n## Timeline\n\n- 14:02 UTC: started\n- 14:08 UTC: ran step 2 of [the runbook](../ledger/pool.md)\n- 14:23 UTC: mitigated by the rollback\n- 14:41 UTC: resolved\n\n## Root cause\n\nA pool that was too small.\n"
    );
    const document = await workspace.openTextDocument(files.postmortem());
    await window.showTextDocument(document, { preview: false });
    await eventually("the postmortem", () => window.activeTextEditor?.document === document);
    await judged(document);
    return document;
  };

  it("add the incident to the runbook that worked, and leave the file to be saved", async () => {
    await open();
    await run(undefined, {}, "gonogo.addLastWorked");
    const editor = await eventually("the runbook", () => {
      const active = window.activeTextEditor;
      return active?.document.uri.toString() === files.runbook().toString() && active.document.isDirty && active;
    });
    assert.match(editor.document.getText(), /2026-03-12 .*\(\.\.\/postmortems\/ledger-pool\.md\)/);
  });

  it("make a runbook and a template of it", async () => {
    const postmortem = await open();
    await run(undefined, { title: "ledger-api pool exhausted" }, "gonogo.draftRunbook");
    const runbook = await eventually("the runbook", () => {
      const active = window.activeTextEditor?.document;
      return active !== postmortem && active?.getText().includes("ledger-api pool exhausted") && active;
    });
    assert.equal((await judged(runbook)).kind, "runbook");
    await window.showTextDocument(postmortem);
    await run(undefined, {}, "gonogo.draftTemplate");
    const template = await eventually("the template", () => {
      const active = window.activeTextEditor?.document;
      return active?.getText().includes("{{title}}") && active;
    });
    const { kind, mode } = await judged(template);
    assert.deepEqual([kind, mode], ["postmortem", "template"]);
  });
});
