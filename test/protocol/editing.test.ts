/** Commands that edit, over the protocol. */
import assert from "node:assert/strict";
import { afterEach, describe, it } from "node:test";
import type { ClientCapabilities, TextEdit } from "vscode-languageserver-protocol/node";
import { type DocumentChange, methods, type OwnerChoice, type PastedRows } from "../../server/src/protocol.ts";
import { cell, checklist } from "../support/checklist.ts";
import { connect, pulling, type TestClient, type TestOptions } from "../support/server.ts";

const uri = "file:///w/releases/ledger-api.md";
const typing: ClientCapabilities = {
  ...pulling,
  textDocument: { ...pulling.textDocument, onTypeFormatting: {} }
};

let client: TestClient | undefined;
async function start(text = checklist, options: TestOptions = { capabilities: typing }): Promise<TestClient> {
  client = await connect(options);
  client.open(uri, text);
  return client;
}
afterEach(() => client?.close());

const ask = (server: TestClient, method: string, more: object = {}): Promise<DocumentChange | null> =>
  server.connection.sendRequest(method, { uri, position: cell.start, ...more });
const now = { day: "2026-03-20", minutes: 600, offset: 0 };

describe("a command that edits", () => {
  it("is answered with its edits, and with what is selected then", async () => {
    const server = await start();
    assert.deepEqual(await ask(server, methods.cycleStatus), { edits: [{ range: cell, newText: "GO " }] });
    assert.deepEqual(await ask(server, methods.alignTable), { edits: [], message: "The table is aligned." });
    const end = { line: 9, character: 47 };
    assert.deepEqual(await ask(server, methods.addRow, { now }), {
      edits: [{ range: { start: end, end }, newText: "\n|                    |               | ___    |" }],
      selection: { start: { line: 10, character: 2 }, end: { line: 10, character: 2 } }
    });
  });

  it("is answered with nothing elsewhere, and in other documents", async () => {
    const server = await start();
    const { cycleStatus, alignTable, addRow, owners, assignOwner, sortTimeline, convertActionItems } = methods;
    for (const method of [cycleStatus, alignTable, addRow, owners, assignOwner, sortTimeline, convertActionItems]) {
      for (const line of [0, 9999])
        assert.equal(await ask(server, method, { now, owner: "@core", position: { line, character: 0 } }), null);
      assert.equal(await ask(server, method, { now, owner: "@core", uri: "file:///w/none.md" }), null);
    }
  });
});

describe("when everything is switched off", () => {
  it("commands work, and nothing speaks unasked", async () => {
    let settings: unknown = {};
    const server = await start(checklist, {
      capabilities: { ...typing, workspace: pulling.workspace ?? {} },
      settings: () => settings
    });
    assert.equal((await server.diagnostics(uri)).length, 1);
    settings = { enable: false };
    await server.connection.sendNotification("workspace/didChangeConfiguration", { settings: null });
    await server.until(() => server.refreshes() === 1);
    const { openItems, owners, readinessSummary, cycleStatus, addRow } = methods;
    const request = (method: string): Promise<unknown> =>
      server.connection.sendRequest(method, { uri, position: cell.start, now });
    for (const method of [openItems, owners, readinessSummary, cycleStatus, addRow])
      assert.notEqual(await request(method), null, method);
    assert.deepEqual(await server.diagnostics(uri), []);
    assert.equal(
      await server.connection.sendRequest("textDocument/hover", { textDocument: { uri }, position: cell.start }),
      null
    );
  });
});

describe("an owner", () => {
  it("is chosen from whom the document and the person know, then written", async () => {
    const server = await start(checklist, { settings: () => ({ people: ["@payments-team"] }) });
    const choice: OwnerChoice | null = await server.connection.sendRequest(methods.owners, {
      uri,
      position: cell.start
    });
    assert.equal(choice?.current, "@ledger-perf");
    assert.deepEqual(
      choice.candidates.map(({ name }) => name),
      ["@ledger-lead", "@ledger-perf", "@support-lead", "@payments-team"]
    );
    const change = await ask(server, methods.assignOwner, { owner: "@payments-team" });
    assert.deepEqual(
      change?.edits.map(({ newText }) => newText),
      ["@payments-team"]
    );
  });
});

describe("a postmortem", () => {
  it("gets its timeline sorted and its action items into a table", async () => {
    const text = "# Postmortem: ledger\n\n## Timeline\n\n- 09:20 B\n- 09:10 A\n\n## Action items\n\n- Raise the pool\n";
    const server = await start(text);
    const edits = async (method: string) => (await ask(server, method))?.edits.map(({ newText }) => newText);
    assert.deepEqual(await edits(methods.sortTimeline), ["- 09:10 A", "- 09:20 B"]);
    assert.deepEqual(await edits(methods.convertActionItems), [
      "| Action         | Owner |\n| -------------- | ----- |\n| Raise the pool |       |"
    ]);
  });
});

describe("the clipboard", () => {
  it("gets how far a document is, and gives rows", async () => {
    const server = await start();
    const summary: string | null = await server.connection.sendRequest(methods.readinessSummary, { uri });
    assert.match(summary ?? "", /is \*\*open\*\*: 1 of 2 go · 1 open\n/);
    const asked = { uri, position: cell.start, text: "Disk has room\t@core\tGO\n", html: null };
    const pasted: PastedRows | null = await server.connection.sendRequest(methods.pasteRows, asked);
    assert.deepEqual(
      pasted?.edits.map(({ newText }) => newText),
      ["\n| Disk has room      | @core         | GO     |"]
    );
    for (const method of [methods.readinessSummary, methods.pasteRows])
      assert.equal(await server.connection.sendRequest(method, { ...asked, uri: "file:///w/none.md" }), null);
  });
});

describe("formatting on type", () => {
  const params = {
    textDocument: { uri },
    position: { line: 7, character: 0 },
    ch: "\n",
    options: { tabSize: 2, insertSpaces: true }
  };

  it("is announced to clients that know it, and goes on with a row", async () => {
    const server = await start(
      "# Postmortem: ledger\n\n## Timeline\n\n| Time (UTC) | Event |\n| --- | --- |\n| 14:05 | Paged |\n\n"
    );
    assert.deepEqual(server.initialized.capabilities.documentOnTypeFormattingProvider, { firstTriggerCharacter: "\n" });
    const edits: TextEdit[] | null = await server.connection.sendRequest("textDocument/onTypeFormatting", params);
    assert.deepEqual(
      edits?.map(({ newText }) => newText),
      ["| [HH:MM] |       |"]
    );
    client?.close();
    assert.equal((await start(checklist, {})).initialized.capabilities.documentOnTypeFormattingProvider, undefined);
  });
});
