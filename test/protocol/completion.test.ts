/** Completion over the protocol: after the characters that want it, for clients that show it. */
import assert from "node:assert/strict";
import { afterEach, describe, it } from "node:test";
import type { ClientCapabilities, CompletionItem, CompletionList, Position } from "vscode-languageserver-protocol/node";
import { triggerCharacters } from "../../server/src/features/completion/triggers.ts";
import { cell, checklist } from "../support/checklist.ts";
import { declared } from "../support/documents.ts";
import { connect, pulling, type TestClient, type TestOptions } from "../support/server.ts";

const uri = "file:///w/releases/ledger-api.md";
const completing: ClientCapabilities = {
  ...pulling,
  textDocument: {
    ...pulling.textDocument,
    completion: {
      completionItem: { snippetSupport: true, labelDetailsSupport: true, documentationFormat: ["markdown"] }
    }
  }
};

let client: TestClient | undefined;
async function start(options: TestOptions = {}, text = checklist): Promise<TestClient> {
  client = await connect({ capabilities: completing, ...options });
  client.open(uri, text);
  return client;
}
afterEach(() => client?.close());

async function ask(
  server: TestClient,
  position: Position,
  trigger?: string,
  at = uri
): Promise<CompletionItem[] | null> {
  const answer = await asked(server, position, trigger, at);
  return answer && "items" in answer ? answer.items : answer;
}

async function asked(
  server: TestClient,
  position: Position,
  trigger?: string,
  at = uri
): Promise<CompletionItem[] | CompletionList | null> {
  return server.connection.sendRequest("textDocument/completion", {
    textDocument: { uri: at },
    position,
    context: trigger === undefined ? { triggerKind: 1 } : { triggerKind: 2, triggerCharacter: trigger }
  });
}

const labels = (items: readonly CompletionItem[] | null) => items?.map(({ label }) => label) ?? null;

describe("completion", () => {
  it("is announced with its characters to clients that show it", async () => {
    const { initialized } = await start();
    assert.deepEqual(initialized.capabilities.completionProvider, { triggerCharacters: [...triggerCharacters] });
    client?.close();
    assert.equal((await start({ capabilities: pulling })).initialized.capabilities.completionProvider, undefined);
  });

  it("says that more may come while the workspace is read, and names it afterwards", async () => {
    const files = { "file:///w/runbooks/ledger.md": declared("runbook", "# Runbook: ledger\n\nAsk @search-oncall.\n") };
    const server = await start({ files, folders: ["file:///w"] });
    const owner = { line: 9, character: 23 };
    const first = await asked(server, owner);
    assert.ok(first && "items" in first && first.isIncomplete);
    await server.connection.sendRequest("workspace/symbol", { query: "" });
    const second = await asked(server, owner);
    assert.ok(Array.isArray(second) && labels(second)?.includes("@search-oncall"));
  });

  it("knows the roster of the repository, and whom a person added", async () => {
    const files = { "file:///w/.git/HEAD": "ref: x", "file:///w/CODEOWNERS": "* @ledger/core @qa-lead\n" };
    const server = await start({ files, folders: ["file:///w"], settings: () => ({ people: ["@my-team"] }) });
    await server.until(() => server.refreshes() > 0);
    server.change(uri, 2, [
      { range: { start: { line: 9, character: 22 }, end: { line: 9, character: 34 } }, text: "@" }
    ]);
    const items = await ask(server, { line: 9, character: 23 }, "@");
    assert.deepEqual(
      items?.map(({ label, labelDetails }) => [label, labelDetails?.description]),
      [
        ["@ledger-lead", "named once here"],
        ["@support-lead", "named once here"],
        ["@ledger/core", "CODEOWNERS"],
        ["@qa-lead", "CODEOWNERS"],
        ["@my-team", "your settings"]
      ]
    );
  });

  it("follows every edit, wherever lines end", async () => {
    const server = await start({}, checklist.replaceAll("\n", "\r\n"));
    assert.deepEqual(labels(await ask(server, cell.end)), ["GO", "NO-GO", "CONDITIONAL GO", "N/A — [reason]"]);
    server.change(uri, 2, [
      { range: { start: { line: 10, character: 39 }, end: { line: 10, character: 41 } }, text: "✅" }
    ]);
    assert.deepEqual(labels(await ask(server, cell.start))?.slice(0, 2), ["✅", "❌"]);
  });

  it("says nothing behind ordinary characters, at places beyond the end, and in other documents", async () => {
    const server = await start();
    assert.equal(await ask(server, { line: 0, character: 10 }, " "), null);
    assert.equal(await ask(server, { line: 900, character: 4 }, "|"), null);
    assert.equal(await ask(server, { line: 0, character: 900 }, "@"), null);
    const readme = "file:///w/README.md";
    server.open(readme, "# Ledger\n\n| Owner | Status |\n| - | - |\n| @qa | |\n\nAsk @");
    for (const [position, trigger] of [
      [{ line: 4, character: 8 }, "|"],
      [{ line: 6, character: 5 }, "@"]
    ] as const)
      assert.equal(await ask(server, position, trigger, readme), null);
    assert.equal(await ask(server, { line: 0, character: 0 }, undefined, "file:///w/gone.md"), null);
    assert.deepEqual(
      server.logged.filter(({ type }) => type === 1),
      []
    );
  });

  it("says nothing while everything is switched off", async () => {
    const server = await start({ settings: () => ({ enable: false }) });
    await server.until(() => server.refreshes() > 0);
    assert.equal(await ask(server, cell.start), null);
  });

  it("knows who committed lately, once the editor has told", async () => {
    const server = await start({ authors: [{ name: "Release Bot", mail: "bot@example.com" }] });
    const row = "| Smoke | ";
    server.change(uri, 2, [
      { range: { start: { line: 11, character: 0 }, end: { line: 11, character: 0 } }, text: row }
    ]);
    const at = { line: 11, character: row.length };
    assert.ok((await ask(server, at, " "))?.length);
    assert.equal((await ask(server, at, " "))?.at(-1)?.label, "Release Bot");
  });
});

describe("completion in gonogo.json", () => {
  const configuration = "file:///w/gonogo.json";

  it("has keys and words for editors that know no schema, and nothing twice for others", async () => {
    const server = await start({ initializationOptions: {} });
    server.open(configuration, '{ "preset": "" }');
    const at = { line: 0, character: 13 };
    assert.deepEqual(labels(await ask(server, at, undefined, configuration)), ["recommended", "strict"]);
    assert.equal(await ask(server, at, " ", configuration), null);
    client?.close();
    const ours = await start();
    ours.open(configuration, '{ "preset": "" }');
    assert.equal(await ask(ours, at, undefined, configuration), null);
  });
});
