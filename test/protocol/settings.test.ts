/** What a person sets for themselves, changed while the server runs. */
import assert from "node:assert/strict";
import { afterEach, describe, it } from "node:test";
import {
  type CodeAction,
  type CompletionItem,
  type CompletionList,
  DiagnosticSeverity
} from "vscode-languageserver-protocol/node";
import { type DocumentChange, methods, type Scaffold } from "../../server/src/protocol.ts";
import { samples } from "../support/command-line.ts";
import { connect, pulling, type TestClient } from "../support/server.ts";

const folder = "file:///w";
const uri = `${folder}/docs/a.md`;

let client: TestClient | undefined;
let settings: object = {};
async function start(files: Record<string, string> = {}): Promise<TestClient> {
  settings = {};
  const textDocument = {
    ...pulling.textDocument,
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } },
    completion: {}
  };
  client = await connect({
    files,
    folders: [folder],
    settings: () => settings,
    capabilities: { ...pulling, textDocument }
  });
  return client;
}
afterEach(() => client?.close());

async function change(server: TestClient, to: object): Promise<void> {
  const before = server.refreshes();
  settings = to;
  await server.connection.sendNotification("workspace/didChangeConfiguration", { settings: null });
  await server.until(() => server.refreshes() > before);
}

async function severity(server: TestClient): Promise<DiagnosticSeverity | undefined> {
  return (await server.diagnostics(uri)).find(({ code }) => code === "unfilled-status")?.severity;
}

describe("gonogo.rules", () => {
  it("changes how findings are shown, and back", async () => {
    const server = await start();
    server.open(uri, samples.open);
    assert.equal(await severity(server), DiagnosticSeverity.Warning);
    await change(server, { rules: { "unfilled-status": "hint" } });
    assert.equal(await severity(server), DiagnosticSeverity.Hint);
    await change(server, { rules: { "unfilled-status": "default" } });
    assert.equal(await severity(server), DiagnosticSeverity.Warning);
  });

  it("hides findings and their fixes, and leaves the verdict as it is for everybody", async () => {
    const server = await start();
    server.open(uri, samples.open);
    await server.diagnostics(uri);
    await change(server, { rules: { "unfilled-status": "off" } });
    assert.equal(await severity(server), undefined);
    await server.until(() => server.states.some(({ hidden }) => hidden > 0));
    const [shown, hidden] = [server.states[0], server.states.at(-1)];
    assert.equal(shown?.hidden, 0);
    assert.equal(hidden?.verdict, shown?.verdict);
    assert.equal(hidden?.open, shown?.open);
    const range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
    const params = { textDocument: { uri }, range, context: { diagnostics: [] } };
    const actions: CodeAction[] = await server.connection.sendRequest("textDocument/codeAction", params);
    assert.deepEqual(
      actions.filter(({ diagnostics }) => diagnostics?.some(({ code }) => code === "unfilled-status")),
      []
    );
  });

  it("does not hide a credential", async () => {
    const server = await start();
    const key = `AKIA${"IOSFODNN7LEDGER2"}`;
    server.open(uri, `${samples.open}\nThe key is ${key}.\n`);
    await change(server, { rules: { secret: "off" } });
    assert.ok((await server.diagnostics(uri)).some(({ code }) => code === "secret"));
  });

  it("is named where the configuration is explained", async () => {
    const server = await start();
    await change(server, { rules: { "unfilled-status": "off", "no-such-rule": "off" } });
    const explained: string = await server.connection.sendRequest(methods.explainConfiguration, { uri });
    assert.match(explained, /\/\/ Your own setting gonogo\.rules .*: unfilled-status \(not shown\)\.\n/);
    await change(server, {});
    assert.doesNotMatch(await server.connection.sendRequest(methods.explainConfiguration, { uri }), /gonogo\.rules/);
  });
});

