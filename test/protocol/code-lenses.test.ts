/** Code lenses over the protocol: they follow edits, and a person may switch them off. */
import assert from "node:assert/strict";
import { afterEach, describe, it } from "node:test";
import type { ClientCapabilities, CodeLens } from "vscode-languageserver-protocol/node";
import { cell, checklist } from "../support/checklist.ts";
import { connect, pulling, type TestClient, type TestOptions } from "../support/server.ts";

const uri = "file:///w/releases/ledger-api.md";
const showing: ClientCapabilities = {
  ...pulling,
  textDocument: { ...pulling.textDocument, codeLens: {} }
};

let client: TestClient | undefined;
async function start(options: TestOptions = { capabilities: showing }): Promise<TestClient> {
  client = await connect(options);
  client.open(uri, checklist);
  return client;
}
afterEach(() => client?.close());

async function titles(server: TestClient): Promise<readonly (string | undefined)[]> {
  const lenses: CodeLens[] | null = await server.connection.sendRequest("textDocument/codeLens", {
    textDocument: { uri }
  });
  return (lenses ?? []).map(({ command }) => command?.title);
}

describe("code lenses", () => {
  it("are announced to clients that show them", async () => {
    assert.deepEqual((await start()).initialized.capabilities.codeLensProvider, {});
    client?.close();
    assert.equal((await start({})).initialized.capabilities.codeLensProvider, undefined);
  });

  it("follow every edit", async () => {
    const server = await start();
    assert.deepEqual(await titles(server), ["1 of 2 go · 1 open · next: Load test passes"]);
    server.change(uri, 2, [{ range: cell, text: "GO" }]);
    assert.deepEqual(await titles(server), ["2 of 2 go"]);
  });

  it("are none where a person does not want them", async () => {
    const server = await start({ capabilities: showing, settings: () => ({ codeLens: false }) });
    await server.until(() => server.refreshes() === 1);
    assert.deepEqual(await titles(server), []);
  });
});
