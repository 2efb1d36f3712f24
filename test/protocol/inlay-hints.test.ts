/** Inlay hints over the protocol: for clients that show them, unless a person does not want them. */
import assert from "node:assert/strict";
import { afterEach, describe, it } from "node:test";
import type { ClientCapabilities, InlayHint } from "vscode-languageserver-protocol/node";
import { connect, pulling, type TestClient, type TestOptions } from "../support/server.ts";

const uri = "file:///w/postmortems/ledger.md";
const postmortem =
  "# Postmortem: ledger\n\n## Timeline (UTC)\n\n- 09:10 Outage starts\n- 09:14 Outage detected\n\n## Root cause\n\nA pool.\n";
const range = { start: { line: 0, character: 0 }, end: { line: 12, character: 0 } };
const showing: ClientCapabilities = {
  ...pulling,
  textDocument: { ...pulling.textDocument, inlayHint: {} }
};

let client: TestClient | undefined;
async function start(options: TestOptions = { capabilities: showing }): Promise<TestClient> {
  client = await connect(options);
  client.open(uri, postmortem);
  return client;
}
afterEach(() => client?.close());

const ask = (server: TestClient): Promise<InlayHint[] | null> =>
  server.connection.sendRequest("textDocument/inlayHint", { textDocument: { uri }, range });

describe("inlay hints", () => {
  it("are announced to clients that show them", async () => {
    assert.equal((await start()).initialized.capabilities.inlayHintProvider, true);
    client?.close();
    assert.equal((await start({})).initialized.capabilities.inlayHintProvider, undefined);
  });

  it("stand behind what they speak of", async () => {
    const hints = await ask(await start());
    assert.deepEqual(
      hints?.map(({ position, label }) => [position, label]),
      [[{ line: 5, character: 7 }, "+4 min"]]
    );
  });

  it("are none where a person does not want them", async () => {
    const server = await start({ capabilities: showing, settings: () => ({ inlayHints: false }) });
    await server.until(() => server.refreshes() === 1);
    assert.deepEqual(await ask(server), []);
  });
});
