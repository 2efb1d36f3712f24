/** What is shown over and in documents, over the protocol: for clients that show it, and nothing where there is nothing. */
import assert from "node:assert/strict";
import { afterEach, describe, it } from "node:test";
import type {
  ClientCapabilities,
  DocumentSymbol,
  FoldingRange,
  Hover,
  SelectionRange,
  SemanticTokens,
  SymbolInformation
} from "vscode-languageserver-protocol/node";
import { checklist } from "../support/checklist.ts";
import { connect, pulling, type TestClient, type TestOptions } from "../support/server.ts";

const uri = "file:///w/releases/ledger.md";
const other = "file:///w/README.md";
const showing: ClientCapabilities = {
  ...pulling,
  textDocument: {
    ...pulling.textDocument,
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    hover: { contentFormat: ["markdown", "plaintext"] },
    foldingRange: { lineFoldingOnly: true, rangeLimit: 5000 },
    selectionRange: {},
    semanticTokens: { requests: { full: true }, tokenTypes: [], tokenModifiers: [], formats: ["relative"] }
  }
};

let client: TestClient | undefined;
async function start(options: TestOptions = { capabilities: showing }): Promise<TestClient> {
  client = await connect(options);
  client.open(uri, checklist);
  client.open(other, "# Ledger\n\n- one\n  - two\n");
  return client;
}
afterEach(() => client?.close());

const positions = [{ line: 9, character: 4 }];
const ask = <Result>(server: TestClient, method: string, document = uri, more: object = {}): Promise<Result> =>
  server.connection.sendRequest(`textDocument/${method}`, { textDocument: { uri: document }, ...more });

describe("what is shown in a document", () => {
  it("is announced to clients that show it", async () => {
    const { capabilities } = (await start()).initialized;
    assert.deepEqual(capabilities.documentSymbolProvider, { label: "Go/No-Go" });
    assert.equal(capabilities.foldingRangeProvider, true);
    assert.equal(capabilities.hoverProvider, true);
    assert.equal(capabilities.selectionRangeProvider, true);
    assert.ok(capabilities.semanticTokensProvider);
    client?.close();
    const plain = (await start({})).initialized.capabilities;
    for (const name of ["hover", "documentSymbol", "foldingRange", "selectionRange", "semanticTokens"] as const)
      assert.equal(plain[`${name}Provider`], undefined);
  });

  it("is its symbols, in the form that the client takes", async () => {
    const [tree] = await ask<DocumentSymbol[]>(await start(), "documentSymbol");
    assert.deepEqual(
      tree?.children?.map(({ name }) => name),
      ["Load test passes", "Support is briefed"]
    );
    client?.close();
    const flat = await start({ capabilities: { textDocument: { documentSymbol: {} } } });
    const [, symbol] = await ask<SymbolInformation[]>(flat, "documentSymbol");
    assert.deepEqual([symbol?.name, symbol?.location.uri], ["Load test passes", uri]);
  });

  it("is its folds, selections and colours", async () => {
    const server = await start();
    assert.deepEqual(await ask<FoldingRange[]>(server, "foldingRange"), [{ startLine: 7, endLine: 10 }]);
    const [selection] = await ask<SelectionRange[]>(server, "selectionRange", uri, { positions });
    assert.equal(selection?.parent?.range.start.line, 9);
    const full = await ask<SemanticTokens>(server, "semanticTokens/full");
    assert.equal(full.data.length, 20);
    const range = { start: { line: 9, character: 0 }, end: { line: 9, character: 9 } };
    assert.equal((await ask<SemanticTokens>(server, "semanticTokens/range", uri, { range })).data.length, 10);
  });

  it("is what is known of a place, in the format of the client", async () => {
    const at = { position: { line: 9, character: 24 } };
    const ask = async (server: TestClient): Promise<Hover | null> =>
      server.connection.sendRequest("textDocument/hover", { textDocument: { uri }, ...at });
    const hover = await ask(await start());
    assert.deepEqual(hover?.range, { start: { line: 9, character: 23 }, end: { line: 9, character: 35 } });
    assert.deepEqual(hover?.contents, {
      kind: "markdown",
      value: "**@ledger-perf**\n\n1 open item in this document:\n- Load test passes"
    });
    client?.close();
    const plain = await ask(
      await start({ capabilities: { textDocument: { hover: { contentFormat: ["plaintext"] } } } })
    );
    assert.deepEqual(plain?.contents, {
      kind: "plaintext",
      value: "@ledger-perf\n\n1 open item in this document:\n- Load test passes"
    });
  });

  it("is the page of a rule in a configuration", async () => {
    const server = await start();
    const configuration = "file:///w/gonogo.json";
    server.open(configuration, '{ "rules": { "overdue": "off" } }');
    const params = { textDocument: { uri: configuration }, position: { line: 0, character: 16 } };
    const hover: Hover | null = await server.connection.sendRequest("textDocument/hover", params);
    assert.match(JSON.stringify(hover?.contents), /\*\*overdue\*\*: No open action item/);
  });

  it("is nothing in a document that is none of ours, or not open", async () => {
    const server = await start();
    for (const document of [other, "file:///w/missing.md"]) {
      assert.equal(await ask(server, "documentSymbol", document), null);
      assert.equal(await ask(server, "hover", document, { position: positions[0] }), null);
      assert.equal(await ask(server, "foldingRange", document), null);
      assert.equal(await ask(server, "selectionRange", document, { positions }), null);
      assert.deepEqual(await ask(server, "semanticTokens/full", document), { data: [] });
    }
  });
});