describe("gonogo.timeStyle", () => {
  it("changes how a new row writes its time", async () => {
    const server = await start();
    const text = "# Postmortem: ledger\n\n**Date**: 2026-03-12\n\n## Timeline (UTC)\n\n- 14:05 Paged\n";
    server.open(uri, text);
    const params = { uri, position: { line: 6, character: 3 }, now: { day: "2026-03-12", minutes: 920, offset: 0 } };
    const row = async (): Promise<string> => {
      const { edits }: DocumentChange = await server.connection.sendRequest(methods.addRow, params);
      return edits.map(({ newText }) => newText.trim()).join();
    };
    assert.equal(await row(), "- 15:20");
    await change(server, { timeStyle: "12h" });
    assert.equal(await row(), "- 3:20 PM");
    await change(server, { timeStyle: "whatever" });
    assert.equal(await row(), "- 15:20");
  });
});

describe("gonogo.dateStyle and gonogo.people", () => {
  it("change what is completed", async () => {
    const server = await start();
    const text =
      "# Postmortem: ledger\n\n## Action Items\n\n| Action | Owner | Due |\n| - | - | - |\n| Alert |  |  |\n";
    server.open(uri, text);
    const offered = async (character: number): Promise<string[]> => {
      const params = { textDocument: { uri }, position: { line: 6, character }, context: { triggerKind: 1 } };
      const found: CompletionList | CompletionItem[] | null = await server.connection.sendRequest(
        "textDocument/completion",
        params
      );
      return (Array.isArray(found) ? found : (found?.items ?? [])).map(({ label }) => label);
    };
    assert.ok(
      (await offered(13)).some(label => label.includes("2026-04-03")),
      "in two weeks"
    );
    assert.ok(!(await offered(10)).includes("@ledger-mine"));
    await change(server, { dateStyle: "d MMM yyyy", people: ["@ledger-mine"] });
    assert.ok(
      (await offered(13)).some(label => label.includes("3 Apr 2026")),
      "in two weeks"
    );
    assert.ok((await offered(10)).includes("@ledger-mine"));
  });
});

describe("gonogo.templateFolder", () => {
  const ask = (server: TestClient): Promise<Scaffold> =>
    server.connection.sendRequest(methods.scaffold, {
      ...{ kind: "postmortem", title: "late", today: "2026-03-20", workspaceFolder: folder }
    });
  const own = { [`${folder}/mine/postmortem.md`]: "# Postmortem: [title]\n\nMine.\n" };
  const theirs = {
    [`${folder}/gonogo.json`]: '{ "templates": { "postmortem": "ours.md" } }',
    [`${folder}/ours.md`]: "# Postmortem: [title]\n\nOurs.\n"
  };

  it("has a person's own templates, as soon as it is set", async () => {
    const server = await start(own);
    assert.doesNotMatch((await ask(server)).text, /Mine/);
    await change(server, { templateFolder: "mine" });
    assert.match((await ask(server)).text, /Mine/);
    await change(server, { templateFolder: "elsewhere" });
    assert.match((await ask(server)).text, /^# Postmortem: late\n/);
    assert.doesNotMatch((await ask(server)).text, /Mine/);
  });

  it("lies in the workspace folder, whatever a workspace sets", async () => {
    const server = await start({ "file:///elsewhere/postmortem.md": "# Postmortem: [title]\n\nMine.\n", ...own });
    for (const templateFolder of ["../elsewhere", "../../../../elsewhere", "..\\..\\elsewhere"]) {
      await change(server, { templateFolder });
      assert.doesNotMatch((await ask(server)).text, /Mine/, templateFolder);
    }
    await change(server, { templateFolder: "docs/../mine" });
    assert.match((await ask(server)).text, /Mine/);
  });

  it("counts less than what the repository says", async () => {
    const server = await start({ ...own, ...theirs });
    await change(server, { templateFolder: "mine" });
    assert.match((await ask(server)).text, /Ours/);
  });
});
