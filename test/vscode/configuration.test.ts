import assert from "node:assert/strict";
import { commands, DiagnosticSeverity, languages, type Range, type TextDocument, window, workspace } from "vscode";
import { api, closeAll, eventually, fileOf, findings, open, ruleOf } from "./editor.ts";

const checklist = "releases/ledger-v3.1.0.md";

async function write(file: string, text: string): Promise<void> {
  await workspace.fs.writeFile(fileOf(file), new TextEncoder().encode(text));
}

async function remove(file: string): Promise<void> {
  await workspace.fs.delete(fileOf(file));
}

function statusSeverity(document: TextDocument): DiagnosticSeverity | undefined {
  return findings(document).find(finding => ruleOf(finding) === "unfilled-status")?.severity;
}

/** Runs the command and waits for the tab that it opens. */
async function effectiveConfiguration(): Promise<TextDocument> {
  await commands.executeCommand("gonogo.showConfiguration");
  return eventually("the effective configuration", () => {
    const document = window.activeTextEditor?.document;
    return document?.uri.scheme === "gonogo-configuration" && document;
  });
}

describe("gonogo.json", () => {
  const written: string[] = [];

  async function configure(text: string, file = "gonogo.json"): Promise<void> {
    written.push(file);
    await write(file, text);
  }

  afterEach(async () => {
    await closeAll();
    for (const file of written.splice(0)) await remove(file);
  });

  it("is JSON with comments, and its schema is known", async () => {
    await configure('{\n  // ours\n  "preset": "loose",\n}\n');
    const { document } = await open("gonogo.json");
    assert.equal(document.languageId, "jsonc");
    // The comma and the comment are allowed, and the wrong type is said once.
    await eventually("what the schema says", () => {
      const said = languages.getDiagnostics(document.uri);
      const [first, ...more] = said.map(({ source, range }) => [source === "gonogo", document.getText(range)]);
      return more.length === 0 && first?.[0] === false && first[1] === '"loose"';
    });
  });

  it("counts, follows its file, and is itself told what is wrong", async () => {
    const { document } = await open(checklist);
    await eventually("a warning", () => statusSeverity(document) === DiagnosticSeverity.Warning);
    await configure('{ "rules": { "unfilled-status": "hint" } }');
    await eventually("a hint", () => statusSeverity(document) === DiagnosticSeverity.Hint);
    await write("gonogo.json", '{ "rules": { "unfiled-status": "off" } }');
    await eventually("a warning again", () => statusSeverity(document) === DiagnosticSeverity.Warning);

    const configuration = await open("gonogo.json");
    const [found] = await eventually("what was meant", () => {
      const all = findings(configuration.document);
      return all.length === 1 && all;
    });
    assert.match(found?.message ?? "", /did you mean 'unfilled-status'\?$/);
    // Unsaved, and yet it counts.
    const range = found?.range as Range;
    await configuration.edit(edit => edit.replace(range, '"unfilled-status"'));
    await eventually("no unfilled status", () => findings(configuration.document).length === 0);
    await open(checklist);
    await eventually("none in the document", () => statusSeverity(document) === undefined);
  });

  it("says of what kind documents are", async () => {
    await configure("# Ledger\n\nA service.\n", "plain/a.md");
    await configure("# Ledger\n\nA service.\n", "plain/b.md");
    await configure('{ "documents": { "plain/**": "runbook", "b.md": "none" } }');
    const { documentState } = await api();
    for (const [file, kind] of [
      ["plain/a.md", "runbook"],
      ["plain/b.md", null]
    ] as const) {
      const { document } = await open(file);
      await eventually(`${file} is ${kind}`, () => documentState(document.uri.toString())?.kind === kind);
    }
    await write("gonogo.json", '{ "documents": { "plain/**": "postmortem" } }');
    const { document } = await open("plain/b.md");
    await eventually("another kind", () => documentState(document.uri.toString())?.kind === "postmortem");
  });

  it("is shown as it counts for a document, and where it comes from, as long as the tab is open", async () => {
    await configure('{\n  "extends": "./config/team.json",\n  "staleAfter": 30\n}\n');
    await configure('{ "preset": "strict" }', "config/team.json");
    await open(checklist);
    const shown = await effectiveConfiguration();
    assert.equal(shown.languageId, "jsonc");
    assert.match(shown.uri.path, /Configuration of ledger-v3\.1\.0\.md/);
    await eventually("what was written", () => /"preset": "strict", \/\/ config\/team\.json:1\n/.test(shown.getText()));
    assert.match(shown.getText(), /"staleAfter": 30 \/\/ gonogo\.json:3\n/);
    await commands.executeCommand("type", { text: "x" }).then(undefined, () => {});
    assert.match(shown.getText(), /^\/\/ What counts/, "nobody can edit it");

    await write("config/team.json", '{ "preset": "recommended" }');
    await eventually("the other preset", () =>
      /"preset": "recommended", \/\/ config\/team\.json:1/.test(shown.getText())
    );
  });

  it("is shown where there is none, too", async () => {
    await open("notes.txt");
    const shown = await effectiveConfiguration();
    // The files of the test before are just being removed.
    await eventually("the defaults", () => /No configuration was found: these are the defaults/.test(shown.getText()));
  });

  it("is asked for in vain without a document", async () => {
    await closeAll();
    await commands.executeCommand("gonogo.showConfiguration");
    assert.equal(window.activeTextEditor, undefined);
  });
});
