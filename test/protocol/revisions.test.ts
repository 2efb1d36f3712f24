/** States of files that are open beside the files: which of them are judged, by what, and what else knows of them. */
import assert from "node:assert/strict";
import { afterEach, describe, it } from "node:test";
import type { CodeAction, Location, WorkspaceSymbol } from "vscode-languageserver-protocol/node";
import { type DocumentChange, methods, type ShownRevision } from "../../server/src/protocol.ts";
import { samples } from "../support/command-line.ts";
import { connect, pulling, type TestClient } from "../support/server.ts";

const folder = "file:///w";
const place = `${folder}/docs/ledger.md`;
const head = "git:/w/docs/ledger.md?%7B%22ref%22%3A%22HEAD%22%7D";
const base = "git:/w/docs/ledger.md?%7B%22ref%22%3A%22~%22%7D";
const wide = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };

let client: TestClient | undefined;
async function start(files: Record<string, string> = {}): Promise<TestClient> {
  const textDocument = {
    ...pulling.textDocument,
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } },
    ...{ documentHighlight: {}, references: {}, definition: {}, rename: { prepareSupport: true } }
  };
  client = await connect({
    ...{ files: { [place]: samples.go, ...files }, folders: [folder] },
    capabilities: { ...pulling, textDocument, workspace: { ...pulling.workspace, symbol: {} } }
  });
  return client;
}
afterEach(() => client?.close());

async function show(server: TestClient, ...uris: readonly string[]): Promise<void> {
  const before = server.refreshes();
  const shown: ShownRevision[] = uris.map(uri => ({ uri, place }));
  await server.connection.sendNotification(methods.revisions, { shown });
  await server.until(() => server.refreshes() > before);
}

async function rules(server: TestClient, uri: string): Promise<unknown[]> {
  return (await server.diagnostics(uri)).map(({ code }) => code);
}

describe("a state of a file", () => {
  it("is judged once it is shown to be read, and no longer", async () => {
    const server = await start();
    server.open(head, samples.open);
    assert.deepEqual(await rules(server, head), []);
    const before = await server.pull(head);
    await show(server, head);
    const report = await server.pull(head, before.resultId);
    assert.equal(report.kind, "full");
    assert.deepEqual(await rules(server, head), ["unfilled-status"]);
    assert.equal(server.states.at(-1)?.verdict, "open");
    server.open(base, samples.open);
    await show(server, base);
    assert.deepEqual(await rules(server, head), []);
    assert.deepEqual(await rules(server, base), ["unfilled-status"]);
    await show(server);
    assert.deepEqual(await rules(server, base), []);
    assert.equal(server.states.at(-1)?.kind, null);
  });

  it("asks for no refresh where the same ones are told of again", async () => {
    const server = await start();
    server.open(head, samples.open);
    await show(server, head);
    const before = server.refreshes();
    await server.connection.sendNotification(methods.revisions, { shown: [{ uri: head, place }] });
    await rules(server, head);
    assert.equal(server.refreshes(), before);
  });

  it("is judged as its file would be: by the configuration, the owners, the links and the baseline there", async () => {
    const linked = `${samples.go}\n[Runbook](../runbooks/ledger.md) and [another](../runbooks/no.md)\n`;
    const files = {
      [`${folder}/gonogo.json`]: `{ "documents": { "docs/*.md": "postmortem" } }`,
      [`${folder}/runbooks/ledger.md`]: "# Runbook\n"
    };
    const server = await start(files);
    server.open(place, linked);
    const own = await rules(server, place);
    const broken = (await server.diagnostics(place)).filter(({ code }) => code === "broken-link");
    assert.equal(broken.length, 1);
    await server.connection.sendNotification("textDocument/didClose", { textDocument: { uri: place } });
    server.open(head, linked);
    await show(server, head);
    assert.deepEqual(await rules(server, head), own);
    assert.equal(server.states.at(-1)?.kind, "postmortem");
    assert.deepEqual(
      (await server.diagnostics(head)).filter(({ code }) => code === "broken-link"),
      broken
    );
    const explained: string = await server.connection.sendRequest(methods.explainConfiguration, { uri: head });
    assert.match(explained, /docs\/ledger\.md/);
  });

  it("is no document of the workspace", async () => {
    const server = await start();
    server.open(head, samples.open.replace("ledger-api v5.0.0", "other-api v6.0.0"));
    await show(server, head);
    await rules(server, head);
    const symbols: WorkspaceSymbol[] = await server.connection.sendRequest("workspace/symbol", { query: "" });
    assert.deepEqual(
      symbols.filter(({ location }) => location.uri.startsWith("git:")),
      []
    );
  });

  it("is not edited, whoever asks for it", async () => {
    const server = await start();
    server.open(head, samples.open);
    await show(server, head);
    const { connection } = server;
    const textDocument = { uri: head };
    const actions: CodeAction[] = await connection.sendRequest("textDocument/codeAction", {
      ...{ textDocument, range: wide, context: { diagnostics: [] } }
    });
    assert.deepEqual(actions, []);
    const position = { line: 9, character: 22 };
    const change: DocumentChange = await connection.sendRequest(methods.cycleStatus, { uri: head, position });
    assert.deepEqual(change.edits, []);
    assert.match(change.message ?? "", /open the file itself/);
    assert.equal(await connection.sendRequest("textDocument/prepareRename", { textDocument, position }), null);
  });

  it("leads to what it says itself, not to what stands at the same place in its file", async () => {
    const server = await start();
    const position = { line: 9, character: 16 };
    server.open(head, samples.open.replace("## Go/No-Go", "Some words.\n\n## Go/No-Go"));
    await show(server, head);
    const at = {
      textDocument: { uri: head },
      position: { ...position, line: 11 },
      context: { includeDeclaration: true }
    };
    const found: Location[] = await server.connection.sendRequest("textDocument/references", at);
    assert.deepEqual(
      found.map(({ uri, range }) => [uri, range.start.line]),
      [[head, 11]]
    );
  });
});
